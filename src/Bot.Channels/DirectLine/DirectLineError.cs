using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>
/// Error answers in Direct Line's form. The codes decide what clients do, for good: 403 makes them renew their token and
/// nothing else may use it; 404 ends the conversation; 429 and 5xx leave a message hanging for 20 seconds.
/// </summary>
internal static class DirectLineError
{
    public static IResult TokenExpired() => Of(403, "TokenExpired", "The token has expired. Ask for a new one.");

    public static IResult Unauthorized(string message) => Of(401, "Unauthorized", message);

    public static IResult NoConversation() => Of(404, "ConversationNotFound", "There is no such conversation for this token. Start a new one.");

    /// <summary>Nobody signs in here, so there is no session to name; clients take 404 for that and go on.</summary>
    public static IResult NoSession() => Of(404, "NoSession", "This host has no signed-in sessions.");

    public static IResult BadArgument(string message) => Of(400, "BadArgument", message);

    public static IResult TooLarge(int bytes) => Of(413, "MessageSizeTooBig", $"The body is larger than {bytes} bytes. Send less.");

    public static IResult TooMany(string message) => Of(429, "TooManyRequests", message);

    private static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, ActivityJson.Options, statusCode: status);
}
