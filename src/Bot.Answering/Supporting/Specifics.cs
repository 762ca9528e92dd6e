using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>
/// What a question pins down by a level, a grade or a number in a series (省级, 丁级, 第十条, 第四年): a paragraph about its neighbour in the series
/// looks just as fitting and answers wrongly, so an answer must say the very same. And who holds a post is told by a paragraph that names a person.
/// </summary>
internal static partial class Specifics
{
    private const string Posts = "局长|行长|主任|市长|县长|区长|镇长|乡长|省长|校长|院长|部长|处长|科长|厅长|署长|书记|董事长|总经理";

    private static readonly string[] FirstBatch = ["第一批", "第1批", "首批", "头批", "一批次"];

    // So many paragraphs away one still may tell of the same matter.
    private const int SectionReach = 8;

    /// <summary>Which demand of <paramref name="question"/> is not met by the passages that <paramref name="draft"/> cites, or what stands above them, or, for a level, beside them in <paramref name="catalog"/>; null where all are.</summary>
    public static string? Unmet(ReadQuestion question, Draft draft, PassageCatalog catalog)
    {
        if (Post().Match(question.Folded) is { Success: true } post && !draft.Parts.Any(part => NamesHolder(part, post.Groups["post"].Value)))
        {
            return "nobody named who holds the post";
        }

        // How two stand to each other is told by no paragraph on one of them.
        if (Relation().Match(question.Folded) is { Success: true } two && !(IsMentioned(two.Groups["one"].Value) && IsMentioned(two.Groups["other"].Value)))
        {
            return "not both named whose relation is asked for";
        }

        bool asksValue = question.Kind is QuestionKind.Amount or QuestionKind.Count or QuestionKind.Area or QuestionKind.Date && !question.WantsList && !question.Compares && !AsksElse().IsMatch(question.Folded);
        if (asksValue && !draft.Parts.Any(part => HoldsValue(question, part.Source)))
        {
            return "no value of the kind asked for";
        }

        return Named(question).FirstOrDefault(specific => !draft.Parts.Any(part =>
            Says(part.Source, specific) || part.Text.Contains(specific, StringComparison.Ordinal) || IsOneInOrder(part.Text, specific) || SectionSays(part.Source, specific, catalog))) is { } unsaid
            ? $"another level, grade or number than {unsaid}" : null;

        bool IsMentioned(string name) => draft.Parts.Any(p => p.Source.Mentions(name));
    }

    // 分3年发放，依次发放40%、30%、30%: what is told year by year tells of the second.
    private static bool IsOneInOrder(string text, string specific) => InOrder().Match(text) is { Success: true } order && specific.EndsWith(order.Groups["unit"].Value, StringComparison.Ordinal);

    // 申请条件：入驻市级基地 · 补贴标准：每个团队1万元: of one matter, the paragraph on its conditions says at which level it is.
    private static bool SectionSays(PreparedPassage passage, string specific, PassageCatalog catalog)
    {
        if (!Level().IsMatch(specific) || Level().IsMatch(passage.Text) || passage.Passage.Headings.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return false;
        }

        string[] section = [.. passage.Passage.Headings.Distinct(StringComparer.Ordinal).SkipLast(1)];
        int at = catalog.Find(passage.Passage);
        return Enumerable.Range(at - SectionReach, (2 * SectionReach) + 1).Where(i => i >= 0 && i < catalog.Collection.Passages.Count)
            .Select(i => catalog.Collection.Passages[i])
            .Where(p => ReferenceEquals(p.Document, passage.Passage.Document) && p.Headings.Count >= section.Length && p.Headings.Take(section.Length).SequenceEqual(section, StringComparer.Ordinal))
            .Any(p => p.Text.Contains(specific, StringComparison.Ordinal));
    }

    /// <summary>Whether <paramref name="passage"/>, its headings or its title say <paramref name="specific"/>, however it is written.</summary>
    public static bool Says(PreparedPassage passage, string specific) => Spellings(specific).Any(s => passage.Mentions(s));

    /// <summary>The levels, grades and numbers in a series that <paramref name="question"/> pins down.</summary>
    public static IEnumerable<string> Named(ReadQuestion question) => Pinned().Matches(question.Folded).Select(match => match.Value);

    // 局长是谁: somebody must be named, and the post beside the name; or who holds it is told by another post (主任由总经理担任).
    private static bool NamesHolder(DraftPart part, string post) =>
        part.Source.Text.Contains(post, StringComparison.Ordinal)
        && (part.Source.Facts.Any(f => f.Kind == FactKind.Person) || HeldBy().Matches(part.Source.Text).Any(m => m.Value.StartsWith(post, StringComparison.Ordinal)));

    // How much, how many, when: a paragraph without any value of that kind answers something else.
    private static bool HoldsValue(ReadQuestion question, PreparedPassage passage) =>
        AnswerType.Match(question, passage, passage.Whole) > (question.Kind == QuestionKind.Amount ? 0.5 : 0)
        || (question.Kind != QuestionKind.Date && passage.Values.Any(v => IsOf(question.Kind, v) && !IsOrdinal(passage.Text, v.Range)))
        || (question.Kind == QuestionKind.Count && question.Measure is { } measure && Measures.AreAlike(measure, "次") && Once().IsMatch(passage.Text))
        || (question.Kind == QuestionKind.Amount && Free().IsMatch(passage.Text))
        || (passage.Passage.Kind == PassageKind.TableRow && passage.Text.AsSpan().ContainsAnyInRange('0', '9'));

    private static bool IsOf(QuestionKind kind, TypedValue value) => kind == QuestionKind.Amount
        ? value.Kind is ValueKind.Money or ValueKind.Percent
        : value.Kind is not (ValueKind.Date or ValueKind.Time);

    // 第十四条 counts nothing.
    private static bool IsOrdinal(string text, TextRange value) => text.AsSpan(0, value.Start).TrimEnd() is [.., '第'];

    // 第四年 and 第4年 are the same, and a round is a batch or a time.
    private static IEnumerable<string> Spellings(string specific)
    {
        yield return specific;
        if (specific is [.., '轮'])
        {
            foreach (string same in Spellings(specific[..^1] + "批").Concat(Spellings(specific[..^1] + "次")))
            {
                yield return same;
            }
        }

        foreach (string written in GradeNames.Of(specific).Skip(1))
        {
            yield return written;
        }

        if (specific is ['第', '一', '批'] or ['首', ..] or ['头', ..])
        {
            foreach (string first in FirstBatch)
            {
                yield return first;
            }
        }

        int digit = specific.AsSpan().IndexOfAny("123456789".AsSpan());
        if (digit >= 0 && (digit + 1 == specific.Length || !char.IsAsciiDigit(specific[digit + 1])))
        {
            yield return specific[..digit] + "一二三四五六七八九"[specific[digit] - '1'] + specific[(digit + 1)..];
        }

        int character = specific.AsSpan().IndexOfAny("二三四五六七八九".AsSpan());
        if (character >= 0)
        {
            yield return specific[..character] + ("一二三四五六七八九".IndexOf(specific[character], StringComparison.Ordinal) + 1) + specific[(character + 1)..];
        }
    }

    [GeneratedRegex(
        "(?<post>" + Posts + ")(?:是谁|叫什么|姓什么|是哪位|的名字)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Post();

    [GeneratedRegex("^(?<one>[^,。?？的]{2,8}?)(?:和|与|跟|同)(?<other>[^,。?？的]{2,8}?)(?:之间)?(?:到底)?(?:是|有)?(?:什么|啥|何种|哪种)(?:样的)?(?:关系|联系)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Relation();

    [GeneratedRegex("(?:1|一)次(?!性)", RegexOptions.None, 10000)]
    private static partial Regex Once();

    [GeneratedRegex(FreeOfCharge.Words + "|全额|减半|倍|自理|自费|承担|[一二三四五六七八九]成|分之", RegexOptions.None, 10000)]
    private static partial Regex Free();

    [GeneratedRegex("吗|有没有|能不能|可不可以|是不是|是否|怎么|如何|咋|为什么|谁|哪(?!一?[年月天日])|什么(?!时)|情形|hours", RegexOptions.None, 10000)]
    private static partial Regex AsksElse();

    [GeneratedRegex("(?:" + Posts + ")(?:(?:一职)?由[^,。;]{2,30}(?:担任|兼任|出任)|(?:为|是|:)(?!由|谁|什么)[\u4e00-\u9fff·]{2,})", RegexOptions.None, 10000)]
    private static partial Regex HeldBy();

    [GeneratedRegex("分(?:[0-9]|[二两三四五六七八九])个?(?<unit>[年期次批])[^。；;]{0,20}(?:依次|分别)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex InOrder();

    [GeneratedRegex("(?:国家|[省市县区镇])级", RegexOptions.None, 10000)]
    private static partial Regex Level();

    [GeneratedRegex(
        "国家级|[省市县区镇校院]级(?=[\u4e00-\u9fff])|[甲乙丙丁戊]级|(?<![a-z])[abcd][级档类]|[二三四五六七八九]等(?=奖)|第[二三四五六七八九十0-9]{1,3}[条款章年批期季届件项次轮代]|(?:第一|首|头一?)批",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Pinned();
}
