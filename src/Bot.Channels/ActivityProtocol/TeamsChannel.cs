using Bot.Channels.ActivityProtocol.Authentication;
using Bot.Channels.ActivityProtocol.Receiving;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol;

/// <summary>The Activity Protocol on this host: everything that receiving needs. Map it with <see cref="TeamsEndpoint.MapTeams"/>, drain it before the end.</summary>
public sealed class TeamsChannel : IDisposable
{
    /// <summary>The meter of received, waiting and finished activities.</summary>
    public const string MeterName = "Bot.Channels.ActivityProtocol";

    // Of a busy hour; 16 bytes each, and their order.
    private const int MaxSeen = 500_000;
    private readonly ConversationReferences _references;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpClient _http;
    private readonly KeyCache _channelKeys;
    private readonly KeyCache _entraKeys;

    /// <summary>Opens the channel; nothing is fetched before the first token comes.</summary>
    /// <param name="settings">Whom to believe, and how much to take on.</param>
    /// <param name="turns">What acts on activities.</param>
    /// <param name="references">Where conversations are remembered.</param>
    /// <param name="time">Clock.</param>
    /// <param name="logger">Log of failures and refusals; never gets tokens or texts.</param>
    public TeamsChannel(
        TeamsSettings settings, ActivityTurns turns, ConversationReferences references, TimeProvider time, ILogger<TeamsChannel> logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        (Settings, Turns, _references, _time, _logger) = (settings, turns, references, time, logger);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        _channelKeys = new KeyCache(new IssuerKeys(_http, settings.Metadata, settings.Issuer, settings.IsDevelopment), time, logger);
        _entraKeys = new KeyCache(new IssuerKeys(_http, settings.EntraMetadata, issuer: null, settings.IsDevelopment), time, logger);
        Tokens = new TokenCheck(settings, _channelKeys, _entraKeys, time);
        Queue = new ActivityQueue(settings, new SeenActivities(time, MaxSeen), RunAsync);
        Replies = new RepliesInTime(settings.InvokeTimeout, settings.ConcurrentTurns, time);
        Refusals = new RefusalLog(time, logger);
        Telemetry = new ActivityTelemetry(() => Queue.Count);
    }

    internal TeamsSettings Settings { get; }

    internal ActivityTurns Turns { get; }

    internal TokenCheck Tokens { get; }

    internal ActivityQueue Queue { get; }

    internal RepliesInTime Replies { get; }

    internal RefusalLog Refusals { get; }

    internal ActivityTelemetry Telemetry { get; }

    /// <summary>Takes no more activities and works on those that were acknowledged, until the token is cancelled.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        int left = await Queue.DrainAsync(cancellationToken);
        if (left > 0)
        {
            _logger.LogError("The host stopped with {Count} activities unanswered. Give it more time with Server:ShutdownSeconds.", left);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Queue.Dispose();
        Replies.Dispose();
        Telemetry.Dispose();
        _channelKeys.Dispose();
        _entraKeys.Dispose();
        _http.Dispose();
    }

    internal InboundActivity Inbound(Wire.Activity activity, ProvenCaller caller) => new(activity, caller.Identity(activity), _time.GetUtcNow());

    internal void Report(InboundActivity inbound, Exception failure) => _logger.LogError(
        failure, "An activity of type {Type} from {Channel} failed.", ActivityTelemetry.NameOf(inbound.Activity.Type), inbound.Caller.ChannelId);

    private async Task RunAsync(InboundActivity inbound, CancellationToken stop)
    {
        long started = _time.GetTimestamp();
        using var timeout = new CancellationTokenSource(Settings.TurnTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        try
        {
            _references.Observe(inbound);
            await Turns.Run(inbound, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Draining counts these.
        }
        catch (Exception e)
        {
            // The edge of a turn: whatever failed, the next activity is a new one.
            Report(inbound, e);
        }

        var ran = _time.GetElapsedTime(started);
        Telemetry.Ran(_time.GetUtcNow() - inbound.ReceivedAt - ran, ran);
    }
}
