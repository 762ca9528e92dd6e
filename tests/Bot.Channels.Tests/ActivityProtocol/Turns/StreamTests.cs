using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol.Turns;

public sealed class StreamTests
{
    private static readonly string[] Pieces = ["最高200万元。[1]", "每年评审一次", "。[1]"];

    [Fact]
    public async Task A_slow_answer_grows_in_a_chat_of_two_and_ends_with_citations_and_feedback()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync("补贴多少？");
        var parts = bot.Connector.Calls.Select(c => (Part: StreamRules.Of(c.Body!), Text: c.Body!["text"]!.GetValue<string>(), c.Status)).ToList();
        Assert.Equal(
            [("informative", 201), ("streaming", 202), ("streaming", 202), ("streaming", 202), ("final", 202)],
            parts.Select(p => (p.Part!["streamType"]!.GetValue<string>(), p.Status)));
        Assert.Equal([1, 2, 3, 4, null], parts.Select(p => p.Part!["streamSequence"]?.GetValue<int>()));
        Assert.Equal("找到 2 段相关原文，正在核对…", parts[0].Text);
        Assert.Equal("最高200万元。[1]每年评审一次。[1]\n\n*由模型根据所引段落写成，请以原文为准。*", parts[^1].Text);
        Assert.All(bot.Connector.Calls, c => Assert.EndsWith("/activities", c.Path, StringComparison.Ordinal));
        var final = bot.Connector.Calls.Last().Body!;
        Assert.Contains(final["entities"]!.AsArray(), e => e!["additionalType"]?[0]?.GetValue<string>() == "AIGeneratedContent");
        Assert.Equal("default", final["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.Equal(0, bot.Connector.Streams.Open);
    }

    [Theory]
    [InlineData("Content stream is not allowed")]
    [InlineData("Something new")]
    public async Task Where_streams_are_refused_the_answer_is_a_message(string words)
    {
        await using var bot = await StartAsync(c => c.Streams.Broken = words);
        await bot.SayAsync("补贴多少？");
        Assert.StartsWith("最高200万元。", Assert.Single(bot.Connector.Messages)["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ends_the_answer_and_nothing_more_is_sent()
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new Fault(403, Verdict.Error(403, "ContentStreamNotAllowed", "Content stream was canceled by user").Body) { Applies = c => Sequence(c) == 3 });
        await bot.SayAsync("补贴多少？");
        Assert.Equal(3, Sequence(bot.Connector.Calls.Last()));
        Assert.Empty(bot.Connector.Messages);
    }

    [Fact]
    public async Task Stop_at_the_very_end_sends_no_second_message()
    {
        await using var bot = await StartAsync(end: Some.Answer(string.Concat(Pieces)) with { Table = new AnswerTable(["a"], [[new AnswerCell("b", 1)]], 1, 1) });
        bot.Connector.Fail(new Fault(403, Verdict.Error(403, "ContentStreamNotAllowed", "Content stream was cancelled by user").Body) { Applies = IsFinal });
        await bot.SayAsync("补贴多少？");
        Assert.True(IsFinal(bot.Connector.Calls.Last()));
    }

    [Theory]
    [InlineData("Content stream finished due to exceeded streaming time")]
    [InlineData("Message should contain previously streamed content")]
    public async Task An_end_that_comes_too_late_or_differs_replaces_the_message(string words)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new Fault(403, Verdict.Error(403, "ContentStreamNotAllowed", words).Body) { Applies = IsFinal });
        await bot.SayAsync("补贴多少？");
        var last = bot.Connector.Calls.Last();
        Assert.Equal(("PUT", 200), (last.Method, last.Status));
        Assert.Null(StreamRules.Of(last.Body!));
        Assert.StartsWith("最高200万元。[1]每年评审一次。[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_replaces_what_was_streamed_replaces_the_message()
    {
        await using var bot = await StartAsync(end: Some.Answer("原文摘录。[1]") with { Fallback = "unsupported_claim" });
        await bot.SayAsync("补贴多少？");
        Assert.Equal("原文摘录。[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_end_that_is_too_large_is_shortened()
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new Fault(403, Verdict.Error(403, "ContentStreamNotAllowed", "Message size too large").Body) { Applies = IsFinal });
        await bot.SayAsync("补贴多少？");
        var final = bot.Connector.Calls.Last();
        Assert.True(IsFinal(final));
        Assert.Equal(202, final.Status);
        Assert.Single(final.Body!["entities"]!.AsArray());
    }

    [Fact]
    public async Task An_end_with_entities_that_are_refused_has_its_sources_as_text()
    {
        await using var bot = await StartAsync(c => c.RefusesRichContent = true);
        await bot.SayAsync("补贴多少？");
        Assert.Contains("**出处**", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, bot.Connector.Streams.Open);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_fault_on_the_way_loses_nothing(int status)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new Fault(status) { Applies = c => Sequence(c) == 2 }, new Fault(status) { Applies = IsFinal });
        await bot.SayAsync("补贴多少？");
        Assert.StartsWith("最高200万元。[1]每年评审一次。[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, bot.Connector.Streams.Open);
    }

    [Fact]
    public async Task An_end_without_a_reply_is_made_sure_of()
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new Fault(200) { Hangs = true, Applies = IsFinal });
        await bot.SayAsync("补贴多少？");
        Assert.Equal("PUT", bot.Connector.Calls.Last().Method);
        Assert.StartsWith("最高200万元。[1]每年评审一次。[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_ends_the_stream_and_says_so()
    {
        var pace = new Pace();
        await using var bot = await BotUnderTest.StartAsync(pace, (q, c) => Hanging(pace, TimeSpan.FromSeconds(100), c));
        await bot.SayAsync("补贴多少？");
        Assert.StartsWith("最高200万元。\n\n*抱歉", Assert.Single(bot.Connector.Messages)["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, bot.Connector.Streams.Open);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_while_a_part_hangs_is_told_all_the_same()
    {
        var pace = new Pace();
        await using var bot = await BotUnderTest.StartAsync(pace, (q, c) => Hanging(pace, null, c), s => s with { AnswerTimeout = TimeSpan.FromSeconds(5) });
        bot.Connector.Fail(new Fault(200) { Hangs = true });
        await bot.SayAsync("补贴多少？");
        Assert.Contains("用时过长", Assert.Single(bot.Connector.Messages)["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Where_others_read_along_the_bot_types_and_sends_one_message(string scope)
    {
        await using var bot = await StartAsync();
        await bot.SayAsync("补贴多少？", scope);
        Assert.All(bot.Connector.Calls, c => Assert.Null(StreamRules.Of(c.Body!)));
        Assert.Equal("typing", bot.Connector.Calls.First().Body!["type"]!.GetValue<string>());
        Assert.Single(bot.Connector.Messages);
    }

    [Theory]
    [InlineData("甲[", "甲")]
    [InlineData("甲[1", "甲")]
    [InlineData("甲[1]", "甲[1]")]
    [InlineData("甲𠮷", "甲𠮷")]
    [InlineData("甲\n\n", "甲")]
    public void What_may_still_change_is_held_back(string text, string expected)
    {
        var streamed = new StreamedText();
        streamed.Add(text);
        Assert.Equal(expected, streamed.Next());
    }

    [Fact]
    public void Half_a_character_is_held_back()
    {
        var streamed = new StreamedText();
        streamed.Add("甲" + "𠮷"[..1]);
        Assert.Equal("甲", streamed.Next());
        streamed.Add("𠮷"[1..]);
        Assert.Equal("甲𠮷", streamed.Next());
    }

    [Fact]
    public void However_a_text_is_cut_each_part_begins_with_the_one_before()
    {
        const string Text = "1. 甲*乙*[1][2]：\n\n- 丙 [3](x) 𠮷<b>&[12]。\r\n  尾";
        for (int step = 1; step < 7; step++)
        {
            var streamed = new StreamedText();
            string before = string.Empty;
            for (int i = 0; i < Text.Length; i += step)
            {
                streamed.Add(Text[i..Math.Min(Text.Length, i + step)]);
                before = streamed.Next() ?? before;
                Assert.Equal(before, streamed.Shown);
                Assert.StartsWith(before, Channels.Rendering.Teams.TeamsMarkdown.Escape(Text), StringComparison.Ordinal);
            }

            Assert.Equal(Channels.Rendering.Teams.TeamsMarkdown.Escape(Text), before);
        }
    }

    private static bool IsFinal(ConnectorCall call) => call.Body is { } body && StreamRules.Of(body)?["streamType"]?.GetValue<string>() == "final";

    private static int? Sequence(ConnectorCall call) => call.Body is { } body ? StreamRules.Of(body)?["streamSequence"]?.GetValue<int>() : null;

    // Once its first words were shown so much time passes, or as much as the connector lets pass, and no more: did the pauses of the
    // sending side end by themselves while the answer is being stopped, the stream could grow older than a stream may be.
    private static async IAsyncEnumerable<AnswerEvent> Hanging(
        Pace pace, TimeSpan? time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new AnswerEvent.Delta("最高200万元。");
        await pace.HeardAsync(cancellation);
        if (time is { } passing)
        {
            await pace.RestsAsync(cancellation);
            pace.Clock!.Advance(passing);
        }

        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private static async Task<BotUnderTest> StartAsync(Action<StrictConnector>? prepare = null, AnswerRecord? end = null)
    {
        var pace = new Pace();
        var bot = await BotUnderTest.StartAsync(pace, Answers.InPieces(pace, Pieces, end));
        prepare?.Invoke(bot.Connector);
        return bot;
    }
}
