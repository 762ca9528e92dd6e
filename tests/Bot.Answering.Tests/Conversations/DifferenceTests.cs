using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Conversations;

/// <summary>What was told of one thing after the other is compared when asked.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("两个相差多少？", "300元")]
    [InlineData("差多少？", "300元")]
    [InlineData("哪个高？", "南屏区更高")]
    public async Task Two_figures_told_before_are_compared(string question, string expected)
    {
        using var documents = new SmallCollection(
            ("a.md", "# 北岭区安家补贴\n\n北岭区的安家补贴每人每月500元。"),
            ("b.md", "# 南屏区安家补贴\n\n南屏区的安家补贴每人每月800元。"));
        var answer = await documents.AskAsync("北岭区的安家补贴是多少？", "南屏区的安家补贴是多少？", question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Fact]
    public async Task Without_two_things_before_nothing_is_compared()
    {
        using var documents = new SmallCollection(("a.md", "# 北岭区安家补贴\n\n北岭区的安家补贴每人每月500元。"));
        var answer = await documents.AskAsync("北岭区的安家补贴是多少？", "两个相差多少？");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }

    [Fact]
    public async Task A_changed_condition_keeps_the_subject()
    {
        using var documents = new SmallCollection(
            ("a.md", "# 云麓区见习补贴\n\n留用率不到一半的见习单位，保险费由单位承担。留用率超过一半的见习单位，保险费由区财政承担。"),
            ("b.md", "# 云麓区运动会\n\n参赛人员的保险费由主办方承担。"));
        var answer = await documents.AskAsync("云麓区见习单位留用率不到一半，保险费谁承担？", "要是留用率超过一半呢，保险费谁承担？");
        Assert.Contains("区财政", answer.Text, StringComparison.Ordinal);
    }
}
