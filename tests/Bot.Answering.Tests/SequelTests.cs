using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests;

/// <summary>How far what was told goes, how long one waits then and what follows is told by the paragraph or document spoken of.</summary>
public sealed class SequelTests
{
    private const string Rules = """
        # 云栖渡口船票办法

        第一条　常客每乘船10次记1分，凭分换票，当年最多记36分。

        第二条　船卡遗失的，凭证件补办；补卡后15日内不得再次补办。

        第三条　船主应当在每年2月20日前报送航行日志。

        第四条　在船上吸烟的，第一次劝告，第二次禁止乘船半年。

        第五条　候船室每天6:00开门。

        第六条　未按规定报送航行日志的船主，由渡口管理站责令停航3日。
        """;

    private const string Other = """
        # 石岭缆车票价表

        缆车单程票40元，往返票70元，雨天停运。
        """;

    [Theory]
    [InlineData("36分", "常客乘船怎么记分？", "记满了是多少？")]
    [InlineData("15日", "船卡丢了怎么补办？", "补完要等多久才能再补？")]
    [InlineData("停航3日", "船主什么时候报送航行日志？", "要是一直不报会怎么样？")]
    [InlineData("半年", "在船上吸烟会怎么样？", "要是又被抓住呢？")]
    public async Task What_was_told_goes_on(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("dukou.md", Rules), ("lanche.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("缆车往返票多少钱？", "坐满了是多少？")]
    [InlineData("缆车单程票多少钱？", "要等多久？")]
    public async Task Where_nothing_sets_it_there_is_no_answer(params string[] questions)
    {
        using var documents = new SmallCollection(("dukou.md", Rules), ("lanche.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }
}
