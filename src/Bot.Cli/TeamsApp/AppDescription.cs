namespace Bot.Cli.TeamsApp;

/// <summary>What an app package says of the bot.</summary>
/// <param name="AppId">The bot's application id, which names the app too.</param>
/// <param name="Host">Name of the host that users reach.</param>
/// <param name="Name">Name of the bot in Teams.</param>
/// <param name="Developer">Who runs it.</param>
/// <param name="WebsiteUrl">Their page.</param>
/// <param name="PrivacyUrl">Their page on privacy.</param>
/// <param name="TermsUrl">Their terms of use.</param>
/// <param name="Version">Version of the package; Teams takes an update only when it has risen.</param>
/// <param name="Questions">Questions that Teams offers to begin with.</param>
internal sealed record AppDescription(
    string AppId,
    string Host,
    string Name,
    string Developer,
    string WebsiteUrl,
    string PrivacyUrl,
    string TermsUrl,
    string Version,
    IReadOnlyList<string> Questions);
