using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Who says for how long is told the bound that measures just that, whether he meets it or not.</summary>
public sealed class MeasuredTests
{
    private const string Loans = """
        # 柳塘县文化馆乐器借用办法

        第一条　本办法所称借用，是指学校为演出向文化馆借用乐器，文化馆不向个人借出乐器。能借出去的乐器，由文化馆登记后借出去。

        第二条　乐器借出去的期间，由借用的学校保管乐器，乐器坏了的，由学校修理。

        第三条　下列乐器不外借：正在修理的；权属不清的；入馆不满{0}个月的。
        """;

    private const string Homes = """
        # 柳塘县返乡青年安家补助办法

        第一条　返乡青年可以申请安家补助。返乡青年领取安家补助期间搬离本县的，停发安家补助。

        第二条　返乡青年应当符合下列条件之一：

        （一）本县户籍；

        （二）在柳塘就业并连续缴纳社会保险满{0}个月。

        第三条　申请安家补助要交社保记录、房屋租赁合同和银行卡，社保记录和合同由窗口核对。

        第四条　安家补助申请表在柳塘县青年驿站领取，驿站开放后，安家补助的申请可以当天受理。房子取得不动产权证书之日起{0}个月内，可以申请安家补助。

        第五条　安家补助每月600元，最长发放3年。
        """;

    [Theory]
    [InlineData("那把二胡入馆才一年，能借出去吗？", "18", "入馆不满18个月")]
    [InlineData("我们看中的琴入馆十四个月了，能借出去吗？", "20", "入馆不满20个月")]
    public async Task The_bound_of_what_is_measured_answers(string question, string months, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Loans.Replace("{0}", months, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我拿到不动产权证书都九个月了，安家补助还能申请吗？", "6", "不动产权证书之日起6个月内")]
    [InlineData("社保要交够多久才能申请柳塘的安家补助？", "8", "社会保险满8个月")]
    public async Task The_time_of_the_asker_is_none_of_the_rule(string question, string months, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Homes.Replace("{0}", months, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("有效期", answer.Text, StringComparison.Ordinal);
    }
}
