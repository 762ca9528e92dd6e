using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>A row of a table answers who names it; another question is answered by the sentence beside the table.</summary>
public sealed class UnnamedRowTests
{
    private static string Rules(string most) => $"""
        # 沐川对养蜂企业的扶持

        ## 扶持资金

        从落户那天算起，养蜂企业在沐川3年内最高可以得到{most}的扶持资金。

        ## 标准奖励

        沐川奖励牵头制定蜂蜜标准的企业，金额按标准的级别分三档：

        | 标准级别 | 奖励金额 |
        |---|---|
        | 国际标准 | 500万元 |
        | 国家标准 | 300万元 |
        | 行业标准 | 100万元 |
        """;

    [Theory]
    [InlineData("我在沐川开了家养蜂公司，三年能拿多少", "200万元", "200万元")]
    [InlineData("我在沐川开了家养蜂公司，三年能拿多少", "260万元", "260万元")]
    [InlineData("牵头制定国家标准的养蜂企业能拿多少？", "200万元", "300万元")]
    [InlineData("行业标准奖励多少？", "200万元", "100万元")]
    public async Task A_row_that_only_chance_picks_gives_way_to_the_sentence_near_it(string question, string most, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules(most));
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
