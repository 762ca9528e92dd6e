using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question where an application goes (向谁递表, 去哪个窗口), or on which document something rests (依据几号文): a document that rules several matters says so of
/// each under its heading in words that all share (申请渠道：…, 办理依据：…), so that the line is picked whose section as a whole says most of the question.
/// </summary>
internal static partial class Channel
{
    // Documents of so many of the best passages are looked through.
    private const int Considered = 3;

    // A section says this much of the question, and more than another by this much.
    private const double Covered = 0.35;
    private const double Clearly = 0.05;

    // 那一千块 names the matter.
    private const double Named = 0.2;

    /// <summary><paramref name="passages"/>, with the line first that says where what <paramref name="question"/> asks about is applied for, or what it rests on; as they are where it asks otherwise or no document of the best has such lines.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || Asked(question.Question) is not { } tells)
        {
            return passages;
        }

        WeightedTerm[] about = [.. question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role is not TermRole.Region)];
        var documents = passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0).Select(p => p.Passage.Passage.Document).ToHashSet();
        var lines = passages.Where(p => documents.Contains(p.Passage.Passage.Document) && tells.IsMatch(p.Passage.Text))
            .Select(p => (Line: p, Said: Said(question.Question, about, [.. passages.Where(o => IsBeside(o.Passage.Passage, p.Passage.Passage)).Select(o => o.Passage)]))).OrderByDescending(l => l.Said).ThenByDescending(l => l.Line.Score).ToList();
        return lines is not [var best, ..] || best.Said < Covered || ReferenceEquals(best.Line, passages[0])
            || lines.Find(l => ReferenceEquals(l.Line, passages[0])) is { Line: not null } first && first.Said >= best.Said - Clearly ? passages : passages.PutFirst(best.Line);
    }

    /// <summary>Whether <paramref name="passage"/> is a line on which document something rests, and <paramref name="question"/> asks for that.</summary>
    public static bool IsGround(WeightedQuestion question, PreparedPassage passage) => AsksGround().IsMatch(question.Question.Folded) && TellsGround().IsMatch(passage.Text);

    private static Regex? Asked(ReadQuestion question) =>
        question.Kind is QuestionKind.Where or QuestionKind.Who or QuestionKind.Organisation && Asks().IsMatch(question.Folded) ? Tells()
        : AsksGround().IsMatch(question.Folded) ? TellsGround() : null;

    private static double Said(ReadQuestion question, WeightedTerm[] about, PreparedPassage[] section) =>
        WeightedTerm.Share(about, string.Join('\n', section.Select(p => $"{p.Text}\n{p.Context}")))
        + (section.Any(p => p.StatesSumOf(question)) ? Named : 0);

    // What a line is called may be a heading of its own, under that of its matter.
    private static bool IsBeside(Passage other, Passage line)
    {
        int depth = line.Headings.Count > 0 && line.Text.StartsWith(line.Headings[^1], StringComparison.Ordinal) ? line.Headings.Count - 1 : line.Headings.Count;
        return ReferenceEquals(other.Document, line.Document) && other.Headings.Count >= depth && other.Headings.Take(depth).SequenceEqual(line.Headings.Take(depth), StringComparer.Ordinal);
    }

    [GeneratedRegex("(?:去|到|上|跑|找|跟|向|往|在|[递交送报]给?)(?:哪(?!年|天|月|些|几)|谁|什么(?:部门|单位|机构|地方)|啥(?:部门|单位|机构|地方)|何处)|哪个(?:窗口|部门)", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("(?:依据|根据|依照)(?:的)?(?:文件)?(?:是|着)?(?:哪|什么|啥|几号|多少号)[^,。?？]{0,3}(?:文|通知|办法|规定|意见|号)|依据(?:是|为)(?:什么|啥|哪)|文号|几号文|多少号文?", RegexOptions.None, 10000)]
    private static partial Regex AsksGround();

    // 一、办理依据：《…通知》（沪人社规〔2023〕1号）.
    [GeneratedRegex("^(?:[一二三四五六七八九十0-9]{1,3}[、.]|\\([一二三四五六七八九十0-9]{1,3}\\))?[ 　]*(?:办理|文件|政策|法律|制定|实施|设定|申[请报])?依据[:：][^。]*《", RegexOptions.None, 10000)]
    private static partial Regex TellsGround();

    // 六、受理部门：…, 申请渠道：…
    [GeneratedRegex("^(?:[一二三四五六七八九十0-9]{1,3}[、.]|\\([一二三四五六七八九十0-9]{1,3}\\))?[ 　]*(?:申请|受理|办理|申报|报名|经办|递交|提交)(?:渠道|部门|地点|地址|机构|窗口|单位|途径|点)[:：]", RegexOptions.None, 10000)]
    private static partial Regex Tells();
}
