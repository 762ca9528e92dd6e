using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>How many there are in a place is counted in the table that lists them.</summary>
public sealed class CountedRowsTests
{
    private const string List = "# 各地陶艺产业园名录\n\n| 城市 | 园区 | 时间 |\n|---|---|---|\n| 柳州 | 青石陶艺园 | 2017年3月 |\n| 柳州 | 河湾陶艺园 | 2018年6月 |\n| 南宁 | 邕江陶艺园 | 2019年1月 |\n| 桂林 | 漓江陶艺园 | 2019年5月 |";

    [Theory]
    [InlineData("柳州有几个陶艺产业园？", "列出2个", "青石", "河湾")]
    [InlineData("南宁有多少个陶艺产业园？", "列出1个", "邕江", "邕江")]
    public async Task Rows_about_the_place_are_counted(string question, string count, string one, string other)
    {
        var answer = await AskedTexts.AskAsync(question, List, "# 陶艺协会\n\n全国有12个陶艺协会，其中柳州、南宁各有协会。");
        Assert.Contains(count, answer.Text, StringComparison.Ordinal);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_table_does_not_list_is_not_counted()
    {
        var answer = await AskedTexts.AskAsync("柳州陶艺产业园有多少家企业入驻？", List);
        Assert.DoesNotContain("列出", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪个体检套餐最贵？", "深度套餐")]
    [InlineData("体检套餐里最便宜的是哪个？", "入职套餐")]
    public async Task The_dearest_and_the_cheapest_are_extremes(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 石湾医院体检套餐价目表\n\n| 套餐 | 价格 | 人群 |\n|---|---|---|\n| 入职套餐 | 每人150元 | 新职工 |\n| 银龄套餐 | 每人700元 | 老年人 |\n| 深度套餐 | 每人2300元 | 有家族史人群 |\n\n体检套餐的医护人员打8折，体检前应当空腹。");
        Assert.Contains(expected, answer.Text[..Math.Min(40, answer.Text.Length)], StringComparison.Ordinal);
    }
}
