using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ActivityProtocol.Turns;

public sealed class TurnTests
{
    [Theory]
    [InlineData("personal", true)]
    [InlineData("groupChat", false)]
    [InlineData("channel", false)]
    public async Task An_answer_that_is_there_at_once_is_one_message_below_its_question(string scope, bool hasButtons)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？", scope);
        var call = Assert.Single(bot.Connector.Calls);
        Assert.EndsWith("/activities/q1", call.Path, StringComparison.Ordinal);
        Assert.Equal("答：补贴多少？[1]", call.Body!["text"]!.GetValue<string>());
        Assert.Equal(hasButtons, call.Body["suggestedActions"] is not null);
        Assert.Equal(("28:bot", "29:u", "zh-CN"), (Id(call.Body["from"]), Id(call.Body["recipient"]), call.Body["locale"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Follow_ups_belong_to_the_conversation_and_threads_of_a_channel_are_apart()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        await bot.SayAsync("补贴多少？", "channel");
        bot.Restart();
        await bot.SayAsync("补贴多少？");
        Assert.Equal([1, 2], bot.Questions.GroupBy(q => q.ConversationId).Select(g => g.Count()).Order());

        // Whoever knows a channel's id does not know the name, which HTTP would take as well.
        Assert.All(bot.Questions, q => Assert.DoesNotContain(q.ConversationId, new[] { "a:1", "19:x@thread.tacv2;messageid=7" }));
    }

    [Fact]
    public async Task A_table_follows_its_text_as_a_card()
    {
        await using var bot = await TableAsync();
        await bot.SayAsync("有哪些？");
        Assert.Equal(2, bot.Connector.Messages.Count);
        Assert.Equal("AdaptiveCard", bot.Connector.Messages[1]["attachments"]![0]!["content"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_cards_are_refused_the_table_is_text()
    {
        await using var bot = await TableAsync();
        bot.Connector.Fail(new Fault(400, Verdict.Error(400, "BadArgument").Body) { Applies = c => c.Body?["attachments"] is not null });
        await bot.SayAsync("有哪些？");
        Assert.Contains("长沙；上限：200万元[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_other_than_Teams_gets_one_text_with_everything()
    {
        await using var bot = await TableAsync();
        await bot.RunAsync(bot.Activity(text: "有哪些？") with { ChannelId = "telegram" });
        var message = Assert.Single(bot.Connector.Messages);
        Assert.Contains("长沙；上限：200万元[1]", message["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("[长沙办法](https://bot.example/documents/changsha", message["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(message["entities"]);
    }

    [Theory]
    [InlineData("<at>知识库助手</at>&nbsp; 补贴\u00a0多少？ \n", "补贴 多少？")]
    [InlineData("<at>知识库助手</at> <at>李四</at> 的补贴？", "李四 的补贴？")]
    [InlineData("<AT>知识库助手</AT>补贴？", "补贴？")]
    [InlineData("补贴？", "补贴？")]
    public async Task The_question_is_what_is_left_without_the_mention(string text, string expected)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity(scope: "groupChat", text: text) with
        {
            Entities = [Mention("28:bot", "知识库助手"), Mention("29:other", "李四"), Entity("{\"type\":\"mention\",\"mentioned\":7,\"text\":\"补\"}")],
        });
        Assert.Equal(expected, Assert.Single(bot.Questions).Text);
    }

    [Theory]
    [InlineData("<at>知识库助手</at> How much?", "en-US", "en-US")]
    [InlineData("How much?", "zh-CN", "zh-CN")]
    [InlineData("补贴多少？", "en-US", "zh-CN")]
    public async Task Who_writes_Chinese_is_answered_in_Chinese_others_in_the_language_of_their_client(string text, string locale, string expected)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity(text: text) with { Locale = locale });
        Assert.Equal(expected, Assert.Single(bot.Connector.Messages)["locale"]!.GetValue<string>());
        Assert.Equal(expected, Assert.Single(bot.Questions).Locale);
    }

    [Fact]
    public async Task Installing_greets_once_though_two_activities_tell_of_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity("installationUpdate") with { Action = "add" });
        await bot.RunAsync(bot.Activity("conversationUpdate") with { MembersAdded = [new ChannelAccount { Id = "29:u" }, new ChannelAccount { Id = "28:bot" }] });
        var message = Assert.Single(bot.Connector.Messages);
        Assert.Contains("标出原文", message["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("长沙最高扶持多少？", message["suggestedActions"]!["actions"]![0]!["value"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("installationUpdate", "add-upgrade")]
    [InlineData("installationUpdate", "remove")]
    [InlineData("conversationUpdate", null)]
    [InlineData("typing", null)]
    [InlineData("event", null)]
    [InlineData("endOfConversation", null)]
    [InlineData("somethingNew", null)]
    public async Task What_needs_no_answer_gets_none(string type, string? action)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity(type) with { Action = action, MembersAdded = [new ChannelAccount { Id = "29:other" }] });
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task In_a_team_the_greeting_says_how_to_ask()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity("conversationUpdate", "channel") with { MembersAdded = [new ChannelAccount { Id = "28:bot" }], Locale = "en-US" });
        Assert.Contains("start with @知识库助手", Assert.Single(bot.Connector.Messages)["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_question_changes_its_answer()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        bot.Restart();
        await bot.RunAsync(bot.Activity("messageUpdate", text: "奖励多少？") with { ChannelData = JsonNode.Parse("{\"eventType\":\"editMessage\"}") });
        Assert.Equal("答：奖励多少？[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_edited_question_whose_answer_is_gone_is_answered_anew()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        bot.Connector.Shown.Clear();
        await bot.RunAsync(bot.Activity("messageUpdate", text: "奖励多少？"));
        Assert.Equal("答：奖励多少？[1]", Assert.Single(bot.Connector.Shown.Values)["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_deleted_question_takes_its_answer_and_its_record_with_it()
    {
        await using var bot = await TableAsync();
        await bot.SayAsync("有哪些？");
        Assert.Equal(2, bot.Connector.Shown.Count);
        await bot.RunAsync(bot.Activity("messageDelete"));
        await bot.RunAsync(bot.Activity("messageDelete"));
        Assert.Empty(bot.Connector.Shown);
        Assert.EndsWith($" in {bot.Questions.Single().ConversationId}", Assert.Single(bot.Forgotten), StringComparison.Ordinal);
        await bot.InvokeAsync("message/submitAction", Feedback("like", "好"));
        Assert.Empty(bot.Ratings);
    }

    [Fact]
    public async Task An_empty_message_gets_a_greeting_a_file_a_request_for_text_and_a_long_one_a_limit()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity(text: "<at>知识库助手</at>"));
        await bot.RunAsync(bot.Activity() with { Attachments = [new Attachment { ContentType = "image/png" }] });
        await bot.SayAsync(new string('长', 1001));
        Assert.Equal(["您好", "我只", "问题太"], bot.Connector.Messages.Select((m, i) => m["text"]!.GetValue<string>()[..(i == 2 ? 3 : 2)]));
        Assert.Empty(bot.Questions);
    }

    [Fact]
    public async Task A_button_of_a_card_asks_its_question()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.RunAsync(bot.Activity() with { Value = JsonNode.Parse("{\"question\":\"东湖在哪？\"}"), ReplyToId = "b1" });
        Assert.Equal("东湖在哪？", Assert.Single(bot.Questions).Text);
    }

    [Theory]
    [InlineData("like", true)]
    [InlineData("heart", true)]
    [InlineData("sad", false)]
    [InlineData("surprised", null)]
    public async Task A_reaction_to_an_answer_rates_it(string reaction, bool? isUp)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        await bot.RunAsync(bot.Activity("messageReaction") with { ReplyToId = bot.Connector.Shown.Keys.Single(), ReactionsAdded = [new MessageReaction(reaction)] });
        await bot.RunAsync(bot.Activity("messageReaction") with { ReplyToId = "other", ReactionsAdded = [new MessageReaction("like")] });
        Assert.Equal(isUp, bot.Ratings.SingleOrDefault()?.IsUp);
    }

    [Theory]
    [InlineData("\"{\\\"feedbackText\\\":\\\"来源不对\\\"}\"")]
    [InlineData("\"来源不对\"")]
    [InlineData("{\"feedbackText\":\"来源不对\"}")]
    public async Task Feedback_is_understood_in_its_three_shapes(string shape)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        bot.Restart();
        var reply = await bot.InvokeAsync("message/submitAction", Feedback("dislike", JsonNode.Parse(shape)), bot.Connector.Shown.Keys.Single());
        Assert.Equal("{}", reply!.ToJsonString());
        var rating = Assert.Single(bot.Ratings);
        Assert.Equal((false, "来源不对"), (rating.IsUp, rating.Comment));
    }

    [Fact]
    public async Task Feedback_without_a_message_is_about_the_last_answer_and_of_an_unknown_one_about_none()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        await bot.InvokeAsync("message/submitAction", Feedback("like", null), "of-another-conversation");
        Assert.Empty(bot.Ratings);
        await bot.InvokeAsync("message/submitAction", Feedback("like", null));
        Assert.True(Assert.Single(bot.Ratings).IsUp);
    }

    [Theory]
    [InlineData("message/submitAction", "[]")]
    [InlineData("message/submitAction", "{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":7,\"feedback\":[]}}")]
    [InlineData("message/fetchTask", "\"x\"")]
    [InlineData("adaptiveCard/action", "{\"action\":[]}")]
    [InlineData("adaptiveCard/action", "{\"action\":{\"data\":{\"question\":{}}}}")]
    public async Task Odd_invokes_are_answered_and_rate_nothing(string name, string value)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        await bot.InvokeAsync(name, JsonNode.Parse(value)!);
        Assert.Empty(bot.Ratings);
    }

    [Fact]
    public async Task A_dialog_for_a_comment_hands_it_to_the_same_feedback()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("补贴多少？");
        var dialog = await bot.InvokeAsync("message/fetchTask", new { data = Feedback("dislike", null) });
        var data = dialog!["task"]!["value"]!["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone();
        data["actionValue"]!["feedback"] = "{\"feedbackText\":\"太长\"}";
        await bot.InvokeAsync("message/submitAction", new { data });
        Assert.Equal((false, "太长"), bot.Ratings.Select(r => (r.IsUp, r.Comment)).Single());
    }

    [Fact]
    public async Task A_card_that_executes_gets_its_answer_in_the_response()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var reply = await bot.InvokeAsync("adaptiveCard/action", new { action = new { verb = "ask", data = new { question = "补贴多少？" } } });
        Assert.Equal(200, reply!["statusCode"]!.GetValue<int>());
        Assert.StartsWith("答：补贴多少？", reply["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var reply = await bot.Bot.InvokeAsync(BotUnderTest.Inbound(bot.Activity("invoke") with { Name = "composeExtension/query" }), CancellationToken.None);
        Assert.Equal(501, reply.Status);
    }

    [Fact]
    public async Task Expected_replies_come_back_and_nothing_goes_to_the_connector()
    {
        await using var bot = await TableAsync();
        var replies = await bot.Bot.ReplyAsync(BotUnderTest.Inbound(bot.Activity(text: "有哪些？")), CancellationToken.None);
        Assert.Equal([false, true], replies.Select(r => r.Attachments is not null));
        Assert.All(replies, r => Assert.Equal(("q1", "28:bot"), (r.ReplyToId, r.From!.Id)));
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task An_expected_reply_that_takes_too_long_says_so_in_time()
    {
        await using var bot = await BotUnderTest.StartAsync((q, c) => Never(c), s => s with { InlineTimeout = TimeSpan.FromMilliseconds(50) });
        var reply = Assert.Single(await bot.Bot.ReplyAsync(BotUnderTest.Inbound(bot.Activity(text: "补贴多少？")), CancellationToken.None));
        Assert.Contains("用时过长", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_and_the_next_question_answered()
    {
        int asked = 0;
        await using var bot = await BotUnderTest.StartAsync((q, c) => asked++ == 0 ? throw new InvalidOperationException("broken") : Answers.AtOnce(q, c));
        await bot.SayAsync("补贴多少？");
        await bot.SayAsync("补贴多少？");
        Assert.Equal(["抱歉", "答："], bot.Connector.Messages.Select(m => m["text"]!.GetValue<string>()[..2]));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_conversation_that_is_closed_to_the_bot_is_left(int status, string code)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Connector.Fail(Fault.Error(status, code, "closed"));
        await bot.SayAsync("补贴多少？");
        Assert.Equal("a:1", Assert.Single(bot.Left));
        Assert.Single(bot.Connector.Calls);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Refusals_are_logged_with_status_and_conversation_and_never_with_texts_or_tokens(int status)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Connector.Fail(Fault.Error(status, "SomeCode", "no"), Fault.Error(status, "SomeCode", "no"));
        await bot.SayAsync("一个秘密的问题");
        Assert.Contains(bot.Log.Lines, l => l.Level == LogLevel.Warning && l.Text.Contains($"conversation a:1: {status} SomeCode", StringComparison.Ordinal));
        Assert.All(bot.Log.Lines, l => Assert.DoesNotContain("秘密", l.Text, StringComparison.Ordinal));
        Assert.All(bot.Log.Lines, l => Assert.DoesNotContain(StrictConnector.Token, l.Text, StringComparison.Ordinal));
    }

    private static Task<BotUnderTest> TableAsync() => BotUnderTest.StartAsync((q, c) => Table(q));

    private static async IAsyncEnumerable<AnswerEvent> Table(Question question)
    {
        await Task.CompletedTask;
        var table = new AnswerTable(["地区", "上限"], [[new AnswerCell("长沙", null), new AnswerCell("200万元", 1)]], 1, 2);
        yield return new AnswerEvent.Completed(Some.Answer("如下：[1]", question.ConversationId!) with { Table = table });
    }

    private static async IAsyncEnumerable<AnswerEvent> Never([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        yield break;
    }

    private static JsonObject Feedback(string reaction, JsonNode? feedback) =>
        new() { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback } };

    private static Entity Mention(string id, string name) =>
        Entity($"{{\"type\":\"mention\",\"mentioned\":{{\"id\":\"{id}\",\"name\":\"{name}\"}},\"text\":\"<at>{name}</at>\"}}");

    private static Entity Entity(string json) => JsonSerializer.Deserialize<Entity>(json, WireJson.Options)!;

    private static string? Id(JsonNode? account) => account?["id"]?.GetValue<string>();
}
