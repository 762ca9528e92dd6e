using Bot.Answering.Computing;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Computing;

/// <summary>What each of several gets is counted as often as there are names, where the question means all of them.</summary>
public sealed class EqualSharesTests
{
    [Theory]
    [InlineData("足球和篮球合起来一共招多少人？", "计划面向足球、篮球项目分别招收15人。", "合计30人（15人×2）。")]
    [InlineData("两类一共给多少钱？", "对教练和裁判各奖励5万元。", "合计10万元（5万元×2）。")]
    [InlineData("灯节、龙舟节、月节一共发多少钱？", "灯节700元，龙舟节、月节各200元，生日发90元。", "合计1100元（700元＋200元×2）。")]
    [InlineData("龙舟节和月节一共发多少钱？", "灯节700元，龙舟节、月节各200元，生日发90元。", "合计400元（200元×2）。")]
    [InlineData("足球一共招多少人？", "计划面向足球、篮球项目分别招收15人。", null)]
    [InlineData("足球和篮球各招多少人？", "计划面向足球、篮球项目分别招收15人。", null)]
    [InlineData("足球和篮球一共奖多少？", "对足球、篮球分别奖励5万元、3万元。", null)]
    public void Names_times_the_figure(string question, string said, string? expected) =>
        Assert.Equal(expected, EqualShares.Sum(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), Folding.Fold(said)));
}
