using System.Text.RegularExpressions;
using Bot.Answering.Evaluation;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Replying;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Matching;

public sealed class ScreenedPatternTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("(?<!哪)几天|多久", "要多久能到账?", true, true)]
    [InlineData("(?<!哪)几天|多久", "哪几天能办?", true, false)]
    [InlineData("(?<!哪)几天|多久", "补贴是多少?", false, false)]
    [InlineData("[\\u4e00-\\u9fff]{3}", "补贴是多少?", true, true)]
    public void Only_what_has_a_word_of_it_is_matched(string pattern, string question, bool mayMatch, bool matches)
    {
        var screened = new ScreenedPattern(new Regex(pattern, RegexOptions.None, Timeout));
        var folded = SearchedText.Of(question);
        Assert.Equal(mayMatch, screened.MayMatch(folded));
        Assert.Equal(matches, screened.IsMatch(folded));
    }

    [Fact]
    public void What_ignores_case_is_not_screened() =>
        Assert.True(new ScreenedPattern(new Regex("what", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)).IsMatch(SearchedText.Of("WHAT")));

    /// <summary>The screen never changes what the rules of kinds and the forms of speech match.</summary>
    [Theory]
    [InlineData("knowledge")]
    [InlineData("near-minghu")]
    [InlineData("kinds-jichuan")]
    [InlineData("turns-lichuan")]
    public void A_rule_matches_as_without_it(string set)
    {
        var patterns = KindRules.Patterns.Concat(Spoken.Patterns).Concat(Instructions.Patterns).ToList();
        Assert.NotEmpty(patterns);
        foreach (string question in QuestionSet.Read(Repository.PathOf($"tests/questions/{set}.jsonl")).SelectMany(q => q.Turns.Append(q.Question)).Select(Folding.Fold))
        {
            var folded = SearchedText.Of(question);
            Assert.All(patterns, p => Assert.Equal(p.Pattern.IsMatch(question), p.IsMatch(folded)));
        }
    }
}
