using System.Text.Json;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>Reads an activity from the body of a request and checks what every activity must have.</summary>
internal static class ActivityReader
{
    private const int MaxNameLength = 100;
    private const int MaxIdLength = 1000;
    private const int MaxAddressLength = 2000;

    /// <summary>The activity, or null and what is wrong with it, in a sentence that holds nothing of what was sent.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="allowLoopback">Whether the service address may be http on this machine; for development.</param>
    public static (Activity? Activity, string? Problem) Read(byte[] body, bool allowLoopback)
    {
        if (Parse(body) is not { } activity)
        {
            return (null, "The body is not an activity: send one JSON object in UTF-8, at most 32 levels deep, with no member twice and each of the protocol's type.");
        }

        string? problem = Problem(activity, allowLoopback);
        return problem is null ? (activity, null) : (null, problem);
    }

    private static Activity? Parse(byte[] body)
    {
        try
        {
            return StrictJson.Read<Activity>(body, WireJson.Options);
        }
        catch (JsonException)
        {
            // Its message quotes the body.
            return null;
        }
    }

    private static string? Problem(Activity activity, bool allowLoopback) =>
        !IsSet(activity.Type, MaxNameLength) ? $"'type' must be set, with at most {MaxNameLength} characters."
        : !IsSet(activity.ChannelId, MaxNameLength) ? $"'channelId' must be set, with at most {MaxNameLength} characters."
        : !IsSet(activity.Conversation?.Id, MaxIdLength) ? $"'conversation.id' must be set, with at most {MaxIdLength} characters."
        : activity.Id?.Length > MaxIdLength ? $"'id' may have at most {MaxIdLength} characters."
        : activity.ReplyToId?.Length > MaxIdLength ? $"'replyToId' may have at most {MaxIdLength} characters."
        : activity.From?.Id?.Length > MaxIdLength ? $"'from.id' may have at most {MaxIdLength} characters."
        : HasNull(activity.Entities) || HasNull(activity.Attachments) || HasNull(activity.MembersAdded) || HasNull(activity.MembersRemoved)
            || HasNull(activity.ReactionsAdded) || HasNull(activity.ReactionsRemoved) ? "No list may hold null."
        : !IsServiceUrl(activity.ServiceUrl, allowLoopback) ? "'serviceUrl' must be an absolute https address on the default port, without user, query or fragment."
        : null;

    private static bool IsSet(string? text, int maxLength) => text is { Length: > 0 } && text.Length <= maxLength;

    private static bool HasNull<T>(IReadOnlyList<T>? list)
        where T : class => list?.Contains(null!) == true;

    private static bool IsServiceUrl(string? text, bool allowLoopback) =>
        IsSet(text, MaxAddressLength)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (text!.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address.IsDefaultPort : IsLocal(address, allowLoopback))
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0;

    private static bool IsLocal(Uri address, bool allowLoopback) =>
        allowLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
