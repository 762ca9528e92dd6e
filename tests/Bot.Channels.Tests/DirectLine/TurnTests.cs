using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class TurnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Text_streams_cumulatively_and_the_final_message_replaces_it()
    {
        // What is kept overtakes updates that a socket has not sent yet, so the answer waits for the text to have been seen.
        var isSeen = new TaskCompletionSource();
        await using var host = await DirectLineHost.StartAsync(_folder.Path, null, (q, c) => AfterAsync(isSeen.Task, q, c));
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        string id = await client.SayAsync("问");
        var seen = await stream.UntilAsync(a => Type(a) == "streaming");
        isSeen.SetResult();
        seen.AddRange(await stream.UntilAnswerAsync(id));
        var texts = seen.Where(a => Type(a) == "streaming").Select(a => a["text"]!.GetValue<string>()).ToList();
        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.StartsWith("最高200万元。[1]", seen[^1]["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_closes_the_stream_with_an_apology_and_the_next_question_is_answered()
    {
        int asked = 0;
        await using var host = await DirectLineHost.StartAsync(_folder.Path, null, (q, c) => asked++ == 0 ? Failing() : Streaming(q, c));
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        var failed = (await stream.UntilAnswerAsync(await client.SayAsync("一")))[^1];
        Assert.Equal("final", Type(failed));
        Assert.Contains("抱歉", failed["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("disk", failed["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("200", (await stream.UntilAnswerAsync(await client.SayAsync("二")))[^1]["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ends_the_answer_and_keeps_what_was_there()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, null, Endless);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        string id = await client.SayAsync("问");
        await stream.UntilAsync(a => Type(a) == "streaming");
        await client.PostAsync(new { type = "event", name = "stop" });
        var last = (await stream.UntilAnswerAsync(id))[^1];
        Assert.Equal("final", Type(last));
        Assert.Contains("开始", last["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", last["text"]!.GetValue<string>().Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("已停止", last["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_ended()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { AnswerTimeout = TimeSpan.FromMilliseconds(100) }, Endless);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        var last = (await stream.UntilAnswerAsync(await client.SayAsync("问")))[^1];
        Assert.Contains("过长", last["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_asked_together_are_answered_in_their_order()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        string first = await client.SayAsync("一");
        string second = await client.SayAsync("二");
        var replies = (await stream.UntilAnswerAsync(second)).Where(a => a["type"]!.GetValue<string>() == "message" && a["replyToId"] is not null);
        Assert.Equal([first, second], replies.Select(a => a["replyToId"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("en-US", "en-US")]
    [InlineData(null, "zh-CN")]
    public async Task The_language_of_the_page_reaches_the_question_or_else_that_in_which_the_conversation_began(string? locale, string expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync("zh-CN"));
        await stream.UntilAnswerAsync(await client.PostAsync(new { type = "message", text = "hello", locale }));
        Assert.Equal(expected, Assert.Single(host.Questions).Locale);
    }

    [Fact]
    public async Task The_filter_of_the_page_reaches_the_question_and_nonsense_in_it_does_not()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        string id = await client.PostAsync(new
        {
            type = "message",
            text = "问",
            channelData = new { filter = new { region = new object[] { "长沙", "" }, year = new object[] { 2018, "2019", "x" }, category = "no list" } },
        });
        await stream.UntilAnswerAsync(id);
        var filter = Assert.Single(host.Questions).Filter;
        Assert.Equal(["长沙"], filter.Region);
        Assert.Equal([2018, 2019], filter.Year);
        Assert.Empty(filter.Category);
    }

    public void Dispose() => _folder.Dispose();

    private static string? Type(JsonNode activity) => activity["channelData"]?["streamType"]?.GetValue<string>();

    private static async IAsyncEnumerable<AnswerEvent> AfterAsync(Task before, Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var step in Streaming(question, cancellation))
        {
            if (step is AnswerEvent.Completed)
            {
                await before.WaitAsync(TimeSpan.FromMinutes(1), cancellation);
            }

            yield return step;
        }
    }

    private static async IAsyncEnumerable<AnswerEvent> Streaming(Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new AnswerEvent.Understood(new Understanding("fact", [], [], question.Text));
        foreach (string part in new[] { "最高", "200", "万元" })
        {
            yield return new AnswerEvent.Delta(part);
            await Task.Yield();
        }

        yield return new AnswerEvent.Completed(Some.Answer(conversationId: question.ConversationId!));
    }

    private static async IAsyncEnumerable<AnswerEvent> Failing()
    {
        yield return new AnswerEvent.Delta("半");
        await Task.Yield();
        throw new InvalidOperationException("The disk is on fire.");
    }

    private static async IAsyncEnumerable<AnswerEvent> Endless(Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new AnswerEvent.Delta("开始。[1]");
        await Task.Delay(Timeout.Infinite, cancellation);
    }
}
