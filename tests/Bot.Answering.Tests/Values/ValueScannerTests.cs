using Bot.Answering.Matching;
using Bot.Answering.Values;

namespace Bot.Answering.Tests.Values;

public sealed class ValueScannerTests
{
    [Theory]
    [InlineData("最高500万元补贴", "Money 5000000")]
    [InlineData("给予300万、100万的奖励", "Money 3000000, Money 1000000")]
    [InlineData("共有50家企业和十一家单位", "Count 50, Count 11")]
    [InlineData("返还50%，占七成", "Percent 50, Percent 70")]
    [InlineData("３年内免租", "Duration 1095")]
    [InlineData("15个工作日内办结", "Duration 15")]
    [InlineData("2018年8月10日开出", "Date 20180810")]
    [InlineData("17年4月发布", "Date 20170400")]
    [InlineData("面积为4万余平方米", "Area 40000")]
    [InlineData("总面积46,600m²", "Area 46600")]
    [InlineData("水温23℃", "Count 23")]
    [InlineData("上午9:00开门", "Time 0")]
    [InlineData("补贴其实际缴费的四分之三", "Percent 75")]
    [InlineData("按工资的1/2发放", "Percent 50")]
    [InlineData("成立于 1985 年 6 月 1 日，现有 26 个系", "Date 19850601, Count 26")]
    [InlineData("全程收费：$4.9，学生￥3", "Money 4.9, Money 3")]
    [InlineData("累计缴费时间10年以上的，最长为24个月", "Duration 3650, Duration 720")]
    [InlineData("满5年不足10年", "Duration 1825, Duration 3650")]
    [InlineData("年龄在25周岁以上", "Count 25")]
    [InlineData("开门半年，下半年再说", "Duration 182.5")]
    [InlineData("留了六成人", "Percent 60")]
    [InlineData("2成人1儿童", "")]
    [InlineData("每人限享受1次，另有一次机会", "Count 1")]
    [InlineData("留用没过半", "Percent 50")]
    [InlineData("才交了大半年社保", "")]
    [InlineData("研发至少要花掉百分之几", "")]
    [InlineData("考核满80分的占百分之五", "Count 80, Percent 5")]
    [InlineData("年收入3个亿", "Money 300000000")]
    [InlineData("处一万五千元以上三万零五百元以下罚款", "Money 15000, Money 30500")]
    [InlineData("补贴1万2千元，投资1亿5000万元，另有3万5000元", "Money 12000, Money 150000000, Money 35000")]
    [InlineData("奖励50万、30万，引进5万3项", "Money 500000, Money 300000, Money 50000, Count 3")]
    [InlineData("一百零五人，一千零二十元", "Count 105, Money 1020")]
    [InlineData("规模一万二千亿元，其中2万亿元、二亿三千万元和亿元", "Money 1200000000000, Money 2000000000000, Money 230000000")]
    [InlineData("一百来人的公司，80平的房子", "Count 100, Area 80")]
    [InlineData("花23万买车，另有3万贫困户", "Money 230000")]
    [InlineData("公司于17年4月成立", "Date 20170400")]
    [InlineData("不少于15年", "Duration 5475")]
    [InlineData("交了四个来月，干了三个多月", "Duration 120, Duration 90")]
    [InlineData("一万五千元，三百零五元", "Money 15000, Money 305")]
    [InlineData("发票十八万六，工资八千", "Money 186000, Money 8000")]
    [InlineData("交了一年半，又两个半月", "Duration 547.5, Duration 75")]
    [InlineData("满一年半载", "Duration 365")]
    [InlineData("交了四个多月", "Duration 120")]
    [InlineData("最高10万3年内发完", "Money 100000, Duration 1095")]
    [InlineData("一百号员工，出三成半", "Count 100, Percent 35")]
    [InlineData("分之一", "")]
    [InlineData("\u0967\u0968月\u0969日开幕，第١٢条，三年内办完", "Duration 1095")]
    [InlineData("系统1.2.3年更", "Duration 1095")]
    [InlineData("没有数字", "")]
    [InlineData("5亿3万2千元", "Money 500032000")]
    [InlineData("产值126万亿元，投资99999999999999999999999999999元", "Money 126000000000000")]
    public void Values_are_read_with_their_units(string text, string expected)
    {
        var values = ValueScanner.Scan(Folding.Fold(text)).Select(v => $"{v.Kind} {v.Number}");
        Assert.Equal(expected, string.Join(", ", values));
    }
}
