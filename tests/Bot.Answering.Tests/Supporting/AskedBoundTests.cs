using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>A figure on the other side, of something else or of another size does not tell the one asked for, nor does its neighbour of a kind.</summary>
public sealed class AskedBoundTests
{
    [Theory]
    [InlineData("茶园项目最多能给多少万元？", "单个茶园项目资助不低于300万元。", true)]
    [InlineData("茶园项目最多能给多少万元？", "单个茶园项目资助300万元以上。", true)]
    [InlineData("茶园项目最少给多少万元？", "单个茶园项目资助不低于300万元。", false)]
    [InlineData("茶园项目最多能给多少万元？", "单个茶园项目资助不低于300万元,最高不超过800万元。", false)]
    [InlineData("茶园项目最多能给多少万元？", "单个茶园项目资助300万元。", false)]
    [InlineData("制茶师至少要带几名学徒？", "每名制茶师带的学徒不超过4名。", true)]
    [InlineData("制茶师最多带几名学徒？", "每名制茶师带的学徒不超过4名。", false)]
    public void A_floor_is_no_cap(string question, string told, bool isOpposite) =>
        Assert.Equal(isOpposite, AskedBound.IsOpposite(Read(question), Folding.Fold(told)));

    [Theory]
    [InlineData("云溪市最低工资标准是多少？", "学徒生活费不低于最低工资标准的80%。", true)]
    [InlineData("云溪市茶叶抽检合格率目标是百分之几？", "抽检不合格率低于茶叶抽检合格率目标的企业，退还检测费的50%。", true)]
    [InlineData("云溪市最低工资标准是多少？", "最低工资标准为每月1900元，学徒生活费不低于最低工资标准的80%。", false)]
    [InlineData("学徒生活费是多少？", "学徒生活费不低于最低工资标准的80%。", false)]
    public void What_is_measured_by_is_not_told(string question, string told, bool isYardstick) =>
        Assert.Equal(isYardstick, AskedBound.IsOnlyYardstick(Read(question), Folding.Fold(told)));

    [Theory]
    [InlineData("采茶志愿者的保险赔多少万？", "采茶志愿者每次补贴20元。", true)]
    [InlineData("采茶志愿者的保险赔多少万？", "采茶志愿者的保险赔付30万元，每次补贴20元。", false)]
    [InlineData("采茶志愿者的保险赔多少钱？", "采茶志愿者每次补贴20元。", false)]
    [InlineData("茶业基金有多少亿元？", "茶业基金每家最高40万元。", true)]
    [InlineData("茶业基金有多少亿元？", "茶业基金每家最高40万元，总规模2亿元。", false)]
    [InlineData("合作社每年最多能补多少万？", "每亩补助100元，每个合作社每年最高不超过十万元。", false)]
    [InlineData("合作社每年最多能补多少万？", "每亩补助一百二十元。", true)]
    [InlineData("合作社每年最多能补多少万？", "每个合作社最高5百万元。", false)]
    [InlineData("合作社每年最多能补多少万？", "每个合作社最高5千元。", true)]
    public void Tens_of_yuan_are_no_tens_of_thousands(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedBound.IsOfOtherScale(Read(question), Folding.Fold(told)));

    [Theory]
    [InlineData("交通补贴要符合的“一定条件”是哪些？", "对符合一定条件的茶农，给予交通补贴。", true)]
    [InlineData("交通补贴要符合的“一定条件”是哪些？", "一定条件是指采茶满1年。", false)]
    [InlineData("交通补贴的对象是哪些？", "对符合一定条件的茶农，给予交通补贴。", false)]
    public void What_is_left_open_is_not_told_by_saying_it_again(string question, string told, bool isOpen) =>
        Assert.Equal(isOpen, AskedBound.IsLeftOpen(Read(question), Folding.Fold(told)));

    [Theory]
    [InlineData("茶馆在滨河院区几楼？", "茶馆设在东山院区二层和北山院区五层。", true)]
    [InlineData("茶馆在北山院区几楼？", "茶馆设在东山院区二层和北山院区五层。", false)]
    [InlineData("班车从南校区几点走？", "东校区7:10发车，西校区7:40发车。", true)]
    [InlineData("班车从西校区几点走？", "东校区7:10发车，西校区7:40发车。", false)]
    [InlineData("两个校区的茶馆，哪个便宜？", "东校区每杯7元，西校区每杯5元。", false)]
    public void What_is_told_of_its_neighbours_is_not_told_of_it(string question, string told, bool isUntold) =>
        Assert.Equal(isUntold, AskedSibling.IsUntold(Read(question), Folding.Fold(told), Folding.Fold(told)));

    [Theory]
    [InlineData("C级茶园一共有多少座？", "茶园分为A、B、C三级。A级茶园共46座。", true)]
    [InlineData("A级茶园一共有多少座？", "茶园分为A、B、C三级。A级茶园共46座。", false)]
    [InlineData("六档茶农每月补多少钱？", "五档；每月补贴400元。", true)]
    [InlineData("五档茶农每月补多少钱？", "五档；每月补贴400元。", false)]
    public void The_number_of_one_letter_is_not_that_of_another(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedSibling.IsOfOtherLetter(Read(question), Folding.Fold(told)));

    [Theory]
    [InlineData("茶园补贴要找哪个部门申请？", "市农业局发布了《茶园补贴管理办法》，设立茶业联盟。", true)]
    [InlineData("茶园补贴要找哪个部门申请？", "市农业局发布了《茶园补贴管理办法》，由各镇农业站受理。", false)]
    [InlineData("茶园补贴办法是哪个部门发布的？", "市农业局发布了《茶园补贴管理办法》。", false)]
    public void Who_issued_a_rule_need_not_take_applications(string question, string told, bool isIssuer) =>
        Assert.Equal(isIssuer, AskedOrigin.IsOnlyIssuer(Read(question), Folding.Fold(told)));

    [Theory]
    [InlineData("茶园补贴多久到账？", "茶园租期不超过6个月；补贴支付到合作社账户。", true)]
    [InlineData("茶园补贴多久到账？", "补贴自公示结束后10个工作日内拨付到合作社账户。", false)]
    [InlineData("合格率是多少？", "全国推行茶园抽检，提高合格率。", true)]
    [InlineData("合格率是多少？", "合格率98%。", false)]
    [InlineData("每招一个采茶工，奖多少钱？", "采茶能手每人奖励1000元。", true)]
    [InlineData("每招一个采茶工，奖多少钱？", "新录用采茶工的，每人奖励1000元。", false)]
    [InlineData("采茶工租房一个月补几百？", "签订1年以上合同的，可提供短期免费周转房，有条件的给予租房补贴。", true)]
    [InlineData("采茶工租房一个月补几百？", "租房每月补贴400元。", false)]
    public void Times_rates_and_sums_have_forms_of_their_own(string question, string told, bool isUntold) =>
        Assert.Equal(isUntold, Particulars.Quoted.Untold(Read(question), Folding.Fold(told)).Count > 0);

    [Theory]
    [InlineData("九价疫苗多少钱一针？", "双价疫苗每针355元。", true)]
    [InlineData("二价疫苗多少钱一针？", "双价疫苗每针355元。", false)]
    [InlineData("23价疫苗多少钱一针？", "肺炎疫苗(23 价)每针206元。", false)]
    [InlineData("三人间床位费多少？", "双人间每月1450元,单人间每月2300元。", true)]
    [InlineData("疫苗多少钱一针？", "双价疫苗每针355元。", false)]
    [InlineData("四价疫苗多少钱一针？", "每针128元。", false)]
    public void What_a_number_names_is_told_by_that_number(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedSibling.IsOfOtherNumber(Read(question), Folding.Fold(told)));

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
}
