using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests;

/// <summary>A paragraph about the neighbour in a series is no answer.</summary>
public sealed class SpecificsTests
{
    private const string Crafts = """
        # 云溪市手艺传承办法

        第一条　为保护传统手艺，制定本办法。

        第三条　市级传承人每人每年补助6000元。

        第四条　评上甲级作坊的，奖励15万元；评上乙级作坊的，奖励8万元。

        第五条　作坊第二年起每年补助1万元。云溪市文化局局长周明表示，补助按时发放。
        """;

    [Theory]
    [InlineData("市级传承人每年补助多少？", "6000元")]
    [InlineData("甲级作坊奖励多少？", "15万元")]
    [InlineData("第三条规定了什么？", "市级传承人")]
    [InlineData("云溪市文化局局长是谁？", "周明")]
    public async Task The_member_that_was_asked_for_is_answered(string question, string expected)
    {
        using var documents = new SmallCollection(("crafts.md", Crafts));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("省级传承人每年补助多少？")]
    [InlineData("国家级传承人每年补助多少？")]
    [InlineData("丁级作坊奖励多少？")]
    [InlineData("第九条规定了什么？")]
    [InlineData("作坊第四年补助多少？")]
    [InlineData("云溪市文化局主任是谁？")]
    public async Task Another_member_of_the_series_is_no_answer(string question)
    {
        using var documents = new SmallCollection(("crafts.md", Crafts));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }
}
