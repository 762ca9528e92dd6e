using Bot.Answering.Evaluation;
using Bot.Answering.Matching;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Matching;

public sealed class CommonRunTests
{
    [Theory]
    [InlineData("补贴多少钱", "给予补贴10万元", 2)]
    [InlineData("个体工商户登记", "工商户的登记", 3)]
    [InlineData("甲乙丙", "丁", 0)]
    [InlineData("", "丁", 0)]
    [InlineData("甲甲乙", "甲乙甲甲", 2)]
    [InlineData("乙丁丙丙", "丙丙", 2)]
    public void The_longest_run_is_found_with_and_without_a_look_at_the_characters(string question, string text, int longest)
    {
        Assert.Equal(longest, CommonRun.Longest(question, text));
        Assert.Equal(longest, CommonRun.Longest(question, CharacterSet.Each(question), SearchedText.Of(text)));
    }

    [Fact]
    public void Both_ways_find_the_same_between_questions()
    {
        string[] questions = [.. QuestionSet.Read(Repository.PathOf("tests/questions/knowledge.jsonl")).Select(q => Folding.Fold(q.Question)).Take(150)];
        foreach (string one in questions)
        {
            var characters = CharacterSet.Each(one);
            Assert.All(questions, other => Assert.Equal(CommonRun.Longest(one, other), CommonRun.Longest(one, characters, SearchedText.Of(other))));
        }
    }
}
