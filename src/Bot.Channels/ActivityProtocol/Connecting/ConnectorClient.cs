using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.Extensions.Logging;
using Polly;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>
/// Speaks the Bot Connector's REST interface: sends, changes and deletes activities. Outcomes are values; only cancellation and a
/// missing token are thrown. What is sent is never logged. Thread-safe.
/// </summary>
public sealed class ConnectorClient : IDisposable
{
    private const int MaxReplyBytes = 64 * 1024;
    private readonly HttpClient _http;
    private readonly ServiceUrlTrust _trust;
    private readonly AppTokens _tokens;
    private readonly ConversationQuota _quota;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly ConnectorSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>A client with its own connections.</summary>
    /// <param name="settings">Whom to trust, how long to wait, how often to try.</param>
    /// <param name="tokens">The bot's tokens.</param>
    /// <param name="time">Clock.</param>
    /// <param name="logger">Log of refusals: status, code and conversation, never texts or tokens.</param>
    public ConnectorClient(ConnectorSettings settings, AppTokens tokens, TimeProvider time, ILogger<ConnectorClient> logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _trust = new ServiceUrlTrust(settings);
        _tokens = tokens;
        _quota = new ConversationQuota(time);
        _retries = RetryMatrix.Pipeline(settings, time);
        _time = time;
        _logger = logger;

        // A redirect would carry the request to a host that nobody checked; cookies and a proxy's credentials have no business here.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxReplyBytes,
        };
    }

    /// <summary>Sends <paramref name="activity"/> into its conversation, as an answer to <see cref="Activity.ReplyToId"/> where that is set.</summary>
    public Task<ConnectorReply> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        bool isReply = activity.ReplyToId is not null && !IsStreamed(activity);
        return RequestAsync(HttpMethod.Post, activity, isReply ? activity.ReplyToId : null, activity, cancellationToken);
    }

    /// <summary>Puts <paramref name="activity"/> in the place of the bot's own activity <paramref name="id"/>.</summary>
    public Task<ConnectorReply> UpdateAsync(string id, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return RequestAsync(HttpMethod.Put, activity, id, activity with { Id = id }, cancellationToken);
    }

    /// <summary>Deletes the bot's own activity <paramref name="id"/> from the conversation that <paramref name="address"/> belongs to.</summary>
    public Task<ConnectorReply> DeleteAsync(string id, Activity address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return RequestAsync(HttpMethod.Delete, address, id, null, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // Parts of a stream go to the conversation, not below the question.
    private static bool IsStreamed(Activity activity) => activity.Entities?.Any(e => e.Type == "streaminfo") == true;

    private async Task<ConnectorReply> RequestAsync(HttpMethod method, Activity address, string? id, Activity? body, CancellationToken cancellationToken)
    {
        string conversationId = address.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.", nameof(address));
        if (_trust.Base(address.ServiceUrl) is not { } start)
        {
            _logger.LogError("Nothing is sent to {ServiceUrl}: its host is not trusted. If it is yours, add it to Teams:TrustedHosts", address.ServiceUrl);
            return ConnectorReply.Untrusted;
        }

        string path = $"{start}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        var target = new Uri(id is null ? path : $"{path}/{Uri.EscapeDataString(id)}");
        byte[]? json = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options);
        var reply = await TriedAsync(method, target, json, conversationId, cancellationToken);
        if (!reply.IsOk)
        {
            _logger.LogWarning(
                "The connector refused {Method} in conversation {Conversation}: {Status} {Code} {Message}",
                method,
                conversationId,
                reply.Status,
                reply.Code,
                reply.Message);
        }

        return reply;
    }

    private async Task<ConnectorReply> TriedAsync(HttpMethod method, Uri target, byte[]? json, string conversationId, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _retries.ExecuteAsync(
                async token => await AuthorizedAsync(method, target, json, conversationId, token), cancellationToken);
            return ConnectorReply.Of((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException e)
        {
            return new ConnectorReply(0, null, e.HttpRequestError.ToString());
        }
        catch (TimeoutException)
        {
            return ConnectorReply.TimedOut;
        }
    }

    // A token that is refused is fetched anew once; whatever comes then counts.
    private async Task<HttpResponseMessage> AuthorizedAsync(HttpMethod method, Uri target, byte[]? json, string conversationId, CancellationToken cancellationToken)
    {
        var response = await OnceAsync(method, target, json, conversationId, refused: null, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        string? refused = response.RequestMessage?.Headers.Authorization?.Parameter;
        response.Dispose();
        return await OnceAsync(method, target, json, conversationId, refused, cancellationToken);
    }

    private async Task<HttpResponseMessage> OnceAsync(
        HttpMethod method, Uri target, byte[]? json, string conversationId, string? refused, CancellationToken cancellationToken)
    {
        await _quota.WaitAsync(conversationId, cancellationToken);
        using var request = new HttpRequestMessage(method, target);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        if (await _tokens.GetAsync(refused, cancellationToken) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var timeout = new CancellationTokenSource(_settings.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            // The body is read inside the limit: a reply may hang after its headers.
            return await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
