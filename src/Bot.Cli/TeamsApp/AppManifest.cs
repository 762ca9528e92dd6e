using System.Text.Json.Nodes;

namespace Bot.Cli.TeamsApp;

/// <summary>The manifest of the app. Version 1.19 of the schema has all that a bot needs here; later ones add kinds of commands.</summary>
internal static class AppManifest
{
    private const string Version = "1.19";
    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    public static JsonObject Write(AppDescription app) => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = Version,
        ["version"] = app.Version,
        ["id"] = app.AppId,
        ["developer"] = new JsonObject
        {
            ["name"] = app.Developer,
            ["websiteUrl"] = app.WebsiteUrl,
            ["privacyUrl"] = app.PrivacyUrl,
            ["termsOfUseUrl"] = app.TermsUrl,
        },
        ["name"] = new JsonObject { ["short"] = app.Name, ["full"] = $"{app.Name}（带原文出处）" },
        ["description"] = new JsonObject
        {
            ["short"] = "只根据资料库里的文件回答，并标出原文所在的段落。",
            ["full"] = "用一句话提问，例如“长沙对区块链企业最高扶持多少？”。回答只来自资料库里的文件，每句话都标出原文所在的段落，点开就能核对；"
                + "文件里没有的，会直接说没有。可以接着问，也可以在群聊和频道里 @ 它提问。",
        },
        ["icons"] = new JsonObject { ["color"] = "color.png", ["outline"] = "outline.png" },
        ["accentColor"] = "#2B579A",
        ["bots"] = new JsonArray(Bot(app)),
        ["validDomains"] = Texts([app.Host]),
    };

    private static JsonObject Bot(AppDescription app)
    {
        var bot = new JsonObject
        {
            ["botId"] = app.AppId,
            ["scopes"] = Texts(Scopes),
            ["supportsFiles"] = false,
            ["isNotificationOnly"] = false,
        };
        if (app.Questions.Count > 0)
        {
            bot["commandLists"] = new JsonArray(new JsonObject
            {
                ["scopes"] = Texts(Scopes),
                ["commands"] = new JsonArray([.. app.Questions.Select(q => new JsonObject { ["title"] = q, ["description"] = "从文件里找答案，并标出原文" })]),
            });
        }

        return bot;
    }

    private static JsonArray Texts(string[] texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
