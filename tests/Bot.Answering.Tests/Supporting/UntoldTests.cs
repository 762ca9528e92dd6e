using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>A figure, a day or a name that belongs to another thing is no answer, however near it stands.</summary>
public sealed class UntoldTests
{
    private const string Rink = """
        # 云溪市冰上运动事业发展情况

        东岸冰场于2024年6月建成，面积8600平方米，总投资1.2亿元；西岸冰场改造于同年10月动工，计划2026年3月完工。

        赞助冰上运动的企业有：南岭钢铁集团、北岸乳业公司、长青保险公司、青石物流公司、白鹭航运集团。

        长青保险公司推出学员意外险，每人每年60元。

        东岸冰场的跑道连着北门广场，跑道旁有看台；全长420米，建设历时3年。
        """;

    [Theory]
    [InlineData("到现在实际引进了多少家企业？", "计划引进50家企业。", true)]
    [InlineData("到现在实际引进了多少家企业？", "计划引进50家企业,已经引进12家。", false)]
    [InlineData("到现在实际引进了多少家企业？", "已经有了一个新名字,计划引进50家企业。", true)]
    [InlineData("到现在已经发了多少钱？", "每人补贴800元。", true)]
    [InlineData("2024年总共发了多少奖金？", "每年预算不超过200万元。", true)]
    [InlineData("2024年总共发了多少奖金？", "2024年发放奖金186万元。", false)]
    [InlineData("补助领了几个月以后还能领多少个月？", "每人最多领36个月。", false)]
    [InlineData("已经有教练证的每月补多少钱？", "有教练证的每月补贴500元。", false)]
    [InlineData("按实际完成投资的百分之几补？", "按实际完成投资的10%给予补助。", false)]
    [InlineData("申报截止前每家最多报多少项？", "每家不超过3项。", false)]
    [InlineData("一共计划引进多少家企业？", "计划引进50家企业。", false)]
    [InlineData("冰场每年吸引了多少游客？", "每年吸引游客约30万人次。", false)]
    [InlineData("2024年建成了几个冰场？", "2024年计划再建冰场8个。", true)]
    [InlineData("第一期的补助已经花掉多少了？", "本期资金额度300万元。", true)]
    [InlineData("去年的补助基金发出去多少？", "每年安排80万元。", true)]
    [InlineData("去年的补助基金发出去多少？", "去年支出66万元。", false)]
    [InlineData("“1000工程”最后真正引进了多少人？", "实施“1000工程”，计划引进20人。", true)]
    public void A_plan_or_a_rule_does_not_tell_what_has_been_done(string question, string told, bool isOther) =>
        Assert.Equal(isOther, Untold.IsOnlyPlanned(Read(question), told));

    [Theory]
    [InlineData("冰雪卡哪一天正式发行？", "2024年7月8日,局长王信表示,要推动冰雪卡发行。", true)]
    [InlineData("冰雪卡哪一天正式发行？", "2024年7月8日,局长王信表示,冰雪卡将于2025年3月1日发行。", false)]
    [InlineData("冰雪卡哪一天正式发行？", "冰雪卡于2025年3月1日发行。", false)]
    [InlineData("局长哪一天表示要推动冰雪卡？", "2024年7月8日,局长王信表示,要推动冰雪卡发行。", false)]
    public void The_day_of_a_statement_is_not_that_of_what_it_is_about(string question, string told, bool isOther) =>
        Assert.Equal(isOther, Untold.IsDayOfStatement(Read(question), told));

    [Theory]
    [InlineData("冰鞋旧了能卖多少钱？", "换新冰鞋的每双补贴100元。", true)]
    [InlineData("冰场充一次电要交多少钱？", "自带浇冰车的每台奖励800元。", true)]
    [InlineData("冰场充一次电要交多少钱？", "充电每次收费8元,补贴2元。", false)]
    [InlineData("换新冰鞋补多少钱？", "换新冰鞋的每双补贴100元。", false)]
    [InlineData("给学员上保险一个月要几百块？", "按保险费的30%给予补贴,每月补贴60元。", true)]
    [InlineData("一顶头盔要多少钱？", "一般违规:每次罚款100元。", true)]
    [InlineData("不戴头盔罚多少钱？", "一般违规:每次罚款100元。", false)]
    [InlineData("一顶头盔要多少钱？", "头盔每顶120元,丢失的罚款50元。", false)]
    public void A_grant_is_no_price(string question, string told, bool isOther) =>
        Assert.Equal(isOther, Untold.IsGrantForPrice(Read(question), told));

    [Theory]
    [InlineData("今年的冰雪资金一共准备了多少？", "单个项目不低于100万元。", true)]
    [InlineData("今年的冰雪资金一共准备了多少？", "每个项目30万元,总额900万元。", false)]
    [InlineData("一个项目给多少？", "单个项目不低于100万元。", false)]
    [InlineData("今年的冰雪资金一共准备了多少钱？", "按购置额的10%给予补贴。", true)]
    [InlineData("全市有多少公里冰道？", "全市冰道长80公里。", false)]
    public void What_each_gets_is_not_what_there_is_in_all(string question, string told, bool isOther) =>
        Assert.Equal(isOther, Untold.IsOnlyEach(Read(question), told));

    [Theory]
    [InlineData("北岸乳业公司的冰雪项目有几个？")]
    [InlineData("青石物流公司的冰雪项目是什么时候开始的？")]
    public async Task What_belongs_to_the_neighbour_is_refused(string question)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("东岸冰场总投资是多少？", "1.2亿元")]
    [InlineData("东岸冰场的跑道有多长？", "420米")]
    [InlineData("长青保险公司推出了什么产品？", "意外险")]
    [InlineData("赞助冰上运动的企业有哪些？", "北岸乳业公司")]
    public async Task What_belongs_to_the_thing_itself_is_told(string question, string expected)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
}
