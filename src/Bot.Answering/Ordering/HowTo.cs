using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>Who asks how something is done (停车场怎么开发票) is told by the section whose heading says just that (怎样开票), of a document of the best passages: all that the heading says must stand in the question.</summary>
internal static partial class HowTo
{
    // Passages whose documents are looked through.
    private const int Considered = 3;

    /// <summary><paramref name="passages"/>, with the first one of such a section first; as they are where <paramref name="question"/> asks otherwise, the first passage stands in one, or none does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || question.Question.Compares || Asks().Match(question.Question.Folded) is not { Success: true } asked || IsMeant(passages[0].Passage))
        {
            return passages;
        }

        var documents = passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0).Select(p => p.Passage.Passage.Document).ToHashSet();
        var first = passages.Where(p => documents.Contains(p.Passage.Passage.Document) && IsMeant(p.Passage)).MinBy(p => p.DocId);
        return first is null ? passages : passages.PutFirst(first);

        bool IsMeant(PreparedPassage passage) =>
            passage.Passage.Headings is [.., var heading] && How().Match(Folding.Fold(heading)) is { Success: true } how && Says(question.Question.Folded[asked.Index..], how.Groups["deed"].Value);
    }

    // 开票 is said by 开发票.
    private static bool Says(string asked, string deed)
    {
        int at = 0;
        foreach (char character in asked)
        {
            at += at < deed.Length && deed[at] == character ? 1 : 0;
        }

        return at == deed.Length;
    }

    [GeneratedRegex("怎么(?!办$|样)|如何|怎样|咋(?!样|办$)", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("^(?:[一二三四五六七八九十0-9]+[、.]|[(][一二三四五六七八九十0-9]+[)])?(?:怎么|如何|怎样)(?<deed>[\u4e00-\u9fff]{2,8})[?]?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex How();
}
