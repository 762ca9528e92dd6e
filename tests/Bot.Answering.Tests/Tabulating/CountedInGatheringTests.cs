using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>What one sentence counts or lists is not gathered piece by piece.</summary>
public sealed class CountedInGatheringTests
{
    private static readonly (string, string)[] Files =
    [
        ("g1.md", "# 岚川市的茶业动作\n\n来源文章记下岚川市五次与茶业有关的动作，最早在2016年8月，最晚在2019年1月。\n\n2016年8月，岚川市金融局发布《岚川市金融工作任务》，其中一项是设立茶业联盟。\n\n2017年12月，岚川市发布《岚川市绿色茶业办法》，又一次提到茶业。\n"),
        ("g2.md", "# 各地的茶业联盟\n\n有十个城市组建起自己的茶业联盟：深圳、北京、上海、杭州、苏州、武汉、重庆、青岛、济南、长沙。\n\n## 民间\n\n除了这些联盟，还有更多的民间茶业协会陆续成立。\n"),
        ("g3.md", "# 成都的茶业联盟\n\n2017年6月，成都成立了茶业联盟，名叫《茶业创新联盟》。\n"),
        ("g4.md", "# 武汉的茶业联盟\n\n2018年3月，武汉成立了茶业联盟，设在江汉区。\n"),
        ("g5.md", "# 两件专利\n\n| 名称 | 申请时间 | 公布时间 |\n|---|---|---|\n| 一种茶叶采摘的方法和装置 | 2016年11月28日 | 2018年6月5日 |\n| 一种茶叶烘干的设备 | 2016年11月30日 | 2018年6月5日 |\n"),
        ("g6.md", "# 茶业专利的冷与热\n\n| 时段 | 茶业专利申请量 |\n|---|---|\n| 2018年全年 | 5606件 |\n| 2019年上半年 | 909件 |\n"),
    ];

    [Theory]
    [InlineData("岚川市一共有过几次茶业动作？", "五次")]
    [InlineData("哪些城市成立了自己的茶业联盟？", "深圳、北京、上海")]
    [InlineData("哪个时段的茶业专利申请量最多？", "5606件")]
    public async Task The_sentence_that_counts_or_lists_answers(string question, string expected)
    {
        using var documents = new SmallCollection(Lexicon.Of("成立 ~ 组建"), Files);
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("茶业专利申请量最多的是谁？")]
    [InlineData("哪家公司的茶叶专利最多？")]
    public async Task Rows_of_years_and_names_that_begin_with_a_number_order_nobody(string question)
    {
        using var documents = new SmallCollection(Files);
        var answer = await documents.AskAsync(question);
        Assert.DoesNotContain("最多的是", answer.Text, StringComparison.Ordinal);
    }
}
