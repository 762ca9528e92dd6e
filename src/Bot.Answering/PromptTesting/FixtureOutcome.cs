namespace Bot.Answering.PromptTesting;

/// <summary>What came of a fixture.</summary>
public sealed record FixtureOutcome
{
    /// <summary>The answer after checking; empty when nothing was left or the model's text must not be used.</summary>
    public required string Text { get; init; }

    /// <summary>What the model wrote, unchecked.</summary>
    public required string Draft { get; init; }

    /// <summary>The citations of <see cref="Text"/>.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Why the model's text must not be used, as replies state it; null when it may.</summary>
    public string? Fallback { get; init; }

    /// <summary>The rendered messages, each under its role.</summary>
    public required string Prompt { get; init; }

    /// <summary>Time from sending to the end, in milliseconds.</summary>
    public double ElapsedMs { get; init; }

    /// <summary>Tokens read and written.</summary>
    public long Tokens { get; init; }
}

/// <summary>A fixture's outcome and what did not hold.</summary>
/// <param name="Fixture">The fixture.</param>
/// <param name="Model">The model that answered.</param>
/// <param name="PromptVersion">Version of the prompt it was asked with.</param>
/// <param name="Outcome">What came of it; null when it could not be run.</param>
/// <param name="Failures">What did not hold, each with file and line.</param>
public sealed record FixtureResult(
    PromptFixture Fixture, string Model, string PromptVersion, FixtureOutcome? Outcome, IReadOnlyList<string> Failures)
{
    /// <summary>Whether all held.</summary>
    public bool Passed => Failures.Count == 0;
}
