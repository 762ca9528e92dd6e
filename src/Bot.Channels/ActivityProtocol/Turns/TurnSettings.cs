namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>How the bot behaves in a conversation of the Activity Protocol.</summary>
public sealed record TurnSettings
{
    /// <summary>Address under which users reach this host, for links to sources; null links nothing.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Longest question in UTF-16 units; 1 to 8,000.</summary>
    public int MaxQuestionLength { get; init; } = 1000;

    /// <summary>How long an answer may take before the user is shown that one is coming. Most answers are faster, and cost one request then.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Time between two parts of a streamed answer. Teams takes one request a second; 1 to 10 seconds.</summary>
    public TimeSpan StreamInterval { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>Shortest time between a part and the end of a stream; Teams takes one request a second.</summary>
    public TimeSpan StreamSpacing { get; init; } = TimeSpan.FromMilliseconds(1050);

    /// <summary>Time between two signs of typing; clients show one for about 3 seconds.</summary>
    public TimeSpan TypingInterval { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest time for one answer. Teams ends a stream after 2 minutes, so it must be below.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Longest time for an answer in the response of its request, which the receiving side gives up after 9 seconds.</summary>
    public TimeSpan InlineTimeout { get; init; } = TimeSpan.FromSeconds(7);
}
