using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>Bodies that no channel sends, with the status that each must get although its token is good.</summary>
internal static class HostileActivities
{
    public const string Secret = "机密内容四十二";
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Required = ["type", "channelId", "serviceUrl", "conversation"];

    /// <summary>Every case by name.</summary>
    public static IReadOnlyDictionary<string, (string Body, int Status)> All { get; } =
        Shapes().Concat(Members()).Concat(Nested()).Concat(Addresses()).Concat(Tenants()).Concat(Sizes())
            .ToDictionary(c => c.Name, c => (c.Body, c.Status), StringComparer.Ordinal);

    private static string Good => With(_ => { });

    private static IEnumerable<(string Name, string Body, int Status)> Shapes()
    {
        (string, string)[] bodies =
        [
            ("nothing", ""), ("white space", "  \n"), ("null", "null"), ("an array", "[]"), ("an array of it", $"[{Good}]"), ("a number", "1"),
            ("a text", "\"x\""), ("an open brace", "{"), ("an empty object", "{}"), ("two documents", Good + Good), ("something after it", Good + "x"),
            ("a comment", "/* x */" + Good), ("a trailing comma", Good[..^1] + ",}"), ("single quotes", Good.Replace('"', '\'')),
            ("not a number", Good[..^1] + ",\"x\":NaN}"), ("a control character", Good.Replace(Secret, "a\u0001b", StringComparison.Ordinal)),
            ("half a surrogate pair in the text", Good.Replace(Secret, "\\ud83d", StringComparison.Ordinal)),
            ("half a surrogate pair in an unknown member", Good[..^1] + ",\"x\":\"\\ude00\"}"),
            ("half a surrogate pair in a name", Good[..^1] + ",\"\\ud83d\":1}"),
            ("half a surrogate pair in channelData", Good.Replace("\"channelData\":{", "\"channelData\":{\"x\":\"\\ud83d\",", StringComparison.Ordinal)),
            ("two types", Good[..^1] + ",\"type\":\"typing\"}"), ("two service addresses", Good[..^1] + ",\"serviceUrl\":\"https://evil.example/\"}"),
            ("two ids of the conversation", Good.Replace("\"conversation\":{", "\"conversation\":{\"id\":\"x\",", StringComparison.Ordinal)),
            ("two tenants in channelData", Good.Replace("\"channelData\":{", "\"channelData\":{\"tenant\":{\"id\":\"x\"},", StringComparison.Ordinal)),
            ("a form", "type=message&text=x"), ("markup", "<activity type=\"message\"/>"),
        ];
        return bodies.Select(b => (b.Item1, b.Item2, 400))
            .Concat(Enumerable.Range(1, 12).Select(i => ($"cut off after {i} parts of 13", Good[..(Good.Length * i / 13)], 400)));
    }

    private static IEnumerable<(string Name, string Body, int Status)> Members()
    {
        foreach (string member in Required)
        {
            yield return ($"no {member}", With(a => a.Remove(member)), 400);
            foreach (string value in (string[])["null", "1", "true", "[]", "\"\""])
            {
                yield return ($"{member} is {value}", With(a => a[member] = JsonNode.Parse(value)), 400);
            }
        }

        foreach (string value in (string[])["null", "1", "{}", "[]", "\"\""])
        {
            yield return ($"conversation.id is {value}", With(a => a["conversation"]!["id"] = JsonNode.Parse(value)), 400);
        }

        (string Member, string Value)[] wrong =
        [
            ("from", "\"29:u\""), ("recipient", "[]"), ("entities", "{}"), ("entities", "[1]"), ("attachments", "\"x\""), ("membersAdded", "{}"), ("timestamp", "\"soon\""),
            ("text", "{}"), ("id", "17"), ("locale", "[]"), ("name", "1"), ("replyToId", "{}"), ("reactionsAdded", "[\"like\"]"), ("suggestedActions", "[]"),
        ];
        foreach (var (member, value) in wrong)
        {
            yield return ($"{member} is {value}", With(a => a[member] = JsonNode.Parse(value)), 400);
        }

        foreach (string list in (string[])["entities", "attachments", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved"])
        {
            yield return ($"null in {list}", With(a => a[list] = new JsonArray(null, null)), 400);
        }

        yield return ("a long type", With(a => a["type"] = new string('x', 101)), 400);
        yield return ("a long id", With(a => a["id"] = new string('x', 1001)), 400);
        yield return ("a long id of the conversation", With(a => a["conversation"]!["id"] = new string('x', 1001)), 400);
        yield return ("a long id of the sender", With(a => a["from"]!["id"] = new string('x', 1001)), 400);
    }

    private static IEnumerable<(string Name, string Body, int Status)> Nested()
    {
        foreach (int depth in (int[])[32, 33, 1000, 100_000])
        {
            string array = new string('[', depth) + new string(']', depth);
            yield return ($"{depth} arrays in value", Good[..^1] + $",\"value\":{array}}}", 400);
            yield return ($"{depth} arrays in an unknown member", Good[..^1] + $",\"x\":{array}}}", 400);
        }

        string objects = string.Concat(Enumerable.Repeat("{\"x\":", 40)) + "1" + new string('}', 40);
        yield return ("40 objects in channelData", Good.Replace("\"channelData\":{", $"\"channelData\":{{\"x\":{objects},", StringComparison.Ordinal), 400);
        yield return ("40 objects in an entity", Good[..^1] + $",\"entities\":[{{\"type\":\"x\",\"y\":{objects}}}]}}", 400);
    }

    // The token's claim says the same in each case, as if the channel had been talked into it.
    private static IEnumerable<(string Name, string Body, int Status)> Addresses()
    {
        string[] addresses =
        [
            "http://smba.trafficmanager.net/amer/", "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://127.0.0.1.evil.example/", "http://localhost.evil.example/",
            "ftp://smba.trafficmanager.net/", "file:///etc/passwd", "javascript:alert(1)", "//smba.trafficmanager.net/", "smba.trafficmanager.net", "https://",
            "https://user:pass@smba.trafficmanager.net/", "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net/?x=1", "https://smba.trafficmanager.net/#x",
            "https:smba.trafficmanager.net", " https://smba.trafficmanager.net/", "https://" + new string('a', 2000) + ".example/",
        ];
        return addresses.Select(a => ($"service at {a[..Math.Min(a.Length, 60)]}", With(activity => activity["serviceUrl"] = a), 400));
    }

    private static IEnumerable<(string Name, string Body, int Status)> Tenants()
    {
        const string Other = "99999999-9999-9999-9999-999999999999";
        yield return ("another tenant", With(a =>
        {
            a["conversation"]!["tenantId"] = Other;
            a["channelData"]!["tenant"]!["id"] = Other;
        }), 403);
        yield return ("another tenant in the conversation", With(a => a["conversation"]!["tenantId"] = Other), 403);
        yield return ("another tenant in channelData", With(a => a["channelData"]!["tenant"]!["id"] = Other), 403);
        yield return ("no tenant", With(a =>
        {
            a.Remove("channelData");
            a["conversation"]!.AsObject().Remove("tenantId");
        }), 403);
        yield return ("a tenant that is an object", With(a =>
        {
            a["conversation"]!.AsObject().Remove("tenantId");
            a["channelData"]!["tenant"]!["id"] = new JsonObject();
        }), 403);
        yield return ("another channel than the key is for", With(a => a["channelId"] = "slack"), 403);
        yield return ("the channel in other case", With(a => a["channelId"] = "MSTeams"), 403);
    }

    private static IEnumerable<(string Name, string Body, int Status)> Sizes()
    {
        yield return ("one byte too many", Good + new string(' ', 262_145 - System.Text.Encoding.UTF8.GetByteCount(Good)), 413);
        yield return ("a long text", With(a => a["text"] = new string('长', 100_000)), 413);
        yield return ("ten megabytes", new string(' ', 10_000_000), 413);
        yield return ("many members", "{" + string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"\"m{i}\":1")) + "}", 413);
    }

    private static string With(Action<JsonObject> change) => TeamsHost.Message(text: Secret, change: change).ToJsonString(AsItIs);
}
