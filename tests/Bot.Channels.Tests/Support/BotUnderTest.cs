using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Support;

/// <summary>The bot with scripted answers before the strict connector, over real HTTP on this machine.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LoginStub _login = new();
    private readonly AppTokens _tokens;
    private readonly ConnectorClient _client;
    private readonly ILoggerFactory _loggers;
    private SentAnswers _sent;

    private BotUnderTest(StrictConnector connector, ManualClock clock, Func<TurnSettings, TurnSettings>? change, Func<Question, CancellationToken, IAsyncEnumerable<AnswerEvent>> answer)
    {
        Connector = connector;
        Clock = clock;
        var settings = new ConnectorSettings
        {
            AppId = "11111111-2222-3333-4444-555555555555",
            TenantId = "t",
            ClientSecret = "s",
            TrustsLoopback = true,
            Retries = 5,
            RetryDelay = TimeSpan.FromMilliseconds(10),
            RequestTimeout = TimeSpan.FromSeconds(10),
        };
        connector.OnHang = () => clock.Advance(settings.RequestTimeout);
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        _tokens = new AppTokens(settings, _login);
        _client = new ConnectorClient(settings, _tokens, clock, _loggers.CreateLogger<ConnectorClient>());
        _sent = new SentAnswers(_folder.Path, _loggers.CreateLogger<SentAnswers>());
        var seams = new ChannelSeams(
            (question, cancellation) =>
            {
                Questions.Add(question);
                return answer(question, cancellation);
            },
            Ratings.Add,
            () => Task.FromResult<IReadOnlyList<string>>(["长沙最高扶持多少？"]))
        {
            Forget = (answer, conversation) => Forgotten.Add($"{answer} in {conversation}"),
        };
        var turns = new TurnSettings
        {
            PublicUrl = "https://bot.example",

            // Answers are there at once unless a test says otherwise.
            Patience = TimeSpan.FromMinutes(1),
            StreamInterval = TimeSpan.FromMilliseconds(60),
            StreamSpacing = TimeSpan.FromMilliseconds(60),
            TypingInterval = TimeSpan.FromMilliseconds(60),
            AnswerTimeout = TimeSpan.FromSeconds(100),
        };
        Make = () => new TeamsBot(
            change?.Invoke(turns) ?? turns, seams, _client, _sent, (_, conversation) => Left.Add(conversation), clock, _loggers.CreateLogger<TeamsBot>());
        Bot = Make();
    }

    public StrictConnector Connector { get; }

    /// <summary>The bot's clock and the connector's.</summary>
    public ManualClock Clock { get; }

    public CollectedLog Log { get; } = new();

    public TeamsBot Bot { get; private set; }

    public ConcurrentBag<Question> Questions { get; } = [];

    public ConcurrentBag<Rating> Ratings { get; } = [];

    public ConcurrentBag<string> Forgotten { get; } = [];

    public ConcurrentBag<string> Left { get; } = [];

    private Func<TeamsBot> Make { get; }

    public static async Task<BotUnderTest> StartAsync(
        Func<Question, CancellationToken, IAsyncEnumerable<AnswerEvent>>? answer = null, Func<TurnSettings, TurnSettings>? change = null)
    {
        var clock = new ManualClock { SkipsPauses = true };
        return new BotUnderTest(await StrictConnector.StartAsync(time: clock), clock, change, answer ?? Answers.AtOnce);
    }

    /// <summary>A bot whose answers take their time: they come at <paramref name="pace"/>.</summary>
    public static async Task<BotUnderTest> StartAsync(
        Pace pace, Func<Question, CancellationToken, IAsyncEnumerable<AnswerEvent>> answer, Func<TurnSettings, TurnSettings>? change = null)
    {
        var bot = await StartAsync(answer, s => (change?.Invoke(s) ?? s) with { Patience = TimeSpan.FromMilliseconds(30) });
        (pace.Connector, pace.Clock) = (bot.Connector, bot.Clock);
        bot.Clock.SkipsPauses = false;
        return bot;
    }

    /// <summary>As after a new start of the host, with the same data.</summary>
    public void Restart()
    {
        _sent.Dispose();
        _sent = new SentAnswers(_folder.Path, _loggers.CreateLogger<SentAnswers>());
        Bot = Make();
    }

    /// <summary>An activity as Teams sends it.</summary>
    public Activity Activity(string type = "message", string scope = "personal", string? text = null) => new()
    {
        Type = type,
        Id = "q1",
        ChannelId = "msteams",
        ServiceUrl = Connector.Url,
        From = new ChannelAccount { Id = "29:u", Name = "张三", AadObjectId = "aad" },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "知识库助手" },
        Conversation = new ConversationAccount
        {
            Id = scope == "channel" ? "19:x@thread.tacv2;messageid=7" : "a:1",
            ConversationType = scope,
            IsGroup = scope == "personal" ? null : true,
            TenantId = "t",
        },
        Text = text,
        Locale = "zh-CN",
    };

    public Task SayAsync(string text, string scope = "personal") => RunAsync(Activity(scope: scope, text: text));

    public Task RunAsync(Activity activity) => Bot.RunAsync(Inbound(activity), CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2));

    public async Task<JsonNode?> InvokeAsync(string name, object value, string? replyToId = null)
    {
        var reply = await Bot.InvokeAsync(
            Inbound(Activity("invoke") with { Name = name, Value = JsonSerializer.SerializeToNode(value), ReplyToId = replyToId }), CancellationToken.None);
        Assert.Equal(200, reply.Status);
        return reply.Body;
    }

    public static InboundActivity Inbound(Activity activity) =>
        new(activity, new CallerIdentity(activity.ChannelId!, activity.ServiceUrl, null, null, IsAuthenticated: true), DateTimeOffset.UnixEpoch);

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        _client.Dispose();
        _tokens.Dispose();
        _login.Dispose();
        _sent.Dispose();
        _loggers.Dispose();
        _folder.Dispose();
    }
}
