using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class FeedbackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(
        """{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","target":{"@type":"EntryPoint","urlTemplate":"ms-directline://postback?interaction=like&id={ID}"}}]}""",
        true, null, null)]
    [InlineData(
        """{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"DislikeAction","actionStatus":"ActiveActionStatus","@id":"_:x","target":{"urlTemplate":"ms-directline://postback?interaction=dislike&id={ID}{&reason}"}}]}""",
        false, null, null)]
    [InlineData("""{"type":"event","name":"feedback","value":{"messageId":"{ID}","rating":"down","reason":"wrong_source","comment":"应当是第二段"}}""", false, "wrong_source", "应当是第二段")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","replyToId":"{ID}","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"不对"}}}}""", false, null, "不对")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","replyToId":"{ID}","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"很好\"}"}}}""", true, null, "很好")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","replyToId":"{ID}","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"很好"}}}""", true, null, "很好")]
    public async Task Every_form_of_feedback_is_read(string activity, bool isUp, string? reason, string? comment)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        var answer = await AnswerAsync(client);
        await client.PostAsync(activity.Replace("{ID}", answer["id"]!.GetValue<string>(), StringComparison.Ordinal));
        var rating = Assert.Single(host.Ratings);
        Assert.Equal((isUp, reason, comment), (rating.IsUp, rating.Reason, rating.Comment));
        Assert.Equal(answer["channelData"]!["answer"]!["answerId"]!.GetValue<string>(), rating.AnswerId);
    }

    [Fact]
    public async Task Feedback_on_a_message_of_another_conversation_or_on_no_answer_is_ignored()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        var other = await host.ConnectAsync("u2");
        string foreign = (await AnswerAsync(other))["id"]!.GetValue<string>();
        await AnswerAsync(client);
        foreach (string id in new[] { foreign, client.ConversationId + "|0000000", client.ConversationId + "|9999999", "x", "" })
        {
            await client.PostAsync(new { type = "event", name = "feedback", value = new { messageId = id, rating = "up" } });
        }

        Assert.Empty(host.Ratings);
    }

    [Fact]
    public async Task What_was_written_about_an_answer_is_not_kept_in_the_conversation()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        string answer = (await AnswerAsync(client))["id"]!.GetValue<string>();
        await client.PostAsync(new { type = "event", name = "feedback", value = new { messageId = answer, rating = "down", comment = "私下的话" }, channelData = new { clientActivityID = "f1" } });
        var kept = await client.PollAsync("");
        Assert.DoesNotContain("私下的话", kept.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("f1", kept["activities"]![3]!["channelData"]!["clientActivityID"]!.GetValue<string>());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<JsonNode> AnswerAsync(DirectLineClient client)
    {
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        return (await stream.UntilAnswerAsync(await client.SayAsync("问")))[^1];
    }
}
