using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>What a missing word proves depends on how the question is worded.</summary>
public sealed class WordingSupportTests
{
    private static readonly QuestionReader Reader = new(Lexicon.Of("办下来 -> 审批, 核准", "交 -> 缴纳", "补贴 ~ 补助"));

    [Theory]
    [InlineData("审批要几天？", "审批", true)]
    [InlineData("补助多少钱？", "补助", true)]
    [InlineData("审批要办下来几天？", "办下来", false)]
    public void A_word_that_others_lead_to_is_official(string question, string word, bool isOfficial) =>
        Assert.Equal(isOfficial, Reader.Read(question, FactContext.None).Terms.Single(t => t.Text == word).IsOfficial);
}
