namespace Bot.Answering.Supporting;

/// <summary>Something that speaks for or against the first passage as an answer.</summary>
/// <param name="Name">What it looks at, as an explanation says it.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Of">How strong it is, about 0 to 1.</param>
internal sealed record SupportFeature(string Name, double Weight, Func<FirstPassage, double> Of)
{
    /// <summary>The same of what is so or not.</summary>
    public SupportFeature(string name, double weight, Func<FirstPassage, bool> holds)
        : this(name, weight, first => holds(first) ? 1 : 0)
    {
    }
}
