using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>A number as a text states it.</summary>
/// <param name="Value">Its value, multipliers applied: 200万 is 2000000; a percentage keeps its figure.</param>
/// <param name="Unit">The unit that follows, in one spelling (名 and 位 are 人); empty when none is recognised.</param>
/// <param name="Bound">Whether the text gives the value as it is, as a limit or as roughly so.</param>
/// <param name="Range">Where digits, multipliers and unit stand.</param>
internal readonly record struct NumberMention(decimal Value, string Unit, Bound Bound, TextRange Range)
{
    /// <summary>The text of what is no value to reckon with, a version, an address or a very long number (1.2.3, 10.0.0.1), whose <see cref="Value"/> is -1; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a text that says <paramref name="source"/> allows this to be said.</summary>
    public bool IsSupportedBy(NumberMention source) =>
        Value == source.Value
        && string.Equals(Text, source.Text, StringComparison.Ordinal)
        && (Unit == source.Unit || Unit.Length == 0 || source.Unit.Length == 0)
        && Bound == source.Bound;
}

/// <summary>How a value is meant. A cap that is told as a plain amount promises too much, so the kinds must agree.</summary>
internal enum Bound
{
    /// <summary>As it is.</summary>
    Exact,

    /// <summary>At most: 最高, 不超过, 以内.</summary>
    Upper,

    /// <summary>At least: 不低于, 超过, 以上.</summary>
    Lower,

    /// <summary>Roughly: 约, 左右.</summary>
    About,
}
