using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>What somebody thinks or a paper wants is told by the sentence that says it, not by the one that announces it.</summary>
public sealed class SaidTests
{
    private const string Talk = """
        # 岚川渔业局局长谈海藻养殖

        2021年5月11日，岚川渔业局局长赵启明谈到海藻养殖。

        ## 对海藻养殖的看法

        赵启明认为，海藻养殖{0}，今后要在东湾扩大面积。
        """;

    private const string Opinion = """
        # 关于发展海藻加工的指导意见

        2021年7月，岚川渔业局发布关于发展海藻加工的指导意见。

        ## 鼓励什么

        渔业局的指导意见鼓励加工厂与养殖户合作，{0}。

        ## 期限

        指导意见自2021年8月1日起施行。
        """;

    [Theory]
    [InlineData("渔业局局长怎么看海藻养殖？", "能让渔民多一份收入")]
    [InlineData("渔业局局长对海藻养殖有什么看法？", "要先解决种苗")]
    public async Task What_is_thought_is_told(string question, string view)
    {
        var answer = await AskedTexts.AskAsync(question, Talk.Replace("{0}", view, StringComparison.Ordinal), Opinion);
        Assert.StartsWith("赵启明认为", answer.Text, StringComparison.Ordinal);
        Assert.Contains(view, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("渔业局的海藻加工指导意见鼓励什么？", "共建冷库")]
    [InlineData("海藻加工的指导意见鼓励什么？", "统一收购")]
    public async Task What_is_wanted_is_told(string question, string wanted)
    {
        var answer = await AskedTexts.AskAsync(question, Talk, Opinion.Replace("{0}", wanted, StringComparison.Ordinal));
        Assert.Contains(wanted, answer.Text, StringComparison.Ordinal);
    }
}
