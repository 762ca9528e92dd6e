using Bot.Answering.Reading;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;
using Bot.Search;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>A question about several things falls into one question for each.</summary>
public sealed class ConjunctionTests
{
    [Theory]
    [InlineData("长沙和成都哪个补贴高", "长沙哪个补贴高 / 成都哪个补贴高")]
    [InlineData("长沙和成都比，哪个补贴高", "长沙哪个补贴高 / 成都哪个补贴高")]
    [InlineData("长沙跟成都比起来哪个补贴高", "长沙哪个补贴高 / 成都哪个补贴高")]
    [InlineData("长沙的国家标准奖励和行业标准奖励差多少", "长沙的国家标准奖励是多少 / 长沙的行业标准奖励是多少")]
    [InlineData("成都的研发补贴和长沙的扶持资金，哪个高", "成都的研发补贴，是多少 / 长沙的扶持资金，是多少")]
    [InlineData("大连、河南、浙江各是多少", "大连是多少 / 河南是多少 / 浙江是多少")]
    [InlineData("2024年的开办补助比2021年的多多少", "2024年的开办补助多多少 / 2021年的开办补助多多少")]
    [InlineData("金牌民宿的奖励比铜牌多多少", "金牌民宿的奖励多多少 / 铜牌的奖励多多少")]
    [InlineData("新旧办法的租房补贴各是多少", "新办法的租房补贴各是多少 / 旧办法的租房补贴各是多少")]
    [InlineData("长沙和成都分别跟哪家公司合作", "长沙跟哪家公司合作 / 成都跟哪家公司合作")]
    [InlineData("甲镇的园区从批复到授牌隔了多久", "甲镇的园区批复是什么时候 / 甲镇的园区授牌是什么时候")]
    [InlineData("蜂业联盟比渔业联盟早成立几天", "蜂业联盟早成立几天 / 渔业联盟早成立几天")]
    [InlineData("公司的发明分别拿到了长沙和成都的授权", "公司的发明分别拿到了长沙的授权 / 公司的发明分别拿到了成都的授权")]
    [InlineData("长沙买房，县里文件写的补助，跟后来问答里写的补助，各是多少万？", "长沙买房，县里文件写的补助是多少万? / 长沙买房，后来问答里写的补助是多少万?")]
    [InlineData("各地跟补贴有关的文件加起来有多少条", "")]
    [InlineData("租房补贴是多少", "")]
    [InlineData("《标准和计量办法》是哪年的", "")]
    public void It_falls_apart_at_the_words_that_join(string question, string expected)
    {
        using var index = PassageIndex.InMemory([new PassageSource("a", "", "长沙和成都的补贴标准")], IndexOptions.Default);
        var read = new QuestionReader(Lexicon.Empty, new QueryExpander(Lexicon.Empty.Engine, index.Vocabulary)).Read(question, FactContext.None);
        Assert.Equal(expected, string.Join(" / ", Conjunction.Split(read).Select(p => p.Text)).Replace(',', '，'));
    }
}
