using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Receiving;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>What real clients send is taken as they send it.</summary>
public sealed class RecordedActivitiesTests : IDisposable
{
    // Written by hand after the documentation: what Teams sends and the Playground does not.
    private const string FromTeams = """
        {
          "text": "<at>知识库助手</at>&nbsp;最高多少？", "textFormat": "plain", "type": "message", "timestamp": "2026-11-20T08:30:11.1234567Z",
          "localTimestamp": "2026-11-20T16:30:11.1234567+08:00", "localTimezone": "Asia/Shanghai", "id": "1795162611123", "channelId": "msteams",
          "serviceUrl": "https://smba.trafficmanager.net/amer/", "callerId": "urn:botframework:azure",
          "from": { "id": "29:1abc", "name": "张三", "aadObjectId": "00000000-0000-0000-0000-000000000020", "properties": { "x": 1 } },
          "conversation": { "isGroup": true, "conversationType": "channel", "tenantId": "00000000-0000-0000-0000-000000000001", "id": "19:x@thread.tacv2;messageid=1795162611123", "name": "综合" },
          "recipient": { "id": "28:11111111-2222-3333-4444-555555555555", "name": "知识库助手" },
          "attachments": [ { "contentType": "text/html", "content": "<div><at id=\"0\">知识库助手</at> 最高多少？</div>" } ],
          "entities": [
            { "mentioned": { "id": "28:11111111-2222-3333-4444-555555555555", "name": "知识库助手" }, "text": "<at>知识库助手</at>", "type": "mention" },
            { "locale": "zh-CN", "country": "CN", "platform": "Windows", "timezone": "Asia/Shanghai", "type": "clientInfo" } ],
          "channelData": { "teamsChannelId": "19:x@thread.tacv2", "teamsTeamId": "19:t@thread.tacv2", "channel": { "id": "19:x@thread.tacv2" }, "team": { "id": "19:t@thread.tacv2", "name": "团队" }, "tenant": { "id": "00000000-0000-0000-0000-000000000001" } },
          "locale": "zh-CN", "listenFor": [ "x" ], "somethingNew": { "deep": [ { "er": null } ] }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_activity_with_all_that_Teams_sends_is_taken()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(JsonNode.Parse(FromTeams)!));
        await host.DrainAsync();
        var activity = host.Received.Single().Activity;
        Assert.Equal(("text/html", "mention", "19:t@thread.tacv2"), (activity.Attachments!.Single().ContentType, activity.Entities![0].Type, activity.ChannelData!["team"]!["id"]!.GetValue<string>()));
    }

    [Fact]
    public void However_an_activity_is_damaged_it_is_refused_or_every_part_of_it_can_be_read()
    {
        byte[] good = System.Text.Encoding.UTF8.GetBytes(FromTeams);
        var random = new Random(20261120);
        int taken = 0;
        for (int i = 0; i < 5_000; i++)
        {
            var (activity, problem) = ActivityReader.Read(Damaged(good, random), allowLoopback: false);
            Assert.True(activity is null ^ problem is null);
            if (activity is not null)
            {
                taken++;
                ReadAll(activity.ChannelData);
                ReadAll(activity.Value);
                Assert.All(activity.Entities ?? [], entity => Assert.All(entity.Members.Values, member => ReadAll(JsonNode.Parse(member.GetRawText()))));
            }
        }

        // Both happen: a letter changed in a text does no harm, a lost bracket does.
        Assert.InRange(taken, 250, 4_750);
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes[at] = "{}[]\",:\\0"u8[random.Next(9)];
                    break;
            }
        }

        return [.. bytes];
    }

    private static void ReadAll(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                Assert.All(json, member => ReadAll(member.Value));
                break;
            case JsonArray list:
                Assert.All(list, ReadAll);
                break;
            case JsonValue value:
                Assert.NotNull(value.ToString());
                break;
        }
    }

    [SkippableFact]
    public async Task Every_recorded_activity_of_the_Playground_is_taken_from_this_machine_in_development()
    {
        string? folder = SharedFile.Find("clients/recordings/fixtures/channel");
        Skip.If(folder is null, "The recordings are not beside the repository.");
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { AppId = "" });
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(folder!, "*.json"))
        {
            if (JsonNode.Parse(await File.ReadAllTextAsync(path))!["request"]!["body"] is JsonObject activity)
            {
                using var response = await host.PostAsync(activity.ToJsonString(), authorization: null);
                Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
                count++;
            }
        }

        await host.DrainAsync();
        Assert.True(count >= 13);
        Assert.Equal(count, host.Received.Count);
        Assert.All(host.Received, r => Assert.False(r.Caller.IsAuthenticated));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true, false)]
    [InlineData("http://127.0.0.1:56150/_connector", true, false)]
    [InlineData("http://[::1]:56150/", true, false)]
    [InlineData("https://smba.trafficmanager.net/amer/", true, true)]
    [InlineData("https://localhost:8443/", false, false)]
    public void The_connector_may_be_http_on_this_machine_in_development_only(string serviceUrl, bool inDevelopment, bool inProduction)
    {
        byte[] body = System.Text.Encoding.UTF8.GetBytes(TeamsHost.Message(change: a => a["serviceUrl"] = serviceUrl).ToJsonString());
        Assert.Equal(inDevelopment, ActivityReader.Read(body, allowLoopback: true).Activity is not null);
        Assert.Equal(inProduction, ActivityReader.Read(body, allowLoopback: false).Activity is not null);
    }
}
