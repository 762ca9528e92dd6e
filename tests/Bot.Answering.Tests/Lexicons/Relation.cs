namespace Bot.Answering.Tests.Lexicons;

/// <summary>One line of the thesaurus.</summary>
/// <param name="Line">As it stands in the file.</param>
/// <param name="Sign">"=", "~", "->", or empty for a line that has not exactly one kind of sign.</param>
/// <param name="Words">In the order of the line; of "->" the first is what is asked.</param>
internal sealed record Relation(string Line, string Sign, IReadOnlyList<string> Words)
{
    private static readonly string[] Signs = ["=", "~", "->"];

    public static Relation Parse(string line)
    {
        string[] signs = [.. Signs.Where(sign => line.Contains($" {sign} ", StringComparison.Ordinal))];
        return signs is [var sign]
            ? new(line, sign, [.. line.Split($" {sign} ").SelectMany((part, i) => sign == "->" && i > 0 ? part.Split(", ") : [part])])
            : new(line, "", []);
    }

    /// <summary>The ordered pairs that the line states.</summary>
    public IEnumerable<(string From, string To)> Pairs() =>
        from a in Sign == "->" ? Words.Take(1) : Words
        from b in Words
        where !string.Equals(a, b, StringComparison.Ordinal)
        select (a, b);
}
