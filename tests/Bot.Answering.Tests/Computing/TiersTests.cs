using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>Prices that change with how much is used, and those that are less for some: worked out where all is certain, quoted where it is not.</summary>
public sealed class TiersTests
{
    private const string Ferry = """
        # 白鹭渡口服务点收费办法

        ## 停车

        小客车首小时6元，之后每小时3元，当天最高30元；大客车每次25元。新能源车停车减半。

        ## 考勤

        每月可以迟到2次，每次不超过10分钟；第3次起每次扣40元。

        ## 借阅

        图书逾期的，第6天起每天收0.3元。

        ## 打印

        黑白打印每张0.4元，满50张后每张0.2元。照片冲印每张2元。彩色打印每张1元，满60张的每张0.8元。

        ## 摆渡车

        摆渡车起步价10元（含2公里），超过后每公里3元。

        ## 会议室

        会议室3小时以内400元，超过3小时的部分每小时150元。

        ## 寄存

        行李寄存每件每天5元，轮椅免费借用。

        ## 游船

        游船每人60元，10人以上打九折，20人以上打八折。

        ## 自行车

        自行车每小时8元。前2小时免费。

        ## 划艇

        划艇前3小时每小时20元，第4小时起每小时15元。

        ## 电瓶车

        电瓶车第1小时30元，第2至4小时每小时20元，4小时以后每小时10元。

        ## 钓位

        钓位每天50元，会员优惠。

        ## 值班

        值班员转正之后每月补贴300元。

        ## 冷库

        | 项目 | 标准 | 备注 |
        |---|---|---|
        | 冷库插电 | 每天120元 | 前48小时免费 |
        | 叉车租用 | 每小时90元 | 加急另收50% |
        """;

    [Theory]
    [InlineData("小客车停车4小时多少钱？", "合计15元（6元＋3元×3小时）")]
    [InlineData("小客车停车20小时多少钱？", "合计30元（6元＋3元×19小时＝63元，最高30元）")]
    [InlineData("新能源车停4个小时多少钱？", "合计7.5元（6元＋3元×3小时＝15元，减半）")]
    [InlineData("这个月迟到了6次要扣多少钱？", "合计160元（40元×4次，前2次不计）")]
    [InlineData("图书逾期10天要交多少钱？", "合计1.5元（0.3元×5天，前5天不计）")]
    [InlineData("黑白打印80张多少钱？", "合计26元（0.4元×50张＋0.2元×30张）")]
    [InlineData("黑白打印30张多少钱？", "合计12元（0.4元×30张）")]
    [InlineData("照片冲印4张多少钱？", "合计8元（2元×4张）")]
    [InlineData("坐摆渡车9公里多少钱？", "合计31元（10元＋3元×7公里）")]
    [InlineData("会议室用5小时多少钱？", "合计700元（400元＋150元×2小时）")]
    [InlineData("自行车租5小时多少钱？", "合计24元（8元×3小时，前2小时不计）")]
    [InlineData("划艇5小时多少钱？", "合计90元（20元×3小时＋15元×2小时）")]
    [InlineData("冷库插电5天多少钱？", "合计360元（120元×3天，前2天不计）")]
    [InlineData("行李寄存3件4天一共多少钱？", "合计60元（5元×3件×4天）")]
    [InlineData("15个人坐游船一共多少钱？", "合计810元（60元×15人＝900元，九折）")]
    [InlineData("25个人坐游船多少钱？", "合计1200元（60元×25人＝1500元，八折）")]
    [InlineData("8个人坐游船一共多少钱？", "合计480元（60元×8人）")]
    [InlineData("钓位3天多少钱？", "合计150元（50元×3天）")]
    [InlineData("值班员转正之后4个月一共补贴多少钱？", "合计1200元（300元×4个月）")]
    public async Task Each_step_of_a_price_is_counted_for_itself(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Ferry)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("大客车停4小时多少钱？")]
    [InlineData("小客车停车1小时多少钱？")]
    [InlineData("两辆小客车停4小时一共多少钱？")]
    [InlineData("小客车停3个半小时多少钱？")]
    [InlineData("小客车停车超过4小时多少钱？")]
    [InlineData("小客车停30小时多少钱？")]
    [InlineData("迟到2次扣多少钱？")]
    [InlineData("彩色打印70张多少钱？")]
    [InlineData("电瓶车6小时多少钱？")]
    [InlineData("会员钓位3天多少钱？")]
    [InlineData("加急租叉车3小时多少钱？")]
    public async Task What_is_not_certain_is_quoted(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Ferry);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.DoesNotContain('×', answer.Text);
    }

    [Fact]
    public async Task Steps_in_two_items_are_cited_both()
    {
        var answer = await AskedTexts.AskAsync("租独木舟5小时多少钱？", "# 独木舟租用\n\n独木舟的租金：\n\n- 首小时25元\n- 之后每小时10元");
        Assert.Contains("合计65元（25元＋10元×4小时）", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }
}
