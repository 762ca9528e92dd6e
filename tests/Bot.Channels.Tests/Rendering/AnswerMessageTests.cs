using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels;
using Bot.Channels.DirectLine;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.WebChat;
using Bot.Channels.Tests.Support;
using Bot.Search;

namespace Bot.Channels.Tests.Rendering;

public sealed class AnswerMessageTests
{
    private const string Host = "https://bot.example";

    [Fact]
    public void Each_citation_has_a_definition_and_a_claim_of_the_same_number()
    {
        var activity = Render(Some.Answer("甲[1]乙[2]") with { Citations = [Some.Citation(), Some.Citation(2, "成都“办法”\"x\"")] });
        Assert.Equal(
            "甲[1]乙[2]\n\n"
            + "[1]: <https://bot.example/documents/changsha?quote=3-15&p=31#p31> \"长沙办法 · 第 31 段\"\n"
            + "[2]: <https://bot.example/documents/changsha?quote=3-15&p=31#p31> \"成都“办法”\\\"x\\\" · 第 31 段\"",
            activity.Text);
        var claims = Entity(activity)["citation"]!.AsArray();
        Assert.Equal([1, 2], claims.Select(c => c!["position"]!.GetValue<int>()));
        Assert.Equal(Some.Paragraph[3..15], claims[0]!["appearance"]!["abstract"]!.GetValue<string>());
    }

    [Fact]
    public void A_table_becomes_a_table_with_a_marker_in_each_cited_cell()
    {
        var table = new AnswerTable(["地区", "上限|元"], [[new AnswerCell("长沙", null), new AnswerCell("200万\n元", 1)], [new AnswerCell("成都", null)]], 2, 79);
        string text = Render(Some.Answer("如下。") with { Table = table }).Text!;
        Assert.StartsWith("如下。\n\n| 地区 | 上限\\|元 |\n| --- | --- |\n| 长沙 | 200万 元[1] |\n| 成都 |  |\n\n*查了 79 份文件，其中 2 份有相关内容。*", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marker_that_neighbouring_cells_share_stands_after_the_last_of_them()
    {
        AnswerCell Cell(string text, int citation) => new(text, citation);
        var table = new AnswerTable(["地区", "上限", "条件"], [[Cell("长沙", 1), Cell("200万元", 1), Cell("三年内", 1)], [Cell("成都", 1), Cell("500万元", 2), Cell("一年内", 1)]], 2, 79);
        string text = Render(Some.Answer("如下。") with { Table = table }).Text!;
        Assert.Contains("| 长沙 | 200万元 | 三年内[1] |\n| 成都[1] | 500万元[2] | 一年内[1] |\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnswerMode.Extractive, false)]
    [InlineData(AnswerMode.Model, true)]
    public void What_a_model_wrote_is_said_to_be(AnswerMode mode, bool isSaid)
    {
        var activity = Render(Some.Answer() with { Mode = mode });
        Assert.Equal(isSaid, activity.Text!.Contains("由模型", StringComparison.Ordinal));
        Assert.Equal(isSaid, Entity(activity)["additionalType"] is not null);
    }

    [Fact]
    public void Feedback_buttons_carry_the_id_of_the_message()
    {
        var actions = Entity(Render(Some.Answer()))["potentialAction"]!.AsArray();
        Assert.Equal(["LikeAction", "DislikeAction"], actions.Select(a => a!["@type"]!.GetValue<string>()));
        Assert.All(actions, a => Assert.EndsWith("&id=c%7C0000002", a!["target"]!["urlTemplate"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public void Suggestions_become_buttons_and_notices_quotations()
    {
        var activity = Render(Some.Answer() with { Notices = ["该文件已*失效*"] });
        Assert.Equal(new CardAction("imBack", "成都呢？", "成都呢？"), Assert.Single(activity.SuggestedActions!.Actions));
        Assert.Contains("\n\n> 该文件已\\*失效\\*\n\n", activity.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents/a#p1", "https://bot.example/documents/a#p1")]
    [InlineData("http://x.example/a b", "http://x.example/a%20b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("https://user:word@x.example/", null)]
    [InlineData("ftp://x.example/", null)]
    public void Only_web_addresses_are_links(string link, string? expected) => Assert.Equal(expected, SafeLinks.Absolute(link, Host));

    [Theory]
    [InlineData("", "锅炉 20% 80万元")]
    [InlineData("0-2 0-11 3-6 7-11", "锅炉 20% 80万元")]
    [InlineData("7-11 0-2", "锅炉…80万元")]
    [InlineData("0-4 3-6", "锅炉 20%")]
    [InlineData("0-2 7-99", "锅炉")]
    public void Quotations_stand_in_order_and_what_overlaps_once(string quotes, string expected)
    {
        TextRange[] ranges = [.. quotes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(q => q.Split('-')).Select(q => new TextRange(int.Parse(q[0]), int.Parse(q[1])))];
        Assert.Equal(expected, Quotation.Of(Some.Citation() with { Text = "锅炉 20% 80万元", Quotes = ranges }));
    }

    [Fact]
    public void A_hostile_document_cannot_leave_its_definition()
    {
        const string Title = "a\"> \n\n<script>x</script>\n[2]: javascript:y";
        var hostile = Some.Citation() with { Document = new DocumentReference("a> b\n[9]: javascript:z", Title, null, "p", null) };
        string text = Render(Some.Answer("甲[1]") with { Citations = [hostile] }).Text!;
        string definition = Assert.Single(text.Split("\n\n")[1].Split('\n'));
        Assert.StartsWith("[1]: <https://bot.example/documents/a%3E%20b%0A%5B9%5D%3A%20javascript%3Az?quote=3-15&p=31#p31> \"", definition, StringComparison.Ordinal);
        Assert.EndsWith("\"a\\\"\\> \\<script\\>x\\</script\\> \\[2\\]: javascript:y · 第 31 段\"", definition, StringComparison.Ordinal);
    }

    private static Activity Render(AnswerRecord answer) =>
        AnswerMessage.Render(answer, "c|0000002", new StreamMetadata("s", "final", null), Host, Phrases.For("zh-CN"));

    private static JsonNode Entity(Activity activity) => activity.Entities!.AsArray()[1]!;
}
