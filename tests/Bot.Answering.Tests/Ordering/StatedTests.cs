using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>What has a form of its own is told by the sentence of the form, though paragraphs on the matter share more words with the question.</summary>
public sealed class StatedTests
{
    private const string Rules = """
        # 云溪县茶园改造补贴办法

        第一条 茶园改造补贴用于茶园改造，茶园改造补贴的钱由县里安排，茶农可以申请茶园改造补贴。从今年起，将茶苗补贴、有机肥补贴和茶机补贴合并为茶园改造补贴。

        第二条 茶园改造补贴的钱每年发一次，补贴的钱由茶农自己使用，最后结余的钱归县里。补贴资金由县财政局拨付至茶农本人的银行卡。

        第三条 茶园改造贷款的利率每年公布，茶农关心利率按什么方式计算的，可以向银行了解利率。贷款利率按照放款当日公布的挂牌利率执行。

        第四条 茶园改造的评审专家负责打分，专家的名单每年调整，专家怎么回避由县里规定。专家从县专家库中随机抽取。

        第五条 申请茶园改造补贴的东西要交齐，交的东西不齐的退回，茶园改造补贴的申请每年两次。茶农应当提交申请表、土地证明和改造图纸。

        第六条 茶园改造补贴发给茶农和合作社，哪些茶园先改造由村里排定。占用林地的茶园不纳入补贴范围。

        第七条 县茶业协会和乡镇负责茶园改造的宣传。本办法由县农业局负责解释。县财政局和县审计局对茶园改造资金的使用情况进行监督。

        第八条 本办法自2024年3月1日起施行，原《云溪县茶园补助办法》（云农发〔2015〕12号）停止执行。
        """;

    [Theory]
    [InlineData("茶园改造补贴合成一样以前，原来是哪三样？", "茶苗补贴、有机肥补贴和茶机补贴")]
    [InlineData("云溪县茶园改造补贴的钱最后打到哪里？", "银行卡")]
    [InlineData("茶园改造贷款的利率按哪天的算？", "放款当日")]
    [InlineData("茶园改造的专家是怎么挑的？", "随机抽取")]
    [InlineData("申请茶园改造补贴要交哪几样东西？", "申请表、土地证明和改造图纸")]
    [InlineData("哪些茶园领不到茶园改造补贴？", "占用林地")]
    [InlineData("云溪县茶园补贴的上一版办法，是几号文？", "云农发〔2015〕12号")]
    [InlineData("茶园改造的资金归哪两家盯着？", "县财政局和县审计局")]
    [InlineData("对茶园改造办法看不懂，最后由谁说了算？", "县农业局负责解释")]
    public async Task The_sentence_of_the_form_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    private const string Others = """
        # 云溪县茶产业扶持办法

        第一条 茶产业主要靠乡镇发展，重点产业项目优先用地，主要产业的发展由县里统筹，产业发展资金每年安排。到2028年，以茶旅融合为重点，建成茶业强县。

        第二条 茶农每年填报茶园年度报告，不得将茶园年度报告率作为考核指标。

        第三条 县农业局接收茶园年度报告不得收取任何费用。

        第四条 茶机补贴的材料齐全的当场受理，材料不全的补齐材料。茶机补贴申请人将申请资料一式三份报送县农业局。

        第五条 茶园保险的参保单位裁员少的，可返还单位上年度保险费的50%。茶园保险单位缴费费率为0.6%，个人缴费费率为0.3%。

        第六条 开办茶厂的奖励发给茶厂，茶厂可以申请开办奖励，茶厂须开办满一年。茶厂开办奖励应当自注册之日起15个月内提出。

        第七条 茶园的评估价和成交价要如实申报，评估价和成交价由茶农填写，价格不一样的说明原因。茶园贷款按照二者中较低者的70%发放。

        第八条 茶苗补贴每亩600元，茶苗补贴发给茶农，茶苗补贴一次性申请。茶苗补贴分3年发放。

        第九条 茶园证书的申请材料由乡镇审查，茶园证书丢了可以补办，能不能补办证书看登记。县农业局应当自受理之日起20日内发给证书。
        """;

    [Theory]
    [InlineData("云溪县这几年主要发展什么产业？", "以茶旅融合为重点")]
    [InlineData("茶农报茶园年度报告，县农业局收费吗？", "不得收取任何费用")]
    [InlineData("茶机补贴的材料要备几套？", "一式三份")]
    [InlineData("茶园保险，单位出百分之几？", "0.6%")]
    [InlineData("茶厂开了十个月了，现在申请开办奖励还来得及吗？", "15个月内提出")]
    [InlineData("茶园的评估价和成交价不一样，看哪个？", "较低者的70%")]
    [InlineData("茶苗补贴是一次性给清吗？", "分3年发放")]
    [InlineData("茶园证书多少天能拿到证？", "20日内发给")]
    public async Task What_has_a_form_of_its_own_is_told_by_it(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Others);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪些茶园以后不再发改造补贴？", "对已改种果树的茶园")]
    [InlineData("茶园申请一下子少了那么多，说明了什么？", "这都说明茶农更看重品质")]
    public async Task Of_a_long_paragraph_the_sentence_of_the_form_comes_first_and_alone(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Long, Beside);
        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    private const string Long = """
        # 云溪县茶园改造补贴通知

        （一）用于茶园改造的补贴资金，其补贴对象为种茶的茶农；补贴依据是茶园面积，以哪些茶园的面积为准，由村里结合实际自定；补贴标准由县里测算，以后每年公布。对已改种果树的茶园、长年抛荒的茶园等不再给予补贴。

        （二）用于合作社的补贴资金，重点向合作社和家庭茶场倾斜，县里鼓励合作社采取贷款贴息的补法，合作社怎么补由县里定，补合作社的钱每年安排。不鼓励对合作社采取现金直补。

        （三）今年茶园申请大幅减少。数据显示，今年茶园申请一共120件，比去年的240件少了一半，茶园申请少了的乡镇有云溪镇、茶亭镇和石门镇，三个镇的茶园申请都少了一半以上，县里要求各镇查清申请少了的原因。这都说明茶农更看重品质。
        """;

    private const string Beside = """
        # 云溪县茶园改造宣传提纲

        茶园改造补贴发放以后，哪些茶园先改造由村里排定，茶园改造补贴的发放由乡镇公布。
        """;

    [Theory]
    [InlineData("不会用手机的话，渔船补贴去哪儿办？", "三楼渔业专窗")]
    public async Task What_introduces_a_list_tells_it_without_its_items(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 云溪县渔船补贴办法\n\n第一条 渔船补贴每年发放一次，手机号码变了的要告诉县里。\n\n第二条 渔船补贴线上用小程序办理，线下到县政务中心三楼渔业专窗。线下办理请携带：\n\n1. 渔船补贴申请表；\n2. 渔船证书。");
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("获得乙国授权的茶机专利一件补多少？", "每件补50000元")]
    [InlineData("获得丙国授权的茶机专利一件补多少？", "每件补50000元")]
    public async Task Of_several_amounts_the_one_that_lists_the_very_thing_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 云溪县茶机专利补助\n\n获甲国、乙国、丙国的茶机专利每件补50000元；获得其他国家授权的茶机专利一件，一件补25000元；获得港澳授权的茶机专利一件，一件补12000元。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云溪县渔船补贴在哪个窗口办？", "三楼渔业窗口")]
    public async Task What_introduces_the_list_tells_where(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 云溪县渔船补贴办法\n\n第一条 渔船补贴每年发放一次。\n\n第二条 船东到县政务中心三楼渔业窗口提出申请，并提交下列材料：\n\n1. 渔船补贴申请表；\n2. 渔船证书。");
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }
}
