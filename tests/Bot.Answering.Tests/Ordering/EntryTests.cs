using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Of passages on things of one kind, the one that opens with the name asked about answers.</summary>
public sealed class EntryTests
{
    private static readonly (string, string)[] Reference =
    [
        ("r1.txt", "顾南亭（），清江王第四子，母柳氏。六岁时封清江郡王，后到封地岚川，得到兄长顾云樵的封地三千顷。顾南亭卒于岚川，葬于清江陵。"),
        ("r2.txt", "顾云樵（），清江王第三子、母陈氏。十二岁时封渡口郡王，就藩柳溪，在柳溪四年而卒，无子。"),
        ("r3.txt", "松岗站位于岚川市东区，是岚川地铁2号线的车站。本站换乘的乘客需在北渡站进行换乘，北渡站的换乘线路在两站之间往来。"),
        ("r4.txt", "北渡站位于岚川市东区，是岚川地铁2号线与5号线的换乘车站。站厅有6个出口。2011年5月8日投入运营。"),
        ("r5.txt", "《寒江夜渡》，明代顾山樵所著的小说，共四卷，写船家父女的故事。"),
        ("r6.txt", "岚川鼓楼是岚川市的古建筑，由著名建筑师洛恩·贝克设计，总面积4,600m²，南侧开有店铺28间。"),
        ("r7.txt", "岚川书坊是岚川市的连锁书店，全市共有28间分店。店员王小山，清江府柳溪人。"),
    ];

    [Theory]
    [InlineData("顾云樵的母亲是谁？", "陈氏")]
    [InlineData("北渡站在哪些线路之间换乘？", "5号线")]
    [InlineData("北渡站什么时候投入使用？", "2011年")]
    [InlineData("北渡站有几个出入口？", "6个")]
    [InlineData("《寒江夜渡》的作者是谁？", "顾山樵")]
    [InlineData("岚川鼓楼的设计师是谁？", "洛恩")]
    [InlineData("岚川鼓楼的总面积是多少？", "4,600m²")]
    [InlineData("岚川书坊在全市有多少家分店？", "28间")]
    [InlineData("顾南亭的父亲是谁？", "清江王")]
    public async Task The_entry_on_what_is_named_answers(string question, string expected)
    {
        using var documents = new SmallCollection(Lexicon.Of("投入使用 -> 投入运营", "出入口 -> 出口"), Reference);
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("岚川鼓楼的导演是谁？")]
    [InlineData("北渡站的售价是多少？")]
    [InlineData("岚川书坊的创始人是谁？")]
    [InlineData("顾云樵的妻子是谁？")]
    [InlineData("北渡站的设计师是谁？")]
    [InlineData("松岗站有几个出入口？")]
    [InlineData("松岗站什么时候投入使用？")]
    [InlineData("王小山的父亲是谁？")]
    public async Task What_the_entry_does_not_tell_is_refused(string question)
    {
        using var documents = new SmallCollection(Lexicon.Of("投入使用 -> 投入运营", "出入口 -> 出口"), Reference);
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }
}
