using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Who points at one version of a rule is answered from that one.</summary>
public sealed class OneVersionTests
{
    private const string Old = """
        # 云溪县茶农补助办法

        2015年3月1日

        第一条 本办法自2015年4月1日起施行。本办法规定茶农补助。

        第二条 茶农补助每户每年800元，向乡政府申请。

        第三条 申请时应当提交申请表、土地证明和身份证明。

        第四条 虚报面积的，2年内不得申请。
        """;

    private const string New = """
        # 云溪县茶农补助管理办法

        2023年5月1日

        第一条 本办法自2023年6月1日起施行，《云溪县茶农补助办法》同时废止。

        第二条 茶农补助每户每年1500元，通过县里的平台申请。

        第三条 申请时应当提交登记表和身份证明。

        第四条 虚报面积的，5年内不得申请。
        """;

    [Theory]
    [InlineData("按老办法，茶农补助每户多少钱？", "800元")]
    [InlineData("最早那版办法里，茶农补助每户多少钱？", "800元")]
    [InlineData("最初那个茶农补助办法是哪天施行的？", "2015年4月1日")]
    [InlineData("2015年那版办法里，茶农补助向谁申请？", "乡政府")]
    [InlineData("按2015年的办法，茶农补助要交哪几样东西？", "申请表、土地证明和身份证明")]
    [InlineData("老办法里，茶农虚报面积的几年不能再申请？", "2年内")]
    [InlineData("按老的茶农补助办法，每户发多少钱？", "800元")]
    [InlineData("2015那版，茶农补助每户多少钱？", "800元")]
    [InlineData("按新办法，茶农虚报面积的几年不能再申请？", "5年内")]
    [InlineData("按2023年的办法，茶农补助每户多少钱？", "1500元")]
    public async Task The_version_that_is_pointed_at_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Old, New);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015年那个茶农补助办法，后来被哪份文件顶掉了？")]
    [InlineData("云溪县老的茶农补助办法是被哪个文件作废的？")]
    public async Task What_replaced_it_is_told_by_the_one_that_did(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Old, New);
        Assert.Contains("云溪县茶农补助管理办法", answer.Text, StringComparison.Ordinal);
        Assert.Contains("同时废止", answer.Citations[0].Text, StringComparison.Ordinal);
    }
}
