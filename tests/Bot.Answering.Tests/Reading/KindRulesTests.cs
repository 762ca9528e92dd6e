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
    [InlineData("盘子有多大", "Amount")]
    [InlineData("啥价", "Amount")]
    [InlineData("每人贴几毛钱", "Amount")]
    [InlineData("咋收费", "Amount")]
    [InlineData("手续费是多少", "Amount")]
    [InlineData("最后评价多少分", "Number")]
    [InlineData("利息贴几个百分点", "Percent")]
    [InlineData("中标率有多高", "Percent")]
    [InlineData("占多大比重", "Percent")]
    [InlineData("几日内办结", "Duration")]
    [InlineData("哪个季度发", "Date")]
    [InlineData("有几号人", "Count")]
    [InlineData("一年可以报几回", "Count")]
    [InlineData("地盘有多大呀", "Area")]
    [InlineData("占地多少", "Area")]
    [InlineData("设在哪个部里头", "Organisation")]
    [InlineData("归谁来审", "Organisation")]
    [InlineData("哪一级政府挑担子", "Organisation")]
    [InlineData("哪部电影得了奖", "Fact")]
    [InlineData("往哪交", "Where")]
    [InlineData("哪能领", "Where")]
    [InlineData("外号是啥", "Name")]
    [InlineData("这种庙宇被称为什么", "Name")]
    [InlineData("凭啥不给", "Reason")]
    [InlineData("凭什么材料领", "Fact")]
    [InlineData("早几年盖了房，现在还有我的份不", "YesNo")]
    [InlineData("那几亩地还有补贴吗", "YesNo")]
    [InlineData("最早能提前几天？", "Duration")]
    public void Question_words_tell_the_kind_of_answer(string question, string expected) =>
        Assert.Equal(expected, KindRules.KindOf(question).ToString());

    [Theory]
    [InlineData("一年评几拨", "拨")]
    [InlineData("一年评几批", "批")]
    [InlineData("有几家企业", "家")]
    [InlineData("那几亩地能领几次", "次")]
    public void The_measure_word_is_what_is_counted_in(string question, string expected) =>
        Assert.Equal(expected, KindRules.MeasureOf(question));

    [Theory]
    [InlineData("各地补贴多少", true)]
    [InlineData("各地出的文件加起来有多少条", false)]
    [InlineData("分三档，三档各要到多少", true)]
    public void One_total_is_no_list(string question, bool wantsList) =>
        Assert.Equal(wantsList, KindRules.WantsList(question));

    [Theory]
    [InlineData("最晚几月几号交", false)]
    [InlineData("最多几个人", false)]
    [InlineData("甲比乙晚几天", true)]
    [InlineData("哪个多几户", true)]
    [InlineData("早几年盖的房子还算不算", false)]
    [InlineData("由哪个当组长", false)]
    [InlineData("哪个更长", true)]
    public void A_limit_is_no_comparison(string question, bool compares) =>
        Assert.Equal(compares, KindRules.Compares(question));
}
