using System.Text.Json;
using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>A response to the channel: a reply, a problem (RFC 9457), or nothing. Those that refuse a caller are empty: it learns nothing from them.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON, or null for none.</param>
/// <param name="RetryAfterSeconds">When to come again; null when that is not the point.</param>
/// <param name="MediaType">What the body is.</param>
internal sealed record HttpReply(int Status, byte[]? Body = null, int? RetryAfterSeconds = null, string MediaType = "application/json") : IResult
{
    private const string Problem = "application/problem+json";

    public static HttpReply Accepted { get; } = new(StatusCodes.Status202Accepted);

    public static HttpReply Unauthorized { get; } = new(StatusCodes.Status401Unauthorized);

    public static HttpReply Forbidden { get; } = new(StatusCodes.Status403Forbidden);

    public static HttpReply BadRequest(string detail) => Error(StatusCodes.Status400BadRequest, detail);

    public static HttpReply Unreadable(int status) => Error(status, "The body could not be read to its end.");

    public static HttpReply TooLarge(int bytes) =>
        Error(StatusCodes.Status413PayloadTooLarge, $"The activity is larger than {bytes} bytes. Send less.");

    public static HttpReply TooMany() =>
        Error(StatusCodes.Status429TooManyRequests, "Too many activities of this conversation wait. Send this one again later.", 5);

    public static HttpReply Busy(string detail) => Error(StatusCodes.Status503ServiceUnavailable, detail, 5);

    public static HttpReply Failed() =>
        Error(StatusCodes.Status500InternalServerError, "The bot failed on this activity. It has been logged.");

    /// <summary>A response with that value as its body.</summary>
    public static HttpReply Json<T>(int status, T? value) =>
        new(status, value is null ? null : JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (httpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            // The host would explain empty errors.
            pages.Enabled = false;
        }

        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Body is null)
        {
            return Task.CompletedTask;
        }

        response.ContentType = $"{MediaType}; charset=utf-8";
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }

    private static HttpReply Error(int status, string detail, int? retryAfterSeconds = null) =>
        Json(status, new { type = "about:blank", title = ReasonPhrases.GetReasonPhrase(status), status, detail }) with
        {
            MediaType = Problem,
            RetryAfterSeconds = retryAfterSeconds,
        };
}
