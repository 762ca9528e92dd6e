using Bot.Answering.Reading;

namespace Bot.Answering.Tests.Reading;

/// <summary>What asks for a total depends on what is added up: amounts, stages or rows.</summary>
public sealed class TotalAskedTests
{
    [Theory]
    [InlineData("两样加起来多少钱", true, true, true)]
    [InlineData("拢共能拿几万", true, true, false)]
    [InlineData("审核再加公示要几天", false, true, false)]
    [InlineData("全程走完要多久", false, true, false)]
    [InlineData("各项补贴都能领的话是多少", true, false, false)]
    [InlineData("一共有哪些补贴", true, true, false)]
    [InlineData("一共有多少个名额", true, true, true)]
    [InlineData("四档的总额是多少", false, false, true)]
    [InlineData("每月补多少钱", false, false, false)]
    public void The_words_differ_by_what_is_added_up(string folded, bool amounts, bool stages, bool rows)
    {
        Assert.Equal(amounts, TotalAsked.OfAmounts(folded));
        Assert.Equal(stages, TotalAsked.OfStages(folded));
        Assert.Equal(rows, TotalAsked.OfRows(folded));
    }
}
