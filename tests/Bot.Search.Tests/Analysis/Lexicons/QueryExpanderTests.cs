using Bot.Search.Analysis.Lexicons;

namespace Bot.Search.Tests.Analysis.Lexicons;

public sealed class QueryExpanderTests
{
    [Theory]
    [InlineData("央行的政策", "中国人民银行 0.8 synonym of 央行")]
    [InlineData("其中行业", "")]
    [InlineData("中行在哪", "中国银行 0.8 synonym of 中行")]
    [InlineData("補貼標準", "资助标准 0.4 related to 补贴标准")]
    [InlineData("有房补吗", "住房补贴 0.35 related to 房补|购房补贴 0.35 related to 房补")]
    [InlineData("Blockchain subsidy in 2019", "区块链 1 translation of blockchain|补贴 1 translation of subsidy")]
    [InlineData("the housing subsidy", "住房补贴 1 translation of housing subsidy")]
    [InlineData("", "")]
    public void Phrases_of_the_lexicon_bring_their_relations(string text, string expected)
    {
        using var folder = new LexiconFolder(
            "区块链\n",
            "央行 = 中国人民银行\n中行 = 中国银行\n补贴标准 ~ 资助标准\n补贴 ~ 补助\n房补 -> 住房补贴, 购房补贴\n",
            "blockchain = 区块链\nsubsidy = 补贴\nhousing subsidy = 住房补贴\n");
        var expansion = new QueryExpander(Lexicon.Load([folder.Path]), new WordCounts("")).Expand(text);
        Assert.Equal(expected, string.Join('|', expansion.Phrases.Select(p => $"{p.Text} {p.Weight} {p.Reason}")));
        Assert.Equal(text, expansion.Text);
    }

    [Fact]
    public void Terms_that_the_question_has_are_not_added_again()
    {
        var expansion = new QueryExpansion("补贴多少", [], [new("补贴标准", 0.4f, ExpansionKind.Related, "补贴多少")]);
        var terms = expansion.QueryTerms(IndexOptions.Default).Where(t => t.Field == IndexOptions.Bigrams);
        Assert.Equal(["贴标", "标准"], terms.Select(t => t.Term));
    }
}
