namespace Bot.Channels.Rendering;

/// <summary>What the bot itself says in a chat, in the language of the client.</summary>
internal sealed record Phrases
{
    public required string Greeting { get; init; }

    public required string Searching { get; init; }

    /// <summary>Format with the number of passages found.</summary>
    public required string Reading { get; init; }

    public required string Stopped { get; init; }

    public required string Busy { get; init; }

    public required string TooFast { get; init; }

    /// <summary>Format with the longest length.</summary>
    public required string TooLong { get; init; }

    public required string TextOnly { get; init; }

    public required string Failed { get; init; }

    public required string TimedOut { get; init; }

    public required string WrittenByModel { get; init; }

    /// <summary>Format with the number of a paragraph.</summary>
    public required string Paragraph { get; init; }

    /// <summary>Format with documents matched and searched.</summary>
    public required string Coverage { get; init; }

    public required string Like { get; init; }

    public required string Dislike { get; init; }

    private static Phrases Chinese { get; } = new()
    {
        Greeting = "您好，我只根据资料库里的文件回答，并标出原文所在的段落；文件里没有的，我会直说没有。请问您想了解什么？",
        Searching = "正在检索…",
        Reading = "找到 {0} 段相关原文，正在核对…",
        Stopped = "已停止。",
        Busy = "现在提问的人较多，请稍等片刻再问一次。",
        TooFast = "您问得太快了，请等前面的问题答完再问。",
        TooLong = "问题太长了，请缩短到 {0} 个字以内再问一次。",
        TextOnly = "我只看得懂文字，请把问题写出来。",
        Failed = "抱歉，这个问题没能答出来，出了点故障。请再问一次。",
        TimedOut = "抱歉，这个问题用时过长，没能答完。请把问题问得更具体一些，再试一次。",
        WrittenByModel = "由模型根据所引段落写成，请以原文为准。",
        Paragraph = "第 {0} 段",
        Coverage = "查了 {1} 份文件，其中 {0} 份有相关内容。",
        Like = "有帮助",
        Dislike = "没帮助",
    };

    private static Phrases English { get; } = new()
    {
        Greeting = "Hello. I answer only from the documents in this collection and show the very paragraph; if they do not say, I will tell you so. What would you like to know?",
        Searching = "Searching…",
        Reading = "Found {0} passages, checking them…",
        Stopped = "Stopped.",
        Busy = "Many people are asking right now. Please ask again in a moment.",
        TooFast = "That was a little fast. Please wait for the earlier answers, then ask again.",
        TooLong = "The question is too long. Please shorten it to {0} characters and ask again.",
        TextOnly = "I can only read text. Please type your question.",
        Failed = "Sorry, something went wrong and this question was not answered. Please ask again.",
        TimedOut = "Sorry, this took too long. Please make the question more specific and try again.",
        WrittenByModel = "Written by a model from the cited paragraphs; the sources prevail.",
        Paragraph = "paragraph {0}",
        Coverage = "{0} of {1} documents searched say something about this.",
        Like = "Helpful",
        Dislike = "Not helpful",
    };

    /// <summary>English for tags that start with <c>en</c>, Chinese otherwise.</summary>
    public static Phrases For(string? locale) => IsEnglish(locale) ? English : Chinese;

    /// <summary>Whether the client of <paramref name="locale"/> is spoken to in English.</summary>
    public static bool IsEnglish(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
