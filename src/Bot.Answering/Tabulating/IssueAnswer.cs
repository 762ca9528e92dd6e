using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Says when, by whom or under which number a document was issued (失业保险条例是哪天发布的, 第几号令), as its own head or foot has it.</summary>
internal static partial class IssueAnswer
{
    // Heads and feet are short; what else a document says of dates and authorities is about its subject.
    private const int Edge = 6;
    private const int LongestLine = 60;
    private const int Considered = 8;

    // Share of the question that the title says: the document itself is meant, not something that it mentions.
    private const double Meant = 0.5;
    private const double Sure = 0.7;

    // What a document rules is told in other words than its title: less is enough beside the order of ranking.
    private const double Ruled = 0.35;

    /// <summary>The answer; null unless that is asked of a document of the collection whose head or foot tells.</summary>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string folded = question.Question.Folded;
        if (Asks().Match(folded) is not { Success: true } asked)
        {
            return null;
        }

        var meant = passages.Take(Considered).Select(p => p.Passage).MaxBy(p => Covered(question, p.Title, asked.Index));
        if (meant is null || Covered(question, meant.Title, asked.Index) < Meant || !IsNamed(question, meant, asked.Index))
        {
            // 管人才买房补助的文件，文号是多少: what it rules tells which one is meant.
            meant = OnlyNumber().IsMatch(folded) ? Ruling(question, passages, asked.Index) : null;
        }

        if (meant is null)
        {
            return null;
        }

        var edges = Edges(catalog, meant.Passage.Document).Where(p => p.Text.Length <= LongestLine && !Article().IsMatch(p.Text) && !Basis().IsMatch(p.Text)).ToList();
        string verb = Verb().Match(folded, asked.Index).Value;
        var lines = Wanted(folded).Select(want => Line(edges, want, verb)).ToList();
        return lines.Contains(null) ? null : new Draft([.. lines.OfType<PreparedPassage>().Distinct().Select(Part)], null, Sure);
    }

    // 哪几个部门一起发的，文号多少 asks for both; who issued it where neither day nor number is asked.
    private static IEnumerable<Want> Wanted(string folded)
    {
        bool number = AsksNumber().IsMatch(folded);
        bool day = AsksDay().IsMatch(folded);
        if ((!number && !day) || AsksIssuer().IsMatch(folded))
        {
            yield return Want.Issuer;
        }

        if (day)
        {
            yield return Want.Day;
        }

        if (number)
        {
            yield return Want.Number;
        }
    }

    private static PreparedPassage? Line(List<PreparedPassage> edges, Want want, string verb) =>
        edges.Where(p => want == Want.Number ? Number().IsMatch(p.Text) : p.Facts.Any(f => f.Kind == (want == Want.Day ? FactKind.Date : FactKind.Institution)))
            .OrderByDescending(p => want != Want.Number && Byline().IsMatch(p.Text) ? 3 : want == Want.Issuer && Signature().IsMatch(p.Text) ? 2 : verb.Length > 0 && p.Text.Contains(verb, StringComparison.Ordinal) ? 2 : Verb().IsMatch(p.Text) ? 1 : 0)
            .FirstOrDefault();

    private static DraftPart Part(PreparedPassage line) =>
        new($"《{line.Passage.Document.Title}》：{line.Passage.Text.Trim().TrimEnd('。')}。", line, [line.Whole]);

    // What asks is no part of a title.
    private static double Covered(WeightedQuestion question, string title, int asked)
    {
        var named = question.Terms.Where(t => t.Term.Range.End <= asked && !Generic().IsMatch(t.Term.Text)).ToList();
        return WeightedTerm.Share(named, title);
    }

    // The document in force whose best passage says most of what stands before the number that is asked for.
    private static PreparedPassage? Ruling(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, int asked)
    {
        var named = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Range.End <= asked && !Generic().IsMatch(t.Term.Text)).ToList();
        return passages.Take(Considered).Select(p => p.Passage).FirstOrDefault(p => InForce.Holds(question.Question, p.Passage.Document, p.Validity)
            && PlaceMatch.Of(question.Question, p) >= 0 && WeightedTerm.Share(named, $"{p.Text}\n{p.Context}\n{p.Title}") >= Ruled);
    }

    private enum Want
    {
        Issuer,
        Day,
        Number,
    }

    // 补助名单几月公布 asks about the list, not about the document: the word before what is asked must be the title's.
    private static bool IsNamed(WeightedQuestion question, PreparedPassage meant, int asked)
    {
        var head = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Range.End <= asked && !Authority().IsMatch(t.Term.Text) && !Generic().IsMatch(t.Term.Text)).MaxBy(t => t.Term.Range.End);
        return head is null || head.Strength(meant.Title) > 0;
    }

    private static IEnumerable<PreparedPassage> Edges(PassageCatalog catalog, Document document)
    {
        var texts = document.Passages.Where(p => p.Kind == PassageKind.Paragraph).ToList();
        return texts.Take(Edge).Concat(texts.Skip(Math.Max(Edge, texts.Count - Edge))).Select(p => catalog[catalog.Find(p)]);
    }

    [GeneratedRegex("(?<!(?:根据|依据|依照|按照?|照)(?:的)?(?:是)?)(?:哪[一]?[天年日月]|什么时[候间]|啥时候|何时|几号|几月|谁|哪[个家些两三四五几]*个?(?:部门|单位|机关|机构|局|政府|家)?|第几号|什么文号|文号|多少号).{0,6}(?:发布|印发|公布|颁布|出台|下发|制定|发文|发的|发(?:下|出)来?|出的|盖章|盖的章|署名|落款)|(?:发布|印发|公布|颁布|出台|下发|成文|发文)(?:的)?(?:日期|时间|单位|机关|部门|字号)|文号(?:是|为|多少|[?？]|$)|几号文|多少号文|什么文号|哪[一]?[个份]红头(?:文件)?|第几号令|(?:署名|落款|盖章)(?:的)?(?:是|为)(?:谁|哪)", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    // An article or a clause is about the subject.
    [GeneratedRegex(@"^第[一二三四五六七八九十百0-9]+[条章]|[,，;；]", RegexOptions.None, 10000)]
    private static partial Regex Article();

    // 某某局 2022-03-14, 来源：某某局 发布时间：2022年3月14日.
    [GeneratedRegex(@"^(?:来源|发布机构|发布单位|发文机关|发文单位)?[:\s]*[^\s,。;:]{2,24}(?:局|部|委|委员会|厅|院|政府|办公室|中心|署|会|社|处)\s*(?:发布时间|发布日期|日期|时间)?[:\s]*(?:19|20)[0-9][0-9]\s*[-年./]", RegexOptions.None, 10000)]
    private static partial Regex Byline();

    [GeneratedRegex("^[^\\s,。;:《》0-9]{2,24}(?:局|部|委|委员会|厅|院|政府|办公室|中心|署)$", RegexOptions.None, 10000)]
    private static partial Regex Signature();

    // What a text rests on was issued by somebody else.
    [GeneratedRegex("^(?:文件依据|政策依据|依据|根据|参考)", RegexOptions.None, 10000)]
    private static partial Regex Basis();

    // The document's own number is asked for, and not who issued it or when.
    [GeneratedRegex("(?:文件|办法|规定|通知|条例|细则|方案|制度|政策|标准)[^,，。?？]{0,3}[,，]?(?:的)?(?:文号|是?几号文|是?多少号)|文号(?:是|为)?(?:多少|什么|几|[?？]|$)|哪[一]?[个份]红头", RegexOptions.None, 10000)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex("(?:院|部|委|局|厅|署|政府|机关|单位)$", RegexOptions.None, 10000)]
    private static partial Regex Authority();

    // 那个文件 is whatever the words before name.
    [GeneratedRegex("^(?:文件|通知|文|那份|这份|现行|现在|如今|眼下|目前|[新老旧]?(?:办法|规定|规矩|规则|政策))$", RegexOptions.None, 10000)]
    private static partial Regex Generic();

    [GeneratedRegex("谁|哪[个家些两三四五几]*个?(?:部门|单位|机关|机构|局|政府|家)", RegexOptions.None, 10000)]
    private static partial Regex AsksIssuer();

    [GeneratedRegex("文号|字号|第几号|多少号|几号文|红头", RegexOptions.None, 10000)]
    private static partial Regex AsksNumber();

    [GeneratedRegex("哪[一]?[天年日月]|时[候间]|何时|几号(?!文|令)|几月|日期", RegexOptions.None, 10000)]
    private static partial Regex AsksDay();

    [GeneratedRegex("发布|印发|公布|颁布|出台|下发|通过", RegexOptions.None, 10000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"第[0-9]+号|[〔\[(][0-9]{4}[〕\])][0-9]+号", RegexOptions.None, 10000)]
    private static partial Regex Number();
}
