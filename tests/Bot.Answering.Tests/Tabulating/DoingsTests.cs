using Bot.Answering.Tabulating;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Questions for all that somebody did, or that happened somewhere or at a time, gather every paragraph that tells some of it.</summary>
public sealed class DoingsTests
{
    private static readonly string[] Documents =
    [
        "# 松针渔业\n\n松针渔业在2021年3月投放了鱼苗。\n\n松针渔业的仓库失火后已经重建。",
        "# 桦叶蜂业\n\n桦叶蜂业和松针渔业在2021年7月签了运输协议。\n\n桦叶蜂业培育了新的蜂种。",
        "# 港口\n\n2021年7月，港口管理站修好了灯塔。\n\n林海大学研究港口的泥沙。",
        "# 灯光\n\n白沙大学研究灯塔的光源。",
    ];

    [Theory]
    [InlineData("松针渔业都做了什么？", new[] { "鱼苗", "运输协议", "仓库" }, "灯塔")]
    [InlineData("桦叶蜂业参与了哪些事？", new[] { "运输协议", "蜂种" }, "灯塔")]
    [InlineData("这些文章里有哪几所大学露过脸？", new[] { "林海大学", "泥沙" }, "鱼苗")]
    [InlineData("2021年7月有哪些动作？", new[] { "运输协议", "灯塔" }, "鱼苗")]
    public async Task All_that_was_done_is_told_and_nothing_else(string question, string[] expected, string other)
    {
        var answer = await AskedTexts.AskAsync(question, Documents);
        Assert.All(expected, e => Assert.Contains(e, answer.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_are_named_are_both_looked_for()
    {
        var answer = await AskedTexts.AskAsync("港口管理站和桦叶蜂业分别做了什么？", Documents);
        Assert.Contains("灯塔", answer.Text, StringComparison.Ordinal);
        Assert.Contains("蜂种", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("鱼苗", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("平安集团的公司参与了哪些事", "平安")]
    [InlineData("甲乙和丙丁都做了什么", "甲乙,丙丁")]
    [InlineData("2019年7月有什么动作", "")]
    [InlineData("补贴是多少", "")]
    public void Who_is_named_as_doing(string folded, string expected) => Assert.Equal(expected, string.Join(',', Doings.Subjects(folded)));

    [Theory]
    [InlineData("哪几所大学露过脸", "大学")]
    [InlineData("做保险的公司都干了什么", "保险")]
    [InlineData("哪些公司都干了什么", null)]
    public void A_class_of_bodies_is_a_part_of_their_names(string folded, string? expected) => Assert.Equal(expected, Doings.BodyClass(folded));

    [Theory]
    [InlineData("2018、2019两年做了什么", "2018年、2019年两年做了什么")]
    [InlineData("2018年做了什么", "2018年做了什么")]
    public void Years_without_a_mark_are_years(string folded, string expected) => Assert.Equal(expected, Doings.WithYears(folded));

    [Theory]
    [InlineData("松木的基地和柏木的园区，谁更早？", "松木的基地", "柏木的园区")]
    [InlineData("甲县2019年和2020年各有什么文件？", "2019年", "2020年")]
    public async Task Things_with_owners_and_times_are_told_apart(string question, string first, string second)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            "# 甲县\n\n2019年5月，甲县发布《养蜂办法》，松木的基地成立。\n\n2020年6月，甲县发布《养鱼办法》，柏木的园区成立。");
        Assert.Equal([first, second], answer.Table!.Rows.Select(r => r[0].Text));
        Assert.Contains("2019年", answer.Table.Rows[0][^1].Text, StringComparison.Ordinal);
        Assert.Contains("2020年", answer.Table.Rows[1][^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_beside_the_event_that_is_asked_of_is_compared()
    {
        var answer = await AskedTexts.AskAsync(
            "松木基地和柏木园区，谁落户更早？",
            "# 松木基地\n\n2018年1月提出设想，松木基地于2020年5月落户甲县。",
            "# 柏木园区\n\n柏木园区2019年3月落户乙县。");
        Assert.Contains("柏木园区更早", answer.Text, StringComparison.Ordinal);
    }
}
