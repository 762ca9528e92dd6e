using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Replying;

/// <summary>Says that the documents do not answer, and what is missing: what no document has, apart from what only the nearest paragraph lacks.</summary>
internal static partial class Refusal
{
    // Words quoted as missing; more would hide which one matters, and so would a long one.
    private const int MostWords = 2;
    private const int MostCharacters = 12;

    /// <summary>The refusal of <paramref name="question"/> after a search of so many documents.</summary>
    public static string Text(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PairStatistics statistics, int documentCount)
    {
        var missing = passages.Count == 0 ? question.Terms : Support.Missing(question, passages[0].Passage);
        string reason = $"{Reason(question, passages, missing, statistics)}（查了{documentCount}份文档）";
        if (LeftOpen.Of(question, passages) is { } open)
        {
            return $"{reason}《{open.Passage.Document.Title}》写着：“{open.Sentence.TrimEnd('。', '；')}。”";
        }

        string particular = passages.Count > 0 ? Particular(question, passages[0].Passage, missing) : "";
        string lacking = particular.Length > 0 ? $"“{particular}”" : Quoted(missing.Where(t => t.IsMentioned(statistics)), question);
        string near = passages.Count > 0 && missing.Count < question.Terms.Count ? Nearest(passages[0].Passage, lacking) : "";
        return reason + near;
    }

    private static string Reason(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<WeightedTerm> missing, PairStatistics statistics)
    {
        string? placeLacks = question.Question.Places.Select(p => LackingAt(p, question, passages, missing)).FirstOrDefault(reason => reason is not null);
        if (placeLacks is not null)
        {
            return placeLacks;
        }

        if (question.AskedToDefine is { } defined && !statistics.IsMentioned(defined.Term.Text) && IsQuotable(defined.Term.Text, defined.Term.Range, question))
        {
            return $"文档里没有提到“{question.Question.AsTyped(defined.Term.Text)}”。";
        }

        string unknown = Quoted(missing.Where(t => !t.IsMentioned(statistics)), question);
        return unknown.Length > 0 ? $"文档里没有提到{unknown}。" : "文档里没有能回答这个问题的内容。";
    }

    // What no passage on the place has is missing there, whatever the nearest paragraph says; so is a sum of money where none of those that name the thing states one.
    private static string? LackingAt(Region place, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<WeightedTerm> missing)
    {
        var there = passages.Where(p => IsOf(p.Passage, place)).ToList();

        // The nearest paragraph on one of several places need not name the others.
        bool isUnknown = there.Count == 0
            || (question.Question.Places.Count == 1 && missing.Any(t => t.Term.Role == TermRole.Region && t.Term.Text.StartsWith(place.ShortName, StringComparison.Ordinal)));
        bool asksMoney = question.Question.Kind == QuestionKind.Amount;
        var thing = WantedThing(question);
        if (thing.Count == 0 || !IsQuotable(Named(thing, question), new TextRange(thing[0].Term.Range.Start, thing[^1].Term.Range.End), question))
        {
            return isUnknown ? $"文档里没有提到{place.ShortName}的这方面内容。" : null;
        }

        bool hasNoSum = asksMoney && !there.Any(p => thing.Exists(t => t.PartialStrength(p.Passage.Text) > 0) && p.Passage.Values.Any(v => v.Kind == ValueKind.Money));
        return isUnknown || hasNoSum ? $"文档里没有提到{place.ShortName}的{Named(thing, question)}。" : null;
    }

    // With what is asked of it: 技工补贴金额, 成长奖金额, 挂牌时间.
    private static string Named(List<WeightedTerm> thing, WeightedQuestion question)
    {
        int end = thing[^1].Term.Range.End;
        end -= Spent().IsMatch(question.Question.Folded[(end - 1)..]) ? 1 : 0;
        end += Rest().Match(question.Question.Folded[end..]).Length;
        string named = question.Question.AsTyped(question.Question.Folded[thing[0].Term.Range.Start..end]);
        return question.Question.Kind switch
        {
            QuestionKind.Amount when !SaysMoney().IsMatch(named) => named + "金额",
            QuestionKind.Date when !SaysTime().IsMatch(named) => named + "时间",
            _ => named,
        };
    }

    private static bool IsOf(PreparedPassage passage, Region place) =>
        passage.Regions.To(place) is RegionRelation.Inside || passage.Mentions(place.ShortName);

    // The thing beside the question word, with the things that stand directly before it: 区块链扶持资金.
    private static List<WeightedTerm> WantedThing(WeightedQuestion question)
    {
        var things = question.Terms.Where(t => t.Term is { Role: TermRole.Word, IsThing: true, IsDemanded: true, Range.Length: > 1 } && !Everyday().IsMatch(t.Term.Text) && !IsCutFromPlace(t, question)).ToList();
        var last = question.Focus is { Term: { IsThing: true, IsDemanded: true } } focus ? focus : things.LastOrDefault();
        List<WeightedTerm> wanted = last is null ? [] : [last];
        while (wanted.Count > 0 && things.Find(t => t.Term.Range.End == wanted[0].Term.Range.Start) is { } before)
        {
            wanted.Insert(0, before);
        }

        return wanted;
    }

    private static string Nearest(PreparedPassage passage, string lacking)
    {
        string heading = passage.Passage.Headings.Count > 0 ? $"的“{passage.Passage.Headings[^1]}”部分" : "";
        return $"最接近的是《{passage.Passage.Document.Title}》{heading}，{(lacking.Length > 0 ? $"其中没有提到{lacking}" : "但没有回答这个问题")}。";
    }

    private const string Measures = "个天年月周日号人次岁位名件项条家元块万亿折小分点米斤公倍层周星季";

    [GeneratedRegex("[0-9一二两三四五六七八九十百千几半]个?$", RegexOptions.None, 10000)]
    private static partial Regex AfterNumber();

    // The fee, role or place that is asked for and that no missing word stands for, with the words that it is a part of: 评估费, not 估费.
    private static string Particular(WeightedQuestion question, PreparedPassage passage, IReadOnlyList<WeightedTerm> missing)
    {
        var found = Particulars.Named.Untold(question.Question, $"{passage.Text}\n{passage.Context}\n{passage.Title}").FirstOrDefault(r => !missing.Any(t => t.Term.Range.Overlaps(r)));
        var words = question.Terms.Where(t => t.Term.Role == TermRole.Word && t.Term.Range.Overlaps(found)).Select(t => t.Term.Range).Append(found).ToList();
        string said = found.Length == 0 ? "" : question.Question.Folded[words.Min(w => w.Start)..words.Max(w => w.End)];
        var range = said.Length == 0 ? found : new TextRange(words.Min(w => w.Start), words.Max(w => w.End));
        return Everyday().IsMatch(said) || !IsQuotable(said, range, question) ? "" : said;
    }

    // A number is the asker's own case, and what stands behind it a measure: 25个人, 五天, 4个月工资 ask of no 个人 and no 月工资.
    private static bool IsQuotable(string said, TextRange range, WeightedQuestion question) =>
        said.Length <= MostCharacters && !said.Any(char.IsAsciiDigit) && !question.Question.Values.Any(v => v.Range.Overlaps(range))
        && !(said.Length > 0 && Measures.Contains(said[0], StringComparison.Ordinal) && AfterNumber().IsMatch(question.Question.Folded.AsSpan(0, range.Start)));

    // 开个, 放过, 算上, 一片, 要多久, 谁批的, 起施行: everybody says them, and documents that lack them lack nothing.
    [GeneratedRegex("^.{0,2}[了过着个]$|^一.{1,2}$|^两[年月天个件样只家台辆间]|^[这那].{1,2}$|^以[上下内外]$|^[搞弄整掏算放转拿要贴].?[上下去来到掉出起回].?$|^.[里头边]$|多[久少长大远厚重高深宽快]|^[比差]多|谁|什么|哪|怎|^起", RegexOptions.None, 10000)]
    private static partial Regex Everyday();

    // 研发花了1000万: the verb is no part of what it was spent on.
    [GeneratedRegex("^[花用投付交拿领](?:了|掉|过|[0-9])", RegexOptions.None, 10000)]
    private static partial Regex Spent();

    // What the thing ends with beyond its terms: 奖 in 成长奖多少.
    [GeneratedRegex("^[\\u4e00-\\u9fff-[了过着给能可要会在被由和与跟]]{0,2}?(?=多少|是|有|几|什么|哪|吗|呢|怎|的|[,。;?!]|$)", RegexOptions.None, 10000)]
    private static partial Regex Rest();

    [GeneratedRegex("[额款金费价钱]$|工资|标准|资金", RegexOptions.None, 10000)]
    private static partial Regex SaysMoney();

    [GeneratedRegex("时间|日期|日子|[年月日天]$", RegexOptions.None, 10000)]
    private static partial Regex SaysTime();

    // 门市 in 厦门市.
    private static bool IsCutFromPlace(WeightedTerm term, WeightedQuestion question) =>
        term.Term.Role != TermRole.Region
        && question.Question.Places.Any(p => question.Question.Folded.IndexOf(p.ShortName, StringComparison.Ordinal) is var at and >= 0
            && new TextRange(at, at + p.ShortName.Length).Overlaps(term.Term.Range));

    private static string Quoted(IEnumerable<WeightedTerm> terms, WeightedQuestion question) =>
        string.Concat(terms.Where(t => t.Term.Range.Length > 1 && t.Term.IsThing && !Everyday().IsMatch(t.Term.Text) && !IsCutFromPlace(t, question) && IsQuotable(t.Term.Text, t.Term.Range, question))
            .Take(MostWords).Select(t => $"“{t.Term.Text}”"));
}
