using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>Whom a rule is for decides before what it demands.</summary>
public sealed class RangeMatchTests
{
    private const string Rule = """
        # 桐屿县渔业合作社评级办法

        合作社评级的研发投入比例应当符合下列要求：

        1. 最近一年销售收入小于300万元（含）的合作社，比例不低于8%；

        2. 最近一年销售收入在300万元至900万元（含）的合作社，比例不低于6%；

        3. 最近一年销售收入在900万元以上的合作社，比例不低于3%。
        """;

    [Theory]
    [InlineData("合作社去年销售收入200万元，研发投入占6%，能评级吗？", "8%")]
    [InlineData("合作社去年销售收入200万元，研发投入占4%，能评级吗？", "8%")]
    [InlineData("合作社去年销售收入600万元，研发投入占4%，能评级吗？", "6%")]
    [InlineData("合作社去年销售收入1000万元，研发投入占9%，能评级吗？", "3%")]
    public async Task A_bracket_that_shuts_the_case_out_is_not_made_good_by_another_that_is_met(string question, string told)
    {
        using var documents = new SmallCollection(("rule.md", Rule));
        var answer = await documents.AskAsync(question);
        Assert.Contains(told, answer.Text.Split("[1]")[0], StringComparison.Ordinal);
    }
}
