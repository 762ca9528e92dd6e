using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Of two versions that say as much of the question the one in force answers, unless the past is asked for.</summary>
public sealed class VersionInForceTests
{
    private const string Old = """
        # 云溪县茶农奖金办法

        2015年3月1日

        第一条 本办法自2015年4月1日起施行。

        第二条 年终奖金按照茶场年度净利润的8%提取，由各组二次分配，于春节前分次发放。

        第三条 采茶补贴按季发放，采茶补贴期限最长不超过24个月。
        """;

    private const string New = """
        # 云溪县茶农奖金管理办法

        2023年5月1日

        第一条 本办法自2023年6月1日起施行，《云溪县茶农奖金办法》同时废止。

        第二条 年终奖金按照茶场年度净利润的10%提取，于1月31日前和6月30日前发放。

        第三条 采茶补贴按月发放，累计不超过36个月。
        """;

    [Theory]
    [InlineData("采茶补贴能领满三年吗？", "36个月")]
    [InlineData("按老办法，采茶补贴最长能领多久？", "24个月")]
    public async Task The_version_in_force_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Old, New);
        Assert.Contains(expected, answer.Text.Split('[')[0], StringComparison.Ordinal);
    }
}
