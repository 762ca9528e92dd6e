using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>A stated amount picks the highest threshold of a table that it reaches.</summary>
public sealed class ThresholdsTests
{
    private const string Steps = "# 桐屿县营收奖励\n\n年度营业收入首次突破下列数额的，一次性奖励。\n\n| 年度营业收入首次突破 | 奖励金额 |\n|---|---|\n| 300万元 | 2万元 |\n| 700万元 | 6万元 |\n| 2000万元 | 15万元 |";

    [Theory]
    [InlineData("营业收入900万元能奖励多少？", "6万元")]
    [InlineData("营业收入九百万能奖励多少？", "6万元")]
    [InlineData("营业收入700万元奖励多少？", "6万元")]
    [InlineData("营业收入5000万元能奖励多少？", "15万元")]
    [InlineData("营业收入350万元能奖励多少？", "2万元")]
    public async Task The_highest_row_that_is_reached_answers(string question, string told)
    {
        var answer = await AskedTexts.AskAsync(question, Steps);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations.Select(c => c.PassageId).Distinct());
    }
}
