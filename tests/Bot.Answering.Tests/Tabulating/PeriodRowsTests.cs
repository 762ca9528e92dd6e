using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Rows that are called by years or parts of years, and lists that are asked for by what the title says.</summary>
public sealed class PeriodRowsTests
{
    private const string Trend = """
        # 2023年茶叶产业的冷与热

        ## 专利

        | 时段 | 茶叶专利申请量 |
        |---|---|
        | 2022年全年 | 4310件 |
        | 2023年上半年 | 870件 |

        ## 两件老专利

        | 专利名称 | 申请时间 | 公布时间 |
        |---|---|---|
        | 一种揉捻方法 | 2016年11月28日 | 2018年6月5日 |
        | 一种烘干设备 | 2016年11月30日 | 2018年6月5日 |
        """;

    private const string Firm = """
        # 青禾科技的茶叶布局

        ## 已经推出的产品

        - 电子茶票APP，已经上线。
        - “公益青禾”，青禾科技自有的助农平台。
        - 茶园贷款估值系统。
        """;

    [Theory]
    [InlineData("茶叶专利哪年最多？", "2022年全年")]
    [InlineData("2022年比2023年上半年多多少件专利？", "3440件")]
    public async Task Rows_of_years_are_ordered_and_compared_by_what_they_hold(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Trend)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_item_that_says_the_subject_once_more_is_not_the_whole_list()
    {
        string text = (await AskedTexts.AskAsync("青禾科技有哪些茶叶产品？", Firm)).Text;
        Assert.Contains("电子茶票APP", text, StringComparison.Ordinal);
        Assert.Contains("估值系统", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《北渡行动方案（2021—2026年）》从2021年管到2026年，由北渡县政府印发。", "北渡的行动方案管几年？", "从2021年管到2026年")]
    [InlineData("《南津三年规划》的期限是2022年1月至2024年12月。", "南津的规划期限多长？", "2022年1月至2024年12月")]
    public async Task The_first_and_the_last_day_tell_how_long(string text, string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, "# 方案\n\n" + text)).Text, StringComparison.Ordinal);
}
