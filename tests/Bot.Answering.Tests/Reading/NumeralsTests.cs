using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Reading;

/// <summary>Numbers written out and numbers in digits are the same.</summary>
public sealed class NumeralsTests
{
    [Theory]
    [InlineData("一百人以上的企业", "一百人=100人/100名")]
    [InlineData("六十五岁能领吗", "六十五岁=65岁/65周岁")]
    [InlineData("二十天内和三百亩以下", "二十天=20天; 三百亩=300亩")]
    [InlineData("第一百人", "")]
    [InlineData("三人合伙", "")]
    [InlineData("几十人", "")]
    public void They_are_terms_with_their_digits(string question, string expected) =>
        Assert.Equal(expected, string.Join("; ", Numerals.Of(question).Select(t => $"{t.Text}={string.Join('/', t.Variants.Select(v => v.Text))}")));

    [Theory]
    [InlineData("一百人以上的工厂，云麓区新招比例要多少？", "6%")]
    [InlineData("云麓区五十人以下的工厂，新招比例要多少？", "9%")]
    public async Task A_rule_in_digits_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 云麓区工厂稳岗办法\n\n工厂50人以下的，新招比例不低于9%。\n\n工厂100人以上的，新招比例不低于6%。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("海陵公司和云栖银行是什么关系？", true)]
    [InlineData("海陵公司和北滩银行是什么关系？", false)]
    public async Task A_relation_is_told_by_what_names_both(string question, bool answered)
    {
        var answer = await AskedTexts.AskAsync(question, "# 港口联盟\n\n海陵公司与云栖银行是港口联盟的共同发起人，关系密切。\n\n北滩码头于2019年建成。");
        Assert.Equal(answered, answer.Outcome == Outcome.Grounded);
    }
}
