using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("区快链补贴多少", "区快链→区块链")]
    [InlineData("区块链补贴多少", "")]
    public void The_index_says_what_a_typo_means(string question, string expected)
    {
        var passages = new[] { new PassageSource("a#1", "", "区块链企业一次性补贴二十万元。"), new PassageSource("a#2", "", "快速审批。") };
        using var index = PassageIndex.InMemory(passages, IndexOptions.Over(new WordAnalyzer(WordLists.Empty)));
        var expansion = new QueryExpander(WordLists.Empty, index.Vocabulary).Expand(question);
        Assert.Equal(expected, string.Join(' ', expansion.Corrections.Select(c => $"{c.From}→{c.To}")));
    }
}
