using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>What a case gets in all is the amount of its step and what the section adds for what is said of the case.</summary>
public sealed class AdditionsTests
{
    private const string Boats = """
        # 云陂县渔船更新补贴细则

        ## 一、补贴标准

        | 档次 | 金额 | 条件 |
        |---|---|---|
        | A档 | 每艘补贴{0}元 | 新船价格10万元以上、30万元以下 |
        | B档 | 每艘补贴9000元 | 新船价格30万元（含）以上 |
        | 加补一 | 每艘加补700元 | 安装卫星电话，并在年底前开通 |

        拆解旧船的，在A、B档标准基础上再增加{1}元。

        ## 二、办理

        申请人到县渔业局办理。
        """;

    [Theory]
    [InlineData("一共", "4000", "1500", "5500元")]
    [InlineData("一共", "3200", "1100", "4300元")]
    [InlineData("拢共", "3200", "1100", "4300元")]
    public async Task They_are_added_where_the_question_meets_them(string together, string step, string added, string total)
    {
        var answer = await AskAsync($"云陂县的渔船，拆解旧船后买了价格20万元的新船，{together}能补贴多少元？", step, added);
        Assert.Contains($"合计{total}", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("700元", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Theory]
    [InlineData("云陂县的渔船，买了价格20万元的新船，没有拆解旧船，一共能补贴多少元？")]
    [InlineData("云陂县的渔船，拆解旧船后买了价格20万元的新船，每艘补贴多少元？")]
    public async Task They_are_left_out_where_it_denies_them_or_does_not_ask_for_all(string question)
    {
        var answer = await AskAsync(question, "4000", "1500");
        Assert.DoesNotContain("合计5500元", answer.Text, StringComparison.Ordinal);
    }

    private static Task<AnswerRecord> AskAsync(string question, string step, string added) =>
        AskedTexts.AskAsync(question, Boats.Replace("{0}", step, StringComparison.Ordinal).Replace("{1}", added, StringComparison.Ordinal));
}
