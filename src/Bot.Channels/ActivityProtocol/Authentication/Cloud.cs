namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>The addresses of one Azure cloud; those of the sovereign clouds differ in all of them.</summary>
/// <param name="Issuer">Who signs the tokens of the Bot Framework's channels.</param>
/// <param name="Metadata">Where the channels' OpenID metadata are.</param>
/// <param name="Login">Base address of Entra ID, without a trailing slash.</param>
/// <param name="EntraIssuer">Base address of the issuer of Entra's tokens of version 1, without a trailing slash.</param>
/// <param name="Scope">What the bot asks Entra for when it wants a token for the connector.</param>
public sealed record Cloud(string Issuer, Uri Metadata, string Login, string EntraIssuer, string Scope)
{
    /// <summary>The names that <see cref="Named"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["public", "usgov", "china"];

    /// <summary>Where Entra's OpenID metadata are; one set of keys for all its tenants.</summary>
    public Uri EntraMetadata => new($"{Login}/common/v2.0/.well-known/openid-configuration");

    /// <summary>The cloud of that name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The name is none of <see cref="Names"/>.</exception>
    public static Cloud Named(string name) => name switch
    {
        "public" => new(
            "https://api.botframework.com",
            new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
            "https://login.microsoftonline.com",
            "https://sts.windows.net",
            "https://api.botframework.com/.default"),
        "usgov" => new(
            "https://api.botframework.us",
            new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
            "https://login.microsoftonline.us",
            "https://sts.windows.net",
            "https://api.botframework.us/.default"),
        "china" => new(
            "https://api.botframework.azure.cn",
            new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
            "https://login.partner.microsoftonline.cn",
            "https://sts.chinacloudapi.cn",
            "https://api.botframework.azure.cn/.default"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"Known are {string.Join(", ", Names)}."),
    };
}
