using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

public sealed class AskedGradesTests
{
    [Theory]
    [InlineData("国家级高新技术企业奖励多少", "国家高新技术企业奖励20万元，市级企业技术中心奖励10万元。", false)]
    [InlineData("国家级实验室奖励多少", "国家重点实验室奖励20万元，省级实验室奖励10万元。", false)]
    [InlineData("省级实验室奖励多少", "省重点实验室奖励20万元，市级实验室奖励10万元。", false)]
    [InlineData("国家级高新技术企业奖励多少", "高新技术企业奖励20万元，市级企业技术中心奖励10万元。", true)]
    [InlineData("省级中心奖励多少", "国家重点实验室奖励20万元，市级企业技术中心奖励10万元。", true)]
    public void A_level_is_known_however_it_is_written(string question, string said, bool isOther)
    {
        var read = new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
        Assert.Equal(isOther, AskedGrades.IsOther(read, Folding.Fold(said)));
    }
}
