namespace Bot.Channels.DirectLine;

/// <summary>Settings of the Direct Line channel: who may connect, and how much a stranger may use.</summary>
public sealed record DirectLineSettings
{
    /// <summary>Folder for conversations and the signing key; created when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Secrets with which other servers may generate tokens; each at least 32 characters. Empty: no server may.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Origins other than the host's own whose pages may call, e.g. <c>https://www.example.com</c>; they may also embed the chat page.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether pages of <see cref="AllowedOrigins"/> may fetch tokens without a server of their own.</summary>
    public bool TokensForAllowedOrigins { get; init; }

    /// <summary>Address under which clients reach the host, without a trailing slash; null takes it from each request.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>How long a token is good; 1 minute to 1 day.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a stream address is good after it was given out; 10 seconds to 10 minutes.</summary>
    public TimeSpan StreamUrlLifetime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Shortest time between two updates of a streamed answer; 50 milliseconds to 5 seconds.</summary>
    public TimeSpan StreamInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long an answer may take before its steps are shown, and the shortest time between two of them; 10 milliseconds to 5 seconds.</summary>
    public TimeSpan StepDelay { get; init; } = TimeSpan.FromMilliseconds(80);

    /// <summary>Longest question in UTF-16 units; 1 to 8,000.</summary>
    public int MaxQuestionLength { get; init; } = 1000;

    /// <summary>Largest posted activity in bytes; 1,024 to 1,048,576.</summary>
    public int MaxActivityBytes { get; init; } = 65_536;

    /// <summary>Largest upload in bytes, all files together; 0 to 262,144. Files travel inside the echo and are not stored apart.</summary>
    public int MaxUploadBytes { get; init; } = 131_072;

    /// <summary>Most activities in one conversation; 10 to 100,000.</summary>
    public int MaxActivities { get; init; } = 2000;

    /// <summary>Most bytes of one conversation; at least 1,048,576.</summary>
    public long MaxConversationBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most conversations kept; the longest unused are deleted first.</summary>
    public int MaxConversations { get; init; } = 50_000;

    /// <summary>Most bytes of all conversations kept; the longest unused are deleted first.</summary>
    public long MaxStoredBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How long an unused conversation is kept; at least 1 hour.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Most open sockets of one conversation; 1 to 100.</summary>
    public int MaxSocketsPerConversation { get; init; } = 8;

    /// <summary>Most open sockets of the host.</summary>
    public int MaxSockets { get; init; } = 10_000;

    /// <summary>New conversations a minute from one address; 0 means no limit.</summary>
    public int ConversationsPerMinute { get; init; } = 30;

    /// <summary>Activities a minute in one conversation, in bursts of at most a third of it; 0 means no limit.</summary>
    public int ActivitiesPerMinute { get; init; } = 60;

    /// <summary>Questions answered at the same time; 1 to 1,000.</summary>
    public int ConcurrentAnswers { get; init; } = 16;

    /// <summary>Questions that may wait for their turn, over all conversations.</summary>
    public int WaitingAnswers { get; init; } = 1000;

    /// <summary>Longest time for one answer; 1 second to 10 minutes.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one frame may wait for a slow reader before its socket is dropped.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a socket is pinged; twice this without a reply closes it.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a socket on which neither side said anything stays open; at least 60 seconds.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(30);
}
