using Bot.Answering.Retrieval;
using Bot.Answering.Tests.Support;
using Bot.Answering.Values;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>Spans of days are brackets, and a date that somebody states lies in one or not.</summary>
public sealed class DateSpansTests
{
    [Theory]
    [InlineData("2031年8月1日至2031年10月31日", "2031年9月交的", true)]
    [InlineData("2031年8月1日至10月31日", "2031年9月交的", true)]
    [InlineData("2031年8月1日至10月31日", "9月交的", true)]
    [InlineData("2031年11月1日至2032年1月20日", "1月5日交的", true)]
    [InlineData("2031年11月1日至2032年1月20日", "2月交的", false)]
    [InlineData("2031年8月1日至2031年10月31日", "2032年9月交的", false)]
    [InlineData("每年1月1日至6月30日", "2031年5月交的", true)]
    [InlineData("2031年4月1日以前登记", "2031年5月登记的", false)]
    [InlineData("2031年4月1日及以前登记", "三月底登记的", true)]
    [InlineData("2031年4月1日以后登记", "2031年5月登记的", true)]
    public void A_stated_date_lies_in_a_span_or_not(string rule, string stated, bool holds)
    {
        var span = Assert.Single(BracketReader.Rules(rule, ValueScanner.Scan(rule)));
        var day = Assert.Single(BracketReader.Stated(stated, ValueScanner.Scan(stated)));
        Assert.True(span.IsComparable(day));
        Assert.Equal(holds, span.Holds(day));
    }

    [Theory]
    [InlineData("2031年3月5日印发")]
    [InlineData("2031年至2033年")]
    public void A_date_alone_or_a_year_is_no_span_of_a_rule(string rule) => Assert.Empty(BracketReader.Rules(rule, ValueScanner.Scan(rule)));

    [Theory]
    [InlineData("2031年9月申请换炉补助算第几批？", "第二批")]
    [InlineData("2031年12月申请换炉补助算第几批？", "第三批")]
    public async Task The_batch_whose_span_holds_the_date_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, """
            # 石浦镇换炉补助办法

            ## 申请批次

            | 批次 | 申请时间 | 资金 |
            |---|---|---|
            | 第一批 | 2031年5月20日至2031年7月31日 | 12万元 |
            | 第二批 | 2031年8月1日至2031年10月31日 | 13万元 |
            | 第三批 | 2031年11月1日至2032年1月20日 | 10万元 |
            """);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
