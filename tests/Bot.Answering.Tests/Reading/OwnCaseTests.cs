using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Reading;

/// <summary>What the asker tells of his own case in numbers is held against the brackets of a rule, not looked for letter by letter.</summary>
public sealed class OwnCaseTests
{
    private const string Boats = """
        # 蓝汀市换船补贴细则

        一、补贴按照下表发放。

        | 档次 | 金额 | 条件 |
        | --- | --- | --- |
        | 甲档 | 每艘补贴4000元 | 新船发票价8万元（含）以上、15万元以下 |
        | 乙档 | 每艘补贴7000元 | 新船发票价15万元（含）以上、25万元以下 |
        | 丙档 | 每艘补贴9000元 | 新船发票价25万元（含）以上 |

        二、换船补贴分批申报。

        | 批次 | 申报时间 |
        | --- | --- |
        | 第一批 | 2024年5月20日至2024年7月31日 |
        | 第二批 | 2024年8月1日至2024年10月31日 |

        三、船员请假3天以内的，由船长审批；超过3天不超过7天的，由船队审批；超过7天的，由渔业局审批。

        四、船员租房的，租房补贴每月400元，上船满6个月的可以申请。
        """;

    [Theory]
    [InlineData("我花了30万买辆新的，蓝汀换船能补多少？", "9000元")]
    [InlineData("我的新船11万拿下的，蓝汀给多少？", "4000元")]
    [InlineData("蓝汀换船补贴第二轮从几号报到几号？", "8月1日至2024年10月31日")]
    [InlineData("船员要请十天假，谁审批？", "渔业局")]
    [InlineData("我在船上干了8个月活，船员租房补贴每月给多少？", "每月400元")]
    public async Task The_rule_that_the_case_falls_under_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Boats);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3200元", answer.Text, StringComparison.Ordinal);
    }
}
