using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>A row that is called by a span of numbers or grades is told only of what lies in it.</summary>
public sealed class ExcludedRowsTests
{
    private const string Park = """
        # 青杉滑雪场票价

        | 票种 | 半天（元） | 全天（元） |
        |---|---|---|
        | 成人 | 90 | 150 |
        | 学生 | 60 | 100 |
        | 儿童（身高1.4米以下） | 40 | 70 |
        """;

    private const string Travel = """
        # 远帆公司差旅标准

        | 职级 | 住宿（元/晚） | 伙食（元/天） |
        |---|---|---|
        | T3及以下 | 280 | 60 |
        | T4-T6 | 420 | 90 |
        | T7及以上 | 660 | 130 |
        """;

    private const string Workers = """
        # 技工津贴

        | 等级 | 每月津贴 |
        |---|---|
        | 一级至三级 | 200元 |
        | 四级至六级 | 350元 |
        | 七级以上 | 500元 |
        """;

    [Theory]
    [InlineData(Park, "儿童身高1米3，全天多少钱？", "70", "150")]
    [InlineData(Park, "儿童身高128厘米，全天多少钱？", "70", "150")]
    [InlineData(Park, "一米三五的儿童半天多少钱？", "40", "90")]
    [InlineData(Travel, "T5出差住宿标准多少？", "420", "660")]
    [InlineData(Travel, "T2出差住宿标准多少？", "280", "660")]
    [InlineData(Travel, "T9出差伙食费每天多少？", "130", "90")]
    [InlineData(Workers, "五级的技工每月津贴多少钱？", "350", "500")]
    [InlineData(Workers, "一级的技工每月津贴多少钱？", "200", "350")]
    public async Task The_row_that_holds_the_number_is_told(string document, string question, string told, string other)
    {
        string text = (await AskedTexts.AskAsync(question, document)).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Park, "儿童1米5，全天多少钱？", "70")]
    [InlineData(Park, "儿童身高150厘米，全天多少钱？", "70")]
    [InlineData(Park, "儿童身高152，全天多少钱？", "70")]
    [InlineData(Travel, "M5出差住宿标准多少？", "660")]
    public async Task A_row_for_other_numbers_is_not_told(string document, string question, string excluded) =>
        Assert.DoesNotContain(excluded, (await AskedTexts.AskAsync(question, document)).Text, StringComparison.Ordinal);
}
