using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>A case that fails a demand by its number is told so, no other.</summary>
public sealed class JudgedTests
{
    private const string Rules = """
        # 岚川市渔民安居贷款办法

        第三条　贷款对象应当连续缴纳渔业互助保险满6个月以上，并有稳定收入。

        第四条　旧船应当是2023年3月1日以前登记在申请人名下的机动渔船，方可申请旧船置换。

        第五条　具备下列条件的渔民，可以领取停航津贴：

        （一）在本市登记上岸；

        （二）非因主动弃船上岸的；

        （三）未被列入海上违规名单的。

        第六条　渔业互助保险的缴费由渔业协会代收。
        """;

    [Theory]
    [InlineData("渔业互助保险才缴纳了四个来月，能贷款吗？", "不符合：“四个来月”")]
    [InlineData("渔业互助保险刚缴纳满四个月，能贷款吗？", "不符合：“四个月”")]
    [InlineData("我是主动弃船上岸的，停航津贴能不能领取？", "不符合：要求“非因主动弃船上岸的”")]
    [InlineData("旧船是2023年8月才登记在我名下的，能申请旧船置换吗？", "不符合：“2023年8月”")]
    public async Task A_number_that_fails_the_demand_is_told_first(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    [Theory]
    [InlineData("渔业互助保险已经缴纳了八个月，能贷款吗？")]
    [InlineData("旧船是2022年8月登记在我名下的，能申请旧船置换吗？")]
    [InlineData("我没被列入海上违规名单，能不能领取停航津贴？")]
    [InlineData("渔业互助保险缴纳满四个月了，能贷款吗？")]
    [InlineData("我上岸才四个月，渔业互助保险没断过，能贷款吗？")]
    [InlineData("渔业互助保险连续缴纳了，能贷款吗？")]
    public async Task Other_cases_are_not_judged(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.DoesNotContain("不符合", answer.Text, StringComparison.Ordinal);
    }
}
