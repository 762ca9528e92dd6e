namespace Bot.Answering.Retrieval;

/// <summary>
/// What is asked of a thing, beyond a value: where to apply, what to bring, who pays, what happens to who comes late. Paragraphs that tell it use words of
/// their own (提交下列材料, 由…受理, 责令, 逾期), whichever words the question uses. Both are listed in <c>aspects.txt</c>.
/// </summary>
internal static class Aspects
{
    // The first ones, which the confidence was fitted with.
    private const int Plain = 14;

    private static readonly IReadOnlyList<AspectWords> All = AspectWords.Load();
    private static readonly AspectMatcher Questions = new([.. All.Select(a => a.Asked)]);
    private static readonly AspectMatcher Paragraphs = new([.. All.Select(a => a.Told)]);

    /// <summary>How many aspects there are.</summary>
    public static int Count => All.Count;

    /// <summary>The aspects that nearly every collection of rules tells, as bits.</summary>
    public static ulong PlainOnes => (1UL << Plain) - 1;

    /// <summary>The aspects that <paramref name="folded"/>, a question, asks for, as bits.</summary>
    public static ulong Asked(ReadOnlySpan<char> folded) => Questions.Find(folded);

    /// <summary>The aspects that <paramref name="folded"/>, a paragraph, sentence or heading, tells, as bits.</summary>
    public static ulong Told(ReadOnlySpan<char> folded) => Paragraphs.Find(folded);

    /// <summary>Whether one of the plain aspects <paramref name="asked"/> is not among those <paramref name="told"/>.</summary>
    public static bool Lacks(ulong asked, ulong told) => (asked & ~told & PlainOnes) != 0;
}
