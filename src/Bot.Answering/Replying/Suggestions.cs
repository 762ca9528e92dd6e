using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Questions that the documents can answer.</summary>
internal static class Suggestions
{
    // Questions offered below an answer.
    private const int Most = 3;

    /// <summary>Questions on the subjects of <paramref name="passages"/>, the nearest first.</summary>
    public static IReadOnlyList<string> Near(IReadOnlyList<RankedPassage> passages) =>
        [.. passages.Take(8).Select(p => About(p.Passage.Passage)).Distinct(StringComparer.Ordinal).Take(Most)];

    /// <summary>Questions on the first documents of <paramref name="collection"/>.</summary>
    public static IReadOnlyList<string> Any(Collection collection) =>
        [.. collection.Documents.Where(d => d.Passages.Count > 0).Take(Most).Select(d => $"《{d.Title}》讲了什么？")];

    private static string About(Passage passage)
    {
        // FAQ headings are questions already.
        string heading = passage.Headings.Count > 0 ? passage.Headings[^1].TrimEnd('：', ':') : "";
        return heading.EndsWith('？') ? heading.Replace("问：", "", StringComparison.Ordinal)
            : heading.Length is > 1 and < 30 ? $"《{passage.Document.Title}》关于“{heading}”怎么说？"
            : $"《{passage.Document.Title}》讲了什么？";
    }
}
