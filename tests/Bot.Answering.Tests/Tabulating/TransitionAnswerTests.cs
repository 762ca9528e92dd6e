using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Which version goes for a case between two is told by the provision that keeps the old one for some.</summary>
public sealed class TransitionAnswerTests
{
    private const string Old = "# 苇塘市装炉补贴暂行办法\n\n第一条　装炉补贴每户600元。\n\n第二条　本办法自2028年5月1日起施行。";
    private const string New = "# 苇塘市装炉补贴办法\n\n第一条　装炉补贴每户900元，由街道发放。\n\n第二条　申请装炉补贴的，提交发票和照片。\n\n第三条　{0}前已经申请但尚未办结的，仍按照《苇塘市装炉补贴暂行办法》执行。\n\n第四条　本办法自2031年7月1日起施行。《苇塘市装炉补贴暂行办法》同时废止。";

    [Theory]
    [InlineData("2031年5月交的装炉补贴申请还没办完，按新办法还是按老办法？", "2031年7月1日")]
    [InlineData("2031年5月交的装炉补贴申请，到7月新办法施行还没办完，照哪套标准给？", "2031年7月1日")]
    [InlineData("我的装炉补贴早就申请了，按老的给还是按新的给？", "2031年8月1日")]
    public async Task The_provision_that_keeps_the_old_version_answers(string question, string day)
    {
        var answer = await AskedTexts.AskAsync(question, Old, New.Replace("{0}", day, StringComparison.Ordinal));
        Assert.Contains("仍按照《苇塘市装炉补贴暂行办法》", answer.Text, StringComparison.Ordinal);
        Assert.Contains(day, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_such_a_provision_none_is_told()
    {
        var answer = await AskedTexts.AskAsync("2031年5月交的装炉补贴申请，按新办法还是按老办法？", Old, New.Replace("仍按照", "参照", StringComparison.Ordinal));
        Assert.DoesNotContain("仍按照", answer.Text, StringComparison.Ordinal);
    }
}
