using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>What a fund is spent on names grants in passing; who gets them and who sets them is told by the rule.</summary>
public sealed class SpendingTests
{
    private const string Text = """
        # 柳塘县渔业互助基金办法

        第一条　渔业互助基金由县渔业协会管理。

        第二条　渔业互助基金用于下列支出：

        （一）休渔补助金；

        （二）领取休渔补助金期间受伤的渔民的医药补助金和受伤渔民家属的探望费；

        （三）领取休渔补助金期间渔民参加培训的补贴，补贴的标准由{0}规定。

        第三条　休渔补助金的标准，按照高于县最低生活保障标准的水平，由{1}确定。

        第四条　渔民在领取休渔补助金期间受伤的，可以到县渔业协会领取医药补助金，对其家属一次性发给探望费{2}元。
        """;

    [Theory]
    [InlineData("渔民的休渔补助金，标准归谁定？", "市农业局", "县政府", "由县政府确定")]
    [InlineData("渔民的休渔补助金，标准归谁定？", "县政府", "市农业局", "由市农业局确定")]
    [InlineData("领休渔补助金期间渔民受伤了，家属能得到什么？", "市农业局", "县政府", "一次性发给探望费")]
    public async Task The_rule_goes_before_what_the_fund_pays(string question, string one, string other, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Filled(one, other));
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_fund_pays_is_told_where_it_is_asked()
    {
        var answer = await AskedTexts.AskAsync("渔业互助基金的钱都花在哪些地方？", Filled("市农业局", "县政府"));
        Assert.Contains("探望费", answer.Text, StringComparison.Ordinal);
        Assert.Contains("参加培训的补贴", answer.Text, StringComparison.Ordinal);
    }

    private static string Filled(string one, string other) =>
        Text.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal).Replace("{2}", "300", StringComparison.Ordinal);
}
