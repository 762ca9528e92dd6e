using System.Text.Json.Nodes;

namespace Bot.Cli.TeamsApp;

/// <summary>
/// The rules of Microsoft's manifest schema for everything that <see cref="AppManifest"/> writes: required members, lengths, forms.
/// The schema itself is not shipped; Teams' own import checks it whole.
/// </summary>
internal static class ManifestRules
{
    private const int MaxQuestions = 10;
    private const int MaxUrlLength = 2048;
    private const string Commands = "bots.0.commandLists.0.commands";

    private static readonly Rule[] Members =
    [
        new("version", 256, IsVersion, "numbers such as 1.0.0"),
        new("id", 36, IsId, "a GUID"),
        new("bots.0.botId", 36, IsId, "a GUID"),
        new("developer.name", 32),
        new("developer.websiteUrl", MaxUrlLength, IsHttps, "an https address"),
        new("developer.privacyUrl", MaxUrlLength, IsHttps, "an https address"),
        new("developer.termsOfUseUrl", MaxUrlLength, IsHttps, "an https address"),
        new("name.short", 30),
        new("name.full", 100),
        new("description.short", 80),
        new("description.full", 4000),
        new("icons.color", MaxUrlLength),
        new("icons.outline", MaxUrlLength),
        new("accentColor", 7, IsColor, "a colour such as #2B579A"),
        new("validDomains.0", MaxUrlLength, IsPublicHost, "the name of a host, without https:// and without a path, that Teams can reach"),
    ];

    /// <summary>What Teams would refuse, each with the place in the manifest; empty when nothing.</summary>
    public static IReadOnlyList<string> Problems(JsonObject manifest)
    {
        var commands = At(manifest, Commands) as JsonArray ?? [];
        var rules = Members.Concat(commands.SelectMany((_, i) => new[] { new Rule($"{Commands}.{i}.title", 32), new Rule($"{Commands}.{i}.description", 128) }));
        string[] tooMany = commands.Count > MaxQuestions ? [$"{Commands} has {commands.Count}; allowed are {MaxQuestions}"] : [];
        return [.. rules.Select(rule => rule.Problem((string?)At(manifest, rule.Path) ?? string.Empty)).OfType<string>(), .. tooMany];
    }

    private static JsonNode? At(JsonObject manifest, string path) => path.Split('.').Aggregate(
        (JsonNode?)manifest,
        (node, name) => node is JsonArray list ? list.ElementAtOrDefault(int.Parse(name)) : (node as JsonObject)?[name]);

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 3 } parts && Array.TrueForAll(parts, p => p.Length is > 0 and < 6 && p.All(char.IsAsciiDigit));

    private static bool IsColor(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;

    private static bool IsPublicHost(string text) =>
        Uri.CheckHostName(text) == UriHostNameType.Dns && text.Contains('.', StringComparison.Ordinal) && !text.EndsWith('.');

    private sealed record Rule(string Path, int MaxLength, Func<string, bool>? IsAllowed = null, string Allowed = "")
    {
        public string? Problem(string text) =>
            text.Length == 0 || text.Length > MaxLength ? $"{Path} has {text.Length} characters; allowed are 1 to {MaxLength}"
            : IsAllowed?.Invoke(text) == false ? $"{Path} is '{text}'; allowed is {Allowed}"
            : null;
    }
}
