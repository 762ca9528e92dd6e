using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Things that are rows of one table are compared there, by one column.</summary>
public sealed class ComparedRowsTests
{
    private const string Table = "# 石湾医院招聘公告\n\n## 岗位\n\n| 代码 | 岗位 | 人数 | 学历 |\n|---|---|---|---|\n| A1 | 眼科医师 | {0} | 硕士 |\n| A2 | 骨科医师 | {1} | 本科 |\n| B1 | 护士 | 12 | 大专 |\n\n骨科、眼科医师每月另发津贴900元。";
    private const string Batches = "# 石湾市换车补贴细则\n\n换车补贴分批申报，各批次的资金额度如下。\n\n| 批次 | 时间 | 资金额度 |\n|---|---|---|\n| 第一批 | 5月至7月 | {0}万元 |\n| 第二批 | 8月至9月 | 650万元 |\n| 第三批 | 10月至12月 | {1}万元 |";

    [Theory]
    [InlineData("6", "2", "眼科")]
    [InlineData("3", "9", "骨科")]
    public async Task Bare_numbers_are_of_what_their_column_says(string eye, string bone, string more)
    {
        var answer = await AskedTexts.AskAsync("石湾医院眼科和骨科哪个招的人多？", Table.Replace("{0}", eye, StringComparison.Ordinal).Replace("{1}", bone, StringComparison.Ordinal));
        Assert.Contains($"{more}更多", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("700", "500")]
    [InlineData("310", "890")]
    public async Task Members_of_a_series_are_found_by_their_numbers(string first, string third)
    {
        var answer = await AskedTexts.AskAsync("石湾换车补贴第一批和第三批的资金额度各是多少？", Batches.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", third, StringComparison.Ordinal));
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Equal([$"{first}万元", $"{third}万元"], answer.Table!.Rows.Select(r => r[1].Text));
    }

    [Theory]
    [InlineData("700", "500", "第一批", "第三批")]
    [InlineData("310", "890", "第三批", "第一批")]
    public async Task Both_ends_of_a_table_are_told(string first, string third, string most, string least)
    {
        var answer = await AskedTexts.AskAsync("石湾换车补贴资金额度最大和最小的批次分别是哪个？", Batches.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", third, StringComparison.Ordinal));
        Assert.Contains(most, answer.Table!.Rows[0][2].Text, StringComparison.Ordinal);
        Assert.Contains(least, answer.Table.Rows[1][2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_figure_is_said_to_have_none()
    {
        var answer = await AskedTexts.AskAsync("柳州和南宁的创业补贴哪个多？", "# 柳州创业补贴\n\n柳州的创业补贴为每户6000元。", "# 南宁创业补贴\n\n南宁的创业补贴标准另行公布。");
        Assert.Contains("6000元", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Notices, n => n.Contains("南宁", StringComparison.Ordinal));
    }
}
