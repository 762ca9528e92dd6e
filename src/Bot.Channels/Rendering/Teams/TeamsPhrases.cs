namespace Bot.Channels.Rendering.Teams;

/// <summary>What only Teams needs to have said, in the language of the client.</summary>
internal sealed record TeamsPhrases
{
    public required string Sources { get; init; }

    public required string OpenSource { get; init; }

    public required string FullAnswer { get; init; }

    /// <summary>Format with the number of rows that are not shown.</summary>
    public required string MoreRows { get; init; }

    /// <summary>Format with the bot's name.</summary>
    public required string HowToAskHere { get; init; }

    private static TeamsPhrases Chinese { get; } = new()
    {
        Sources = "出处",
        OpenSource = "打开原文",
        FullAnswer = "查看完整答案",
        MoreRows = "另有 {0} 行没有列出。",
        HowToAskHere = "在这里提问时请先 @{0}，我会在同一话题里回答。",
    };

    private static TeamsPhrases English { get; } = new()
    {
        Sources = "Sources",
        OpenSource = "Open the source",
        FullAnswer = "See the whole answer",
        MoreRows = "{0} more rows are not shown.",
        HowToAskHere = "To ask me here, start with @{0}; I answer in the same thread.",
    };

    /// <summary>English for tags that start with <c>en</c>, Chinese otherwise.</summary>
    public static TeamsPhrases For(string? locale) => Phrases.IsEnglish(locale) ? English : Chinese;
}
