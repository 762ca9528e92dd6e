using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Facts;

public sealed class QuantityScannerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("元", "")]
    [InlineData("每亩补助300元。", "300元=300元/亩")]
    [InlineData("给予最高500万元补贴", "500万元=≤5000000元")]
    [InlineData("不超过1.5亿元", "1.5亿元=≤150000000元")]
    [InlineData("注册资本不低于５，０００万元", "５，０００万元=≥50000000元")]
    [InlineData("分别奖励500万、300万、100万。", "500万=5000000元 300万=3000000元 100万=1000000元")]
    [InlineData("共有100万人口", "")]
    [InlineData("融资超千万元", "千万元=≥10000000元")]
    [InlineData("一千二百元", "一千二百元=1200元")]
    [InlineData("5亿3万2千元", "5亿3万2千元=500032000元")]
    [InlineData("处一万五千元以上三万零五百元以下罚款", "一万五千元=≥15000元 三万零五百元=≤30500元")]
    [InlineData("补贴1万2千元，投资1亿5000万元，另有3万5000元", "1万2千元=12000元 1亿5000万元=150000000元 3万5000元=35000元")]
    [InlineData("奖励50万、30万，引进5万3项", "50万=500000元 30万=300000元 5万=50000元")]
    [InlineData("收入在5,000万元至2亿元的", "5,000万元至2亿元=50000000/200000000元")]
    [InlineData("奖励3-5万元", "3-5万元=30000/50000元")]
    [InlineData("奖励3000—5000元", "3000—5000元=3000/5000元")]
    [InlineData("248.8元/人月", "248.8元/人月=248.8元/人月")]
    [InlineData("450元\t每户15万元", "450元=450元 15万元=150000元/户")]
    [InlineData("每人每月补贴1200元", "1200元=1200元/月")]
    [InlineData("每年增加2亿元左右", "2亿元=~200000000元/年")]
    [InlineData("处4000元以下的罚款", "4000元=≤4000元")]
    [InlineData("13.30亿元和1330000000元", "13.30亿元=1330000000元 1330000000元=1330000000元")]
    [InlineData("约300美元", "300美元=~300美元")]
    [InlineData("最高給予２００萬元", "２００萬元=≤2000000元")]
    [InlineData("每畝補貼三百元", "三百元=300元/亩")]
    public void Amounts_are_in_yuan_with_their_limits(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Amount));

    [Theory]
    [InlineData("占比不低于60%", "60%=≥60%")]
    [InlineData("节省20%-30%的成本", "20%-30%=20/30%")]
    [InlineData("百分之五十以上", "百分之五十=≥50%")]
    [InlineData("七成是银行，三成是企业", "七成=70% 三成=30%")]
    [InlineData("租金的三分之二", "三分之二=66.6667%")]
    [InlineData("标准的2/3", "2/3=66.6667%")]
    [InlineData("３成半", "")]
    [InlineData("三成半", "三成半=35%")]
    [InlineData("联盟成立了，成果很多", "")]
    [InlineData("2017/9/25", "")]
    public void Shares_are_in_per_cent(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Percentage));

    [Theory]
    [InlineData("打造2-5个基地", "2-5个=2/5个")]
    [InlineData("十一家单位", "十一家=11家")]
    [InlineData("引进两名专家", "两名=2名")]
    [InlineData("面积为4万余平方米", "4万余平方米=~40000平方米")]
    [InlineData("不超过300平米的办公场地", "300平米=≤300平方米")]
    [InlineData("近20家企业", "20家=~20家")]
    [InlineData("10家以上", "10家=≥10家")]
    [InlineData("16—24岁青年", "16—24岁=16/24岁")]
    [InlineData("处1倍以上3倍以下", "1倍=≥1倍 3倍=≤3倍")]
    [InlineData("第十一条和第3批", "")]
    [InlineData("一条龙服务，一次性发放，三条措施", "三条=3条")]
    [InlineData("5G、A4和B2C", "")]
    [InlineData("三四个人", "")]
    [InlineData("23个省市发布112条政策", "23个省市=23个省市 112条=112条")]
    public void Counts_have_their_measure_word(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Count));

    [Theory]
    [InlineData("6个月内提出", "6个月=≤6个月")]
    [InlineData("20个工作日内完成", "20个工作日=≤20工作日")]
    [InlineData("三年内给予扶持", "三年=≤3年")]
    [InlineData("累计不超过36个月", "36个月=≤36个月")]
    [InlineData("见习3—12个月", "3—12个月=3/12个月")]
    [InlineData("自受理之日起15日内", "15日=≤15天")]
    [InlineData("满1年不足5年", "1年=≥1年 5年=≤5年")]
    [InlineData("从十几天缩短到3天", "十几天=~10天 3天=3天")]
    [InlineData("2018年6月22日", "")]
    [InlineData("三年级、5年制以外的10年", "10年=10年")]
    public void Lengths_of_time_have_their_unit(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Duration));
}
