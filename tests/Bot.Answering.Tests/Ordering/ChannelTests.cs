using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Where several matters of one document each say where they are applied for, the line of the right section answers.</summary>
public sealed class ChannelTests
{
    private const string Policies = """
        # 云溪县就业政策

        ## 茶农求职补贴

        政策内容：对低保家庭的茶农子女找工作的，发给求职补贴。

        补贴测算：每人一次性1200元。

        文件依据：《云溪县促进茶农子女求职的实施意见》（云政发〔2019〕8号）

        申请渠道：申请人所在的乡镇学校

        ## 茶农保险补贴

        政策内容：对灵活就业的茶农给予保险补贴，低保家庭优先。

        补贴测算：每人每月80元。

        文件依据：《云溪县茶农保险补贴办法》（云政办发〔2020〕31号）

        申请渠道：街道便民窗口
        """;

    [Theory]
    [InlineData("云溪县给找工作的茶农子女发钱，依据的是哪个文件？", "云政发〔2019〕8号")]
    [InlineData("云溪县茶农保险补贴依据几号文？", "云政办发〔2020〕31号")]
    [InlineData("云溪县茶农每月80元的保险补贴，文号是多少？", "云政办发〔2020〕31号")]
    public async Task The_document_that_its_section_rests_on_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Policies);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云溪县低保家庭的孩子找工作那1200元，向谁申请？", "乡镇学校")]
    [InlineData("云溪县茶农求职补贴找哪里申请？", "乡镇学校")]
    public async Task The_line_of_its_section_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Policies);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
