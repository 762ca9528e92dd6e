using System.Text.Json;
using System.Text.Unicode;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>Reads an activity from the body of a request and checks what every activity must have.</summary>
internal static class ActivityReader
{
    private const int MaxNameLength = 100;
    private const int MaxIdLength = 1000;
    private const int MaxAddressLength = 2000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = WireJson.Options.MaxDepth, AllowDuplicateProperties = false };

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
            if (!IsText(body))
            {
                return null;
            }

            // Members of nodes are looked at when somebody asks for one; a name that is there twice would throw only then.
            using var document = JsonDocument.Parse(body, Strict);
            return document.Deserialize<Activity>(WireJson.Options);
        }
        catch (JsonException)
        {
            // Its message quotes the body.
            return null;
        }
    }

    /// <summary>Whether every string can be read: the serializer looks at those it skips or keeps as nodes only when asked for them.</summary>
    private static bool IsText(byte[] body)
    {
        if (!Utf8.IsValid(body))
        {
            return false;
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = WireJson.Options.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return false;
        }
    }

    private static string? Problem(Activity activity, bool allowLoopback) =>
        !IsSet(activity.Type, MaxNameLength) ? $"'type' must be set, with at most {MaxNameLength} characters."
        : !IsSet(activity.ChannelId, MaxNameLength) ? $"'channelId' must be set, with at most {MaxNameLength} characters."
        : !IsSet(activity.Conversation?.Id, MaxIdLength) ? $"'conversation.id' must be set, with at most {MaxIdLength} characters."
        : activity.Id?.Length > MaxIdLength ? $"'id' may have at most {MaxIdLength} characters."
        : activity.ReplyToId?.Length > MaxIdLength ? $"'replyToId' may have at most {MaxIdLength} characters."
        : activity.From?.Id?.Length > MaxIdLength ? $"'from.id' may have at most {MaxIdLength} characters."
        : !IsServiceUrl(activity.ServiceUrl, allowLoopback) ? "'serviceUrl' must be an absolute https address on the default port, without user, query or fragment."
        : null;

    private static bool IsSet(string? text, int maxLength) => text is { Length: > 0 } && text.Length <= maxLength;

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
