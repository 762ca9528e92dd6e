namespace Bot.Answering.Supporting;

/// <summary>A sign that what a draft cites does not tell the thing asked for.</summary>
/// <param name="Name">What it finds, as an explanation says it.</param>
/// <param name="LogOdds">What it adds to the log odds of the draft's confidence.</param>
/// <param name="IsFitted">Whether the log odds were fitted, not set by hand.</param>
/// <param name="Holds">Whether it is found in a text.</param>
internal sealed record Sign(string Name, double LogOdds, bool IsFitted, Func<CitedText, bool> Holds)
{
    /// <summary>By which line of a word list or which of several conditions it is found, for an explanation; null where its name says it.</summary>
    public Func<CitedText, IEnumerable<string>>? FoundBy { get; init; }

    /// <summary>A sign whose log odds were fitted with each collection left out of the weights of <see cref="Support"/>.</summary>
    public static Sign Fitted(string name, double logOdds, Func<CitedText, bool> holds) => new(name, logOdds, IsFitted: true, holds);

    /// <summary>A sign that hardly any right answer shows, so that no fit knows what it is worth.</summary>
    public static Sign ByHand(string name, double logOdds, Func<CitedText, bool> holds) => new(name, logOdds, IsFitted: false, holds);

    /// <summary>The same of a sign that any of several conditions shows.</summary>
    public static Sign ByHand(string name, double logOdds, params (string Name, Func<CitedText, bool> Holds)[] conditions) =>
        ByHand(name, logOdds, cited => Array.Exists(conditions, c => c.Holds(cited))) with { FoundBy = cited => conditions.Where(c => c.Holds(cited)).Select(c => c.Name) };
}
