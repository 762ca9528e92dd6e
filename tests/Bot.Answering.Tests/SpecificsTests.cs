using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests;

/// <summary>A paragraph about the neighbour in a series is no answer.</summary>
public sealed class SpecificsTests
{
    private const string Crafts = """
        # 云溪市手艺传承办法

        第一条　为保护传统手艺，制定本办法。

        第二条　申报分批进行，第二批作坊的申报在7月21日截止，每家作坊限申报1次。

        第三条　市级传承人每人每年补助6000元。

        第四条　评上甲级作坊的，奖励15万元；评上乙级作坊的，奖励8万元。

        第五条　作坊第二年起每年补助1万元。云溪市文化局局长周明表示，补助按时发放。
        """;

    [Theory]
    [InlineData("市级传承人每年补助多少？", "6000元")]
    [InlineData("甲级作坊奖励多少？", "15万元")]
    [InlineData("第三条规定了什么？", "市级传承人")]
    [InlineData("第二轮作坊的申报哪天截止？", "7月21日")]
    [InlineData("一家作坊能申报几次？", "1次")]
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

    private const string Kilns = """
        # 云溪市窑场帮扶指南

        ## 窑场租金补助

        ### 申请条件

        申请条件：入驻市级窑场，并签订租用协议。

        ### 补助标准

        补助标准：窑场租金补助每户最高{0}元，补助发到户主账户。

        ## 窑工培训补助

        ### 补助标准

        补助标准：省级培训每人1200元，县级培训每人300元。
        """;

    [Theory]
    [InlineData("7000")]
    [InlineData("9500")]
    public async Task The_level_may_stand_in_another_paragraph_of_the_matter(string amount)
    {
        using var documents = new SmallCollection(("kilns.md", Kilns.Replace("{0}", amount, StringComparison.Ordinal)));
        var answer = await documents.AskAsync("市级窑场的租金补助最高多少？");
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(amount + "元", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync("县级窑场的租金补助最高多少？")).Outcome);
    }

    private const string Yard = """
        # 云溪市手艺园

        手艺园由云溪市文化局与青河大学共同建设，设有木作、陶艺两个工坊。

        手艺园面积3200平方米，木作工坊可以同时容纳40人。

        青河大学在手艺园设立了手艺研究中心，与木作工坊签署合作协议。

        第十二条　手艺园管理委员会主任由园区总经理担任，进园参观的收费另行规定。
        """;

    [Theory]
    [InlineData("青河大学给手艺研究中心投了多少钱？")]
    [InlineData("青河大学的手艺研究中心是哪一天设立的？")]
    [InlineData("青河大学手艺研究中心有多少人？")]
    [InlineData("进手艺园参观收费多少钱？")]
    public async Task A_paragraph_without_any_such_value_is_no_answer(string question)
    {
        using var documents = new SmallCollection(("crafts.md", Crafts), ("yard.md", Yard));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("手艺园面积有多大？", "3200平方米")]
    [InlineData("木作工坊能容纳多少人？", "40人")]
    [InlineData("手艺园管理委员会的主任是谁？", "总经理")]
    public async Task A_paragraph_with_such_a_value_is(string question, string expected)
    {
        using var documents = new SmallCollection(("crafts.md", Crafts), ("yard.md", Yard));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }
}
