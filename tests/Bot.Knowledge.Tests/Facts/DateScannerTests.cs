using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Facts;

public sealed class DateScannerTests
{
    private static readonly FactContext Written2019 = new() { Written = new DateOnly(2019, 8, 1) };

    [Theory]
    [InlineData("2018年6月22日", "2018年6月22日=2018-06-22")]
    [InlineData("２０１８年６月", "２０１８年６月=2018-06")]
    [InlineData("二〇一八年十二月三十一日", "二〇一八年十二月三十一日=2018-12-31")]
    [InlineData("17年4月发布", "17年4月=2017-04")]
    [InlineData("65年10月建成，98年4月扩建", "65年10月=1965-10 98年4月=1998-04")]
    [InlineData("\u0967\u0968月\u0969日开幕", "")]
    [InlineData("19年上半年大概有几个", "19年上半年=2019-01/2019-06")]
    [InlineData("贷款期限10年，10年以后", "")]
    [InlineData("2017-09-25 03:08", "2017-09-25=2017-09-25")]
    [InlineData("2017/9/5", "2017/9/5=2017-09-05")]
    [InlineData("2016-2020年", "2016-2020年=2016/2020")]
    [InlineData("2019—2023年", "2019—2023年=2019/2023")]
    [InlineData("2017年1月1日至6月30日", "2017年1月1日至6月30日=2017-01-01/2017-06-30")]
    [InlineData("2024年11月1日至2025年1月20日", "2024年11月1日至2025年1月20日=2024-11-01/2025-01-20")]
    [InlineData("2017年6月1日-10日", "2017年6月1日-10日=2017-06-01/2017-06-10")]
    [InlineData("2018年第二季度", "2018年第二季度=2018-04/2018-06")]
    [InlineData("2018年2月30日", "")]
    [InlineData("每年1月1日至6月30日报送", "每年1月1日至6月30日=--01-01/--06-30")]
    [InlineData("每年增加", "")]
    [InlineData("“十三五”期间", "“十三五”期间=2016/2020")]
    [InlineData("（东府办〔2013〕100号）", "")]
    [InlineData("1520元/人月×6月", "")]
    [InlineData("连续3个月", "")]
    [InlineData("2000年限", "")]
    public void Dates_are_read_as_far_as_they_are_stated(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Date));

    [Theory]
    [InlineData("2016年8月发布；同年12月印发。", "2016年8月=2016-08 同年12月=2016-12")]
    [InlineData("2016年8月发布，17年4月又发，同年12月再发。", "2016年8月=2016-08 17年4月=2017-04 同年12月=2017-12")]
    [InlineData("2019年1月表示，随后3月上线。", "2019年1月=2019-01 3月=2019-03")]
    [InlineData("今年7月初宣布", "今年7月初=2019-07")]
    [InlineData("去年、明年", "去年=2018 明年=2020")]
    [InlineData("8月23日前报送", "8月23日=2019-08-23")]
    [InlineData("2015年启动，次年建成", "2015年=2015 次年=2016")]
    [InlineData("三年以后年度", "")]
    public void Dates_that_lean_on_others_are_resolved(string text, string expected) => Assert.Equal(expected, FactDump.Of(text, FactKind.Date, Written2019));

    [Fact]
    public void Without_a_year_anywhere_the_year_stays_open()
    {
        Fact date = Assert.Single(FactExtractor.Extract("6月30日前", FactContext.None), fact => fact.Kind == FactKind.Date);
        Assert.Equal("--06-30", date.Value);
        Assert.Null(date.Dates!.Value.From);
    }

    [Fact]
    public void The_same_year_counts_from_the_text_before()
    {
        var context = new FactContext { Written = new DateOnly(2024, 12, 12), YearBefore = 2017 };
        Assert.Equal("同年3月=2017-03", FactDump.Of("同年3月发布", FactKind.Date, context));
    }

    [Theory]
    [InlineData("自货物出口之日次月起至次年4月30日前申报", "次年4月30日=--04-30")]
    [InlineData("在2019年的规定里，应当自报关之日起至次年5月前补报", "2019年=2019 次年5月=--05")]
    [InlineData("验收合格后次年3月拨付", "次年3月=--03")]
    [InlineData("退役的次年6月前办理", "次年6月=--06")]
    [InlineData("2015年验收后次年3月拨付", "2015年=2015 次年3月=2016-03")]
    [InlineData("次年3月开工", "次年3月=2018-03")]
    public void A_year_that_counts_from_an_event_is_no_year_of_the_calendar(string text, string expected) =>
        Assert.Equal(expected, FactDump.Of(text, FactKind.Date, new FactContext { YearBefore = 2017 }));

    [Theory]
    [InlineData("2016年8月发布；同年12月印发。", "False False")]
    [InlineData("今年7月初宣布", "False")]
    [InlineData("同年12月印发，次年3月施行。", "True True")]
    [InlineData("8月23日前报送", "True")]
    public void A_year_that_the_text_does_not_tell_is_borrowed(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FactExtractor.Extract(text, new FactContext { YearBefore = 2017, Written = new DateOnly(2019, 5, 1) }).Where(fact => fact.Kind == FactKind.Date).Select(fact => fact.Dates!.Value.IsBorrowed)));

    [Fact]
    public void A_period_knows_its_days()
    {
        DateSpan dates = FactExtractor.Extract("2017年1月1日至6月30日", FactContext.None)[0].Dates!.Value;
        Assert.Equal((new DateOnly(2017, 1, 1), new DateOnly(2017, 6, 30)), (dates.From, dates.To));
        Assert.True(dates.Contains(new DateOnly(2017, 6, 30)));
        Assert.False(dates.Contains(new DateOnly(2017, 7, 1)));
        Assert.True(dates.Overlaps(new DateSpan(new DateOnly(2017, 6, 1), null)));
        Assert.False(dates.Overlaps(new DateSpan(null, new DateOnly(2016, 12, 31))));
    }
}
