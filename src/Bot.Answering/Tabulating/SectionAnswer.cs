using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// What a section says whose name and whose document's title stand in the question (《请假办法》关于“请假权限”是怎么规定的): its paragraphs in their order, as many as are
/// read at a glance, with a remark on how many are left.
/// </summary>
internal static partial class SectionAnswer
{
    private const int MostParts = 5;

    // Characters up to which paragraphs are told; the first one is told whatever its length.
    private const int Comfortable = 300;
    private const double Sure = 0.95;

    /// <summary>The section whose name stands in quotation marks; null when the question names none, or none of a document that <paramref name="passages"/> are of.</summary>
    public static Draft? Named(ReadQuestion read, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog) => Find(InMarks().Match(read.Asked), passages, catalog);

    /// <summary>The same without quotation marks (《请假办法》的请假权限是怎样的), for a question that nothing else answers: a value or a list within the section is the better answer.</summary>
    public static Draft? Plain(ReadQuestion read, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog) => Find(WithoutMarks().Match(read.Asked), passages, catalog);

    private static Draft? Find(Match match, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (!match.Success)
        {
            return null;
        }

        string heading = Folding.Fold(match.Groups["heading"].Value);
        string title = Folding.Fold(match.Groups["title"].Value);
        var section = passages.Select(p => p.Passage.Passage.Document).Distinct().Where(d => Folding.Fold(d.Title) == title).Select(d => Section(d, heading).ToList()).FirstOrDefault(s => s.Count > 0, []);
        return section.Count == 0 ? null : Told([.. section.Select(p => catalog[catalog.Find(p)])]);
    }

    // The first run of paragraphs that stand under the heading, at whatever depth.
    private static IEnumerable<Passage> Section(Document document, string heading) =>
        document.Passages.SkipWhile(p => !IsUnder(p, heading)).TakeWhile(p => IsUnder(p, heading)).Where(p => p.Kind != PassageKind.Heading);

    private static bool IsUnder(Passage passage, string heading) =>
        passage.Headings.Any(h => Folding.Fold(h) is var folded && (folded == heading || SectionName.Of(folded) == heading));

    private static Draft Told(IReadOnlyList<PreparedPassage> section)
    {
        int count = 1;
        int length = section[0].Passage.Text.Length;
        while (count < Math.Min(MostParts, section.Count) && (length += section[count].Passage.Text.Length) <= Comfortable)
        {
            count++;
        }

        var parts = section.Take(count).Select((p, i) => Part(p) with { Ending = i < count - 1 ? "\n" : "" });
        return new Draft([.. parts], null, Sure) { IsExact = true, Remarks = count < section.Count ? [$"这一部分共{section.Count}段，这里是前{count}段。"] : [] };
    }

    private static DraftPart Part(PreparedPassage passage) =>
        passage.Passage.Kind == PassageKind.TableRow ? Quotation.Row(passage) : new DraftPart(passage.Passage.Text, passage, [new TextRange(0, passage.Passage.Text.Length)]);

    [GeneratedRegex("^《(?<title>[^》]+)》(?:里|中|的|关于|对|有关)*[“\"「](?<heading>[^”\"」]{2,40})[”\"」](?:这?一?(?:部分|节|章|条|段))?(?:是|里|中)?(?:怎么|如何|讲|说|规定|写|有)[^，,。]{0,8}$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex InMarks();

    [GeneratedRegex("^《(?<title>[^》]+)》的(?<heading>[^，,。？?“”《》]{2,30}?)(?:是多少|有哪些|是怎样的|是什么)[？?]?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex WithoutMarks();
}
