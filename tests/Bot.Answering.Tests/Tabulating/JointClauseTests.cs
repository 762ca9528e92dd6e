using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>One sentence that says of all things compared what each has answers before paragraphs on one of them.</summary>
public sealed class JointClauseTests
{
    [Theory]
    [InlineData("4", "灯塔，北岭县和南岭县谁多？")]
    [InlineData("7", "北岭县和南岭县哪个的灯塔多？")]
    public async Task What_each_has_alike_is_told_of_both(string number, string question)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            $"# 灯塔概况\n\n全州灯塔主要在沿海，其中北岭县和南岭县各有{number}座灯塔，并列全州灯塔数量首位。\n\n## 北岭县\n\n北岭县的灯塔由1000家渔户出资修缮。\n\n## 南岭县\n\n南岭县有灯塔管理员9人。");
        Assert.Contains($"{number}座", answer.Text, StringComparison.Ordinal);
        Assert.Contains("相同", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_times_in_one_sentence_are_told_by_it()
    {
        var answer = await AskedTexts.AskAsync(
            "灯塔的维修，2018年一整年和2019上半年各维修多少次？",
            "# 灯塔年报\n\n2019年上半年灯塔维修91次，仅仅为2018年全年560次的16.2%。\n\n2018年6月5日公布了两份灯塔维修规程。");
        Assert.Contains("91次", answer.Text, StringComparison.Ordinal);
        Assert.Contains("560次", answer.Text, StringComparison.Ordinal);
    }
}
