using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol.Turns;

/// <summary>Replies of Microsoft's own SDKs, as recorded, beside this bot's to the same message.</summary>
public sealed class RecordedRepliesTests
{
    [SkippableTheory]
    [InlineData("botbuilder-reply")]
    [InlineData("agents-hosting-reply")]
    public async Task A_reply_has_all_that_the_SDKs_send_with_the_same_values(string recording)
    {
        var recorded = Read(recording);
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(Answered(recorded, bot.Connector.Url));
        var call = Assert.Single(bot.Connector.Calls);
        foreach (var (name, value) in recorded["body"]!.AsObject().Where(member => member.Key is not ("text" or "serviceUrl")))
        {
            Assert.True(JsonNode.DeepEquals(value, call.Body![name]), $"{name}: {value?.ToJsonString()} recorded, {call.Body![name]?.ToJsonString()} sent");
        }
    }

    [SkippableFact]
    public async Task Paths_are_escaped_as_Bot_Builder_does_for_replies_updates_and_deletions()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var question = Answered(Read("botbuilder-reply"), bot.Connector.Url);
        await bot.RunAsync(question);
        await bot.RunAsync(question with { Type = "messageUpdate" });
        await bot.RunAsync(question with { Type = "messageDelete" });
        var expected = new[] { "botbuilder-reply", "botbuilder-update", "botbuilder-delete" }.Select(name => (Method: Text(Read(name), "method"), Url: Text(Read(name), "url")));
        Assert.Equal(
            expected.Select(e => $"{e.Method} {e.Url.Replace("srv-2", "b1", StringComparison.Ordinal)}"),
            bot.Connector.Calls.Select(c => $"{c.Method} {c.Path}"));
    }

    [SkippableFact]
    public async Task Expected_replies_are_the_SDKs_activities()
    {
        string path = Shared("botbuilder-expectReplies-response");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        var recorded = JsonNode.Parse(Text(json["response"]!, "body"))!["activities"]![0]!.AsObject();
        var inbound = json["request"]!["body"].Deserialize<Activity>(WireJson.Options)!;
        await using var bot = await BotUnderTest.StartAsync();
        var reply = JsonSerializer.SerializeToNode((await bot.Bot.ReplyAsync(BotUnderTest.Inbound(inbound), CancellationToken.None)).Single(), WireJson.Options)!;
        Assert.All(recorded.Where(member => member.Key != "text"), member => Assert.True(JsonNode.DeepEquals(member.Value, reply[member.Key]), member.Key));
    }

    // The message that the recorded reply answers.
    private static Activity Answered(JsonNode recorded, string serviceUrl)
    {
        var reply = recorded["body"].Deserialize<Activity>(WireJson.Options)!;
        return reply with
        {
            Id = reply.ReplyToId, ReplyToId = null, From = reply.Recipient, Recipient = reply.From, ServiceUrl = serviceUrl, Text = "你好", InputHint = null,
        };
    }

    private static JsonNode Read(string recording) => JsonNode.Parse(File.ReadAllText(Shared(recording)))!["request"]!;

    private static string Shared(string recording)
    {
        string? path = SharedFile.Find($"clients/recordings/fixtures/connector/{recording}.json");
        Skip.If(path is null, "The recordings are not beside the repository.");
        return path!;
    }

    private static string Text(JsonNode json, string name) => json[name]!.GetValue<string>();
}
