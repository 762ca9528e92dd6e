namespace Bot.Search;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 positions in an original text.</summary>
/// <param name="Start">First position inside the range, zero-based.</param>
/// <param name="End">First position after the range; never less than <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of UTF-16 units in the range.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one position.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether all of <paramref name="other"/> lies in this range.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>The part of <paramref name="text"/> that the range covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range ends after the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }
}
