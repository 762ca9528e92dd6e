using Bot.Answering.Reading;

namespace Bot.Answering.Tests.Reading;

public sealed class KindRulesTests
{
    [Theory]
    [InlineData("每月补贴多少钱", "Amount")]
    [InlineData("一个月能返我多少", "Amount")]
    [InlineData("公家一年得多掏多少", "Amount")]
    [InlineData("一晚最多报多少", "Amount")]
    [InlineData("本科生学费一年多少", "Amount")]
    [InlineData("企业出资多少", "Amount")]
    [InlineData("今年推出多少项目", "Count")]
    [InlineData("一年里哪几个月要报年报", "Date")]
    [InlineData("今年一共评几轮", "Count")]
    [InlineData("有多少家企业", "Count")]
    [InlineData("有哪几家企业参加", "Organisation")]
    [InlineData("先得做到哪几点", "Fact")]
    [InlineData("费率是多少", "Percent")]
    [InlineData("多久能到账", "Duration")]
    [InlineData("什么时候成立的", "Date")]
    [InlineData("现在还有效吗", "YesNo")]
    [InlineData("这是什么？", "Definition")]
    [InlineData("局长是谁", "Who")]
    [InlineData("在哪里办", "Where")]
    [InlineData("怎么申请", "Manner")]
    [InlineData("材料送到哪个房间", "Where")]
    [InlineData("经办科在哪栋楼", "Where")]
    [InlineData("最晚几月几号交", "Date")]
    [InlineData("证书过期了还认不认", "YesNo")]
    [InlineData("这种情况给不给补", "YesNo")]
    [InlineData("他动不动就发火", "Fact")]
    [InlineData("一年评几轮", "Count")]
    [InlineData("本地员工要占到多少", "Percent")]
    [InlineData("问我什么时候结婚，这样问可以吗", "YesNo")]
    public void Question_words_tell_the_kind_of_answer(string question, string expected) =>
        Assert.Equal(expected, KindRules.KindOf(question).ToString());

    [Theory]
    [InlineData("一年评几拨", "拨")]
    [InlineData("一年评几批", "批")]
    [InlineData("有几家企业", "家")]
    public void The_measure_word_is_what_is_counted_in(string question, string expected) =>
        Assert.Equal(expected, KindRules.MeasureOf(question));

    [Theory]
    [InlineData("最晚几月几号交", false)]
    [InlineData("最多几个人", false)]
    [InlineData("甲比乙晚几天", true)]
    [InlineData("哪个多几户", true)]
    public void A_limit_is_no_comparison(string question, bool compares) =>
        Assert.Equal(compares, KindRules.Compares(question));
}
