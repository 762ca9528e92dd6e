using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering.Teams;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.Rendering;

public sealed class TeamsReplyTests
{
    private const string Long = "非常长的标题𠮷";

    [Theory]
    [InlineData("甲*乙*_丙_`丁`~戊~", "甲\\*乙\\*\\_丙\\_\\`丁\\`\\~戊\\~")]
    [InlineData("# 标题\n1. 第一\n- 项", "\\# 标题\n\n1\\. 第一\n\n\\- 项")]
    [InlineData("<at>谁</at> &lt;", "&lt;at&gt;谁&lt;/at&gt; &amp;lt;")]
    [InlineData("甲[1]乙[2][3]", "甲[1]乙[2] [3]")]
    [InlineData("甲[1](http://x)", "甲[1]\u200b(http://x)")]
    [InlineData("[链接](javascript:x)", "\\[链接\\](javascript:x)")]
    [InlineData("2024.5.1 起 ＡＢＣ iPhone15", "2024\\.5.1 起 ＡＢＣ iPhone15")]
    [InlineData("", "")]
    public void Text_never_becomes_markup(string text, string expected) => Assert.Equal(expected, TeamsMarkdown.Escape(text));

    [Theory]
    [InlineData("短", 10, "短")]
    [InlineData("一二三四五", 5, "一二三四五")]
    [InlineData("一二三四五六", 5, "一二三四…")]
    [InlineData("一二三𠮷五六", 5, "一二三…")]
    [InlineData("a\u0301b\u0301c\u0301d\u0301", 5, "a\u0301b\u0301…")]
    public void Limits_count_units_and_cut_between_characters(string text, int units, string expected) => Assert.Equal(expected, Fitted.To(text, units));

    [Fact]
    public void Every_limit_of_a_claim_holds_for_titles_and_paragraphs_of_any_length()
    {
        string endless = string.Concat(Enumerable.Repeat(Long, 400));
        Citation[] many = [.. Enumerable.Range(1, 30).Select(n => Some.Citation(n, endless) with { Text = endless, Headings = [endless], Quotes = [] })];
        var reply = Render(Some.Answer(string.Concat(many.Select(c => $"甲[{c.Number}]"))) with { Citations = many });
        var claims = Claims(reply.Message);
        Assert.Equal(Enumerable.Range(1, 10), claims.Select(c => c["position"]!.GetValue<int>()));
        Assert.All(claims, claim =>
        {
            var appearance = claim["appearance"]!;
            Assert.InRange(appearance["name"]!.GetValue<string>().Length, 1, 80);
            Assert.InRange(appearance["abstract"]!.GetValue<string>().Length, 1, 160);
            Assert.InRange(appearance["keywords"]!.AsArray().Count, 1, 3);
            Assert.All(appearance["keywords"]!.AsArray(), k => Assert.InRange(k!.GetValue<string>().Length, 1, 28));
        });
        Assert.All([reply.Message, reply.Plain], a => Assert.InRange(Units(a), 1, TeamsReply.MaxUnits));
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\"\\")]
    [InlineData("𠮷")]
    [InlineData("<&>")]
    public void No_text_makes_a_message_too_large(string piece)
    {
        string endless = string.Concat(Enumerable.Repeat(piece, 20_000));
        Citation[] citations = [.. Enumerable.Range(1, 10).Select(n => Some.Citation(n, endless) with { Text = endless, Quotes = [] })];
        AnswerCell[] row = [new(endless, 1), new(endless, 2)];
        var reply = Render(Some.Answer(endless + string.Concat(citations.Select(c => $"[{c.Number}]"))) with
        {
            Citations = citations,
            Table = new AnswerTable(["甲", endless], [.. Enumerable.Repeat(row, 500)], 1, 2),
            Notices = [endless],
        });
        Assert.All([reply.Message, reply.Card ?? reply.Plain, reply.Plain], a => Assert.InRange(Units(a), 1, TeamsReply.MaxUnits));
    }

    [Fact]
    public void Only_markers_that_stand_in_the_text_have_claims()
    {
        var reply = Render(Some.Answer("甲[2]") with { Citations = [Some.Citation(1), Some.Citation(2), Some.Citation(2)] });
        Assert.Equal(2, Assert.Single(Claims(reply.Message))["position"]!.GetValue<int>());
    }

    [Fact]
    public void A_marker_opens_the_whole_paragraph_with_the_quoted_words_marked()
    {
        var appearance = Claims(Render(Some.Answer()).Message)[0]["appearance"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", appearance["encodingFormat"]!.GetValue<string>());
        var card = JsonNode.Parse(appearance["text"]!.GetValue<string>())!;
        Assert.Equal("1.5", card["version"]!.GetValue<string>());
        var runs = card["body"]![2]!["inlines"]!.AsArray();
        Assert.Equal(Some.Paragraph, string.Concat(runs.Select(r => r!["text"]!.GetValue<string>())));
        Assert.Equal(Some.Paragraph[3..15], Assert.Single(runs, r => r!["highlight"] is not null)!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_long_table_is_cut_says_so_and_links_to_the_whole()
    {
        AnswerCell[] row = [new("某某高新技术产业开发区", null), new("每年最高补贴一百万元，连续三年", 1)];
        var reply = Render(Some.Answer() with { Table = new AnswerTable(["园区", "补贴"], [.. Enumerable.Repeat(row, 500)], 1, 2) });
        string card = reply.Card!.Attachments![0].Content!.ToJsonString(CardParts.Json);
        Assert.InRange(card.Length, 1, 14_000);
        Assert.Contains("行没有列出", card, StringComparison.Ordinal);
        Assert.Contains("https://bot.example/answers/", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("长沙200万元。[1]", false)]
    [InlineData("如下。[1]", true)]
    public void Plain_text_does_not_say_twice_what_its_table_says(string text, bool hasTable)
    {
        var table = new AnswerTable(["地区", "上限"], [[new AnswerCell("长沙", null), new AnswerCell("200万元", 1)]], 1, 2);
        string plain = Render(Some.Answer(text) with { Table = table }).Plain.Text!;
        Assert.Equal(hasTable, plain.Contains("上限：", StringComparison.Ordinal));
        Assert.Equal(2, plain.Split("200万元").Length);
    }

    [Theory]
    [InlineData(AnswerMode.Extractive, false)]
    [InlineData(AnswerMode.Model, true)]
    public void What_a_model_wrote_has_the_AI_label(AnswerMode mode, bool isLabelled)
    {
        var entity = Entity(Render(Some.Answer() with { Mode = mode }).Message);
        Assert.Equal(isLabelled, entity["additionalType"]?.ToJsonString() == "[\"AIGeneratedContent\"]");
    }

    [Fact]
    public void A_message_has_one_kind_of_feedback_three_questions_at_most_and_never_a_card()
    {
        var reply = TeamsReply.Render(Some.Answer() with { Suggestions = ["一", "二", "三", "四", new string('长', 300)] }, "29:u", null, "zh-CN");
        Assert.Equal("{\"feedbackLoop\":{\"type\":\"default\"}}", reply.Message.ChannelData!.ToJsonString());
        Assert.Equal(["一", "二", "三"], reply.Message.SuggestedActions!.Actions.Select(a => a.Value));
        Assert.Equal(["29:u"], reply.Message.SuggestedActions.To);
        Assert.Null(reply.Message.Attachments);
    }

    [Fact]
    public void Without_a_public_address_nothing_is_linked()
    {
        var answer = GoldenAnswers.All["list"];
        var reply = TeamsReply.Render(answer, "29:u", null, "zh-CN");
        Assert.All([reply.Message, reply.Card!, reply.Plain], a => Assert.DoesNotContain("/documents/", JsonSerializer.Serialize(a, WireJson.Options), StringComparison.Ordinal));
    }

    private static TeamsReply Render(AnswerRecord answer) => TeamsReply.Render(answer, "29:u", "https://bot.example", "zh-CN");

    private static JsonNode Entity(Activity message) =>
        JsonSerializer.SerializeToNode(Assert.Single(message.Entities!), WireJson.Options)!;

    private static List<JsonNode> Claims(Activity message) => [.. Entity(message)["citation"]!.AsArray().Select(c => c!)];

    private static int Units(Activity activity) => JsonSerializer.Serialize(activity, WireJson.Options).Length;
}
