using Bot.Answering.Computing;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>An instalment is its share of what the case gets; an example of a text goes for other numbers too.</summary>
public sealed class InstalmentsTests
{
    private const string Homes = """
        # 云溪市船员安家办法

        第一条　安家补贴按照下表执行。

        | 档次 | 金额 | 条件 |
        |---|---|---|
        | 一档 | 安家补贴20万元；误餐补贴每月600元 | 船长 |
        | 二档 | 安家补贴9万元；误餐补贴每月400元 | 轮机长 |

        第二条　安家补贴分3年发放，依次发放50%、30%、20%。

        第三条　考核中操作占60%，理论占40%。
        """;

    private const string Refunds = """
        # 云溪市船厂返还办法

        第一条　困难船厂可以申请返还。测算示例：一家40名职工的船厂，返还标准为月人均补助1200元/人月×6月×40人=288000元。
        """;

    [Theory]
    [InlineData("云溪市轮机长的安家补贴第二年发多少万元？", "2.7万元（9万元×30%）")]
    [InlineData("云溪市船长的安家补贴，头一年能拿多少万元？", "10万元（20万元×50%）")]
    [InlineData("云溪市困难船厂有60个人，返还一共多少钱？", "43.2万元（1200元/人月×6月×60人）")]
    public async Task The_case_takes_its_place_in_what_the_text_works_out(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Homes, Refunds)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("云溪市船员的安家补贴第二年发多少万元？")]
    [InlineData("云溪市轮机长的安家补贴第五年发多少万元？")]
    [InlineData("云溪市轮机长的安家补贴是多少万元？")]
    public async Task No_instalment_is_told_where_no_row_or_no_share_is_meant(string question) =>
        Assert.DoesNotContain('×', (await AskedTexts.AskAsync(question, Homes, Refunds)).Text);

    [Theory]
    [InlineData("1620元/人月×2/3×6月+500元/人", "6980")]
    [InlineData("(4801元/人月×60%×20%+5275元/人月×80%×6%)×30%", "248.8")]
    [InlineData("1250元/人月×", null)]
    [InlineData("12/0", null)]
    [InlineData("(((3", null)]
    [InlineData("9999999999999999×9999999999999999×3", null)]
    [InlineData("900000000000000/0.0000000000000000001", null)]
    public void An_expression_has_the_value_that_its_numbers_make(string text, string? expected) =>
        Assert.Equal(expected, Expression.Evaluate(text)?.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture));
}
