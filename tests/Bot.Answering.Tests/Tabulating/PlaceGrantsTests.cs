using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Which place gives most is told by the grants of all documents, whatever each calls its own.</summary>
public sealed class PlaceGrantsTests
{
    private const string Nanning = "# 南宁市海洋产业扶持\n\n海洋企业落户三年内最高可以得到{0}万元的扶持资金。\n\n年产值首次突破9000万元的，奖励10万元。";
    private const string Kunming = "# 昆明市花卉产业若干政策\n\n## 研发补贴\n\n| 项目 | 规定 |\n|---|---|\n| 补贴对象 | 花卉企业 |\n| 补贴上限 | 300万元 |";
    private const string Guiyang = "# 贵阳市数据产业办法\n\n为落实这个办法，贵阳市每年增加财政投入2亿元。";

    [Theory]
    [InlineData("200", "哪个城市的扶持资金最高？", "最高的是昆明，300万元")]
    [InlineData("500", "哪个城市的扶持资金最高？", "最高的是南宁，500万元")]
    [InlineData("500", "补贴最多的城市是哪个？", "最多的是南宁，500万元")]
    [InlineData("200", "各城市的奖励金额对比", "其后是南宁，200万元")]
    [InlineData("200", "哪个地方给企业的补助最多？", "最多的是昆明，300万元")]
    public async Task The_grants_of_all_places_are_compared(string amount, string question, string expected)
    {
        using var documents = new SmallCollection(("a.md", Nanning.Replace("{0}", amount, StringComparison.Ordinal)), ("b.md", Kunming), ("c.md", Guiyang));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_aside_for_all_is_told_beside_and_every_row_names_its_source()
    {
        using var documents = new SmallCollection(("a.md", Nanning.Replace("{0}", "200", StringComparison.Ordinal)), ("b.md", Kunming), ("c.md", Guiyang));
        var answer = await documents.AskAsync("哪个城市的扶持资金最高？");
        Assert.Contains("贵阳写的是总额", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["昆明", "南宁", "南宁"], answer.Table!.Rows.Select(r => r[0].Text));
        Assert.DoesNotContain(answer.Table.Rows, r => r[1].Text.Contains("9000", StringComparison.Ordinal));
        Assert.All(answer.Table.Rows, r => Assert.NotNull(r[0].Citation));
    }

    [Fact]
    public async Task Totals_are_ordered_where_they_are_asked_for()
    {
        using var documents = new SmallCollection(("a.md", Nanning.Replace("{0}", "200", StringComparison.Ordinal)), ("b.md", "# 昆明市花卉产业办法\n\n昆明市每年安排财政投入3亿元。"), ("c.md", Guiyang));
        var answer = await documents.AskAsync("哪个城市的财政投入最多？");
        Assert.Contains("最多的是昆明，3亿元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_for_something_is_compared_with_those_for_the_same()
    {
        using var documents = new SmallCollection(("a.md", "# 南宁市人才办法\n\n南宁市给博士购房补贴20万元。"), ("b.md", "# 昆明市人才办法\n\n昆明市给博士购房补贴15万元，租房补贴每月2000元。"), ("c.md", Kunming.Replace("昆明", "贵阳", StringComparison.Ordinal)));
        var answer = await documents.AskAsync("哪个城市的博士购房补贴最高？");
        Assert.Contains("最高的是南宁，20万元", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("300万", answer.Text, StringComparison.Ordinal);
    }
}
