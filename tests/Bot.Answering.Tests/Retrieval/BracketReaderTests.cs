using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Tests.Support;
using Bot.Answering.Values;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>The brackets of rules, and what questions state to be compared with them.</summary>
public sealed class BracketReaderTests
{
    [Theory]
    [InlineData("满1年不足5年的，最长12个月", "Duration 365..1825")]
    [InlineData("8万元（含）以上、15万元以下的，每辆4000元", "Money 80000..150000")]
    [InlineData("销售收入小于5,000万元（含）的", "Money 0..=50000000")]
    [InlineData("5,000万元至2亿元（含）的", "Money 50000000..=200000000")]
    [InlineData("70至79周岁每餐3元", "Count 70..=79")]
    [InlineData("三百人以上的企业", "Count 300..∞")]
    [InlineData("留用率50%（含）以下", "Percent 0..=50")]
    [InlineData("留用率50%以下（含50%）", "Percent 0..=50")]
    [InlineData("补贴不超过5万元", "")]
    [InlineData("面积不超过90平方米的", "Area 0..=90")]
    [InlineData("每人500元", "")]
    public void Brackets_of_a_rule_are_read_and_caps_are_none(string text, string expected) => Check(text, expected, BracketReader.Rules);

    [Theory]
    [InlineData("我们公司不满一百人", "Count 0..100")]
    [InlineData("社保刚交满四个月", "Duration 120..=120")]
    [InlineData("社保交满四个月", "Duration 120..∞")]
    [InlineData("花23万买车", "Money 230000..=230000")]
    [InlineData("留用没过半", "Percent 0..50")]
    [InlineData("一个月能领几百", "")]
    [InlineData("营业额一个多亿", "Money 100000000..200000000")]
    [InlineData("七万出头的小车", "Money 70000..80000")]
    [InlineData("一百二十多人的厂", "Count 120..130")]
    [InlineData("快八万块的车", "Money 70000..80000")]
    [InlineData("去年卖了六千来万", "Money 60000000..70000000")]
    [InlineData("十几万块的车", "Money 100000..200000")]
    [InlineData("小九万块的车", "Money 80000..90000")]
    [InlineData("留下过了一半", "Percent 50..∞")]
    [InlineData("干了三年多了", "Duration 1095..1460")]
    [InlineData("都十多天了", "Duration 10..20")]
    [InlineData("半年多", "Duration 182.5..365")]
    public void Numbers_of_a_question_are_spans_too(string text, string expected) => Check(text, expected, BracketReader.Stated);

    [Theory]
    [InlineData("超过200元的", "花了300元", true)]
    [InlineData("超过200元的", "花了12万元", false)]
    [InlineData("200元以上100万元以下的", "花了12万元", true)]
    [InlineData("200元以上500元以下的", "花了12万元", false)]
    [InlineData("三百人以上的企业", "花了500元", false)]
    public void A_rule_without_an_upper_bound_is_none_for_a_number_far_above(string rule, string stated, bool governs) =>
        Assert.Equal(governs, BracketReader.Rules(rule, ValueScanner.Scan(rule)).Any(b => b.Governs(BracketReader.Stated(stated, ValueScanner.Scan(stated)).Single())));

    [Theory]
    [InlineData("云陂县120人的企业能领多少稳岗补贴？", "8000元")]
    [InlineData("云陂县不到100人的企业能领多少稳岗补贴？", "5000元")]
    [InlineData("云陂县三百五十人的企业能领多少稳岗补贴？", "2万元")]
    public async Task The_row_whose_bracket_is_met_comes_first(string question, string expected)
    {
        using var documents = new SmallCollection(("steady.md", """
            # 云陂县稳岗补贴办法

            ## 补贴标准

            职工100人以下的企业，稳岗补贴为5000元。

            职工100人以上、300人以下的企业，稳岗补贴为8000元。

            职工300人以上的企业，稳岗补贴为2万元。
            """));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }

    private static void Check(string text, string expected, Func<string, IReadOnlyList<TypedValue>, IReadOnlyList<Bracket>> read)
    {
        string folded = Folding.Fold(text);
        var brackets = read(folded, ValueScanner.Scan(folded)).Select(b => $"{b.Kind} {b.Low}..{(b.HighIncluded ? "=" : "")}{(double.IsPositiveInfinity(b.High) ? "∞" : $"{b.High}")}");
        Assert.Equal(expected, string.Join(", ", brackets));
    }
}
