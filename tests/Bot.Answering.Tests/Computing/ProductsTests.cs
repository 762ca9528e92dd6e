using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>A rate times what is said of the case, and a share of an amount that is said of it.</summary>
public sealed class ProductsTests
{
    private const string Camp = """
        # 云溪市夏令营补助办法

        第一条　带队老师的误餐补助为每人每天45元。

        第二条　租用营房的，营房补贴为每间每晚130元，每个营地最高2000元。

        第三条　营地管理员的住宿补贴每月900元，按季度发放。

        第四条　住宿补贴累计不超过20个月。

        第五条　年度评选优秀营员12名，每名奖励500元。

        第六条　早餐每餐6元，午餐每餐15元，晚餐每餐13元。

        第七条　购置帐篷的，按照购置金额的30%给予补助，最高不超过8万元。

        第九条　厨师每人每季发给灶台津贴800元；年满50周岁的，另加300元。

        第八条　虚报帐篷数量的，处以虚报金额3倍的罚款。
        """;

    [Theory]
    [InlineData("两个老师带队六天，误餐补助一共多少钱？", "合计540元（45元×2人×6天）")]
    [InlineData("租用营房4间住了3晚，营房补贴一共多少钱？", "合计1560元（130元×4间×3晚）")]
    [InlineData("租用营房10间住了5晚，营房补贴一共多少钱？", "合计2000元（130元×10间×5晚＝6500元，最高2000元）")]
    [InlineData("营地管理员的住宿补贴全领满，一共能拿多少钱？", "合计18000元（900元×20个月）")]
    [InlineData("优秀营员的奖励一共要发多少钱？", "合计6000元（500元×12人）")]
    [InlineData("购置帐篷花了20万元，能补助多少钱？", "6万元（20万元×30%）")]
    [InlineData("购置帐篷花了90万元，能补助多少钱？", "8万元（90万元×30%＝27万元，最高8万元）")]
    [InlineData("我是52岁的厨师，灶台津贴一共能领多少钱？", "合计1100元（800元＋300元）")]
    [InlineData("虚报帐篷数量，金额2000元，要罚款多少钱？", "6000元（2000元×3倍）")]
    public async Task What_the_case_says_multiplies_the_rate(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Camp)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("带队老师的误餐补助每天多少钱？")]
    [InlineData("一天三餐一共补多少钱？")]
    [InlineData("管理员工作满三年了，住宿补贴能领多少钱？")]
    [InlineData("购置帐篷能补助多少钱？")]
    [InlineData("我是45岁的厨师，灶台津贴一共能领多少钱？")]
    public async Task Nothing_is_computed_where_no_number_or_no_one_rate_is_meant(string question)
    {
        string text = (await AskedTexts.AskAsync(question, Camp)).Text;
        Assert.DoesNotContain('×', text);
        Assert.DoesNotContain('＋', text);
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999999个老师带队六天，误餐补助一共多少钱？")]
    [InlineData("999999999999个老师带队999999999999天，误餐补助一共多少钱？")]
    [InlineData("购置帐篷花了99999999999999999999999999999999999999999元，能补助多少钱？")]
    public async Task Numbers_beyond_any_case_are_not_multiplied(string question) =>
        Assert.DoesNotContain('×', (await AskedTexts.AskAsync(question, Camp)).Text);
}
