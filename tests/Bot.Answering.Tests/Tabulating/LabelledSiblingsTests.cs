using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Paragraphs that number things of one kind answer a question about each of them, and rows that number steps how many there are.</summary>
public sealed class LabelledSiblingsTests
{
    private const string Directions = """
        # 云陂县渔业专项资金申报

        ## 购置时间要求

        方向1：渔船设备的销售时间应在2016年4月1日至2016年10月31日；

        方向2：渔网设备的购置时间应在2016年{0}月1日至2016年9月30日。

        ## 其他

        申报单位对材料负责。
        """;

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    public async Task Each_is_told(string month)
    {
        var answer = await AskedTexts.AskAsync("云陂县渔业专项的两个方向，设备的时间各要求从几月起？", Directions.Replace("{0}", month, StringComparison.Ordinal));
        Assert.Contains("4月1日", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"2016年{month}月1日", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Fact]
    public async Task One_that_is_named_is_told_alone()
    {
        var answer = await AskedTexts.AskAsync("云陂县渔业专项的方向2，渔网设备的购置时间从哪天起？", Directions.Replace("{0}", "2", StringComparison.Ordinal));
        Assert.Single(answer.Citations);
    }

    [Theory]
    [InlineData("云陂县的渔船补贴有几档？", "共3档：A档")]
    [InlineData("云陂县的渔船补贴设了几档？", "共3档：A档")]
    public async Task Steps_are_counted(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            "# 云陂县渔船补贴办法\n\n## 渔船补贴标准\n\n| 档次 | 渔船补贴 | 条件 |\n|---|---|---|\n| A档 | 4000元 | 小船 |\n| B档 | 7000元 | 中船 |\n| C档 | 9000元 | 大船 |\n| 加补 | 500元 | 新船 |");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("加补", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_one_paragraph_grants_to_several_each_has_its_own()
    {
        var answer = await AskedTexts.AskAsync(
            "云陂县公司的同一项发明分别拿到了日本和瑞士的授权，各资助多少？",
            "# 云陂县专利资助\n\n云陂县对专利给予资助。\n\n获日本、美国授权的发明专利每件资助52000元；获其他国家授权的发明专利每件资助26000元；获瑞士、挪威授权的发明专利每件资助13000元。");
        Assert.Contains("52000元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("13000元", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("26000元", answer.Text, StringComparison.Ordinal);
    }
}
