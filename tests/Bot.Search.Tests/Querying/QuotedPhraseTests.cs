using Bot.Search.Querying;

namespace Bot.Search.Tests.Querying;

public sealed class QuotedPhraseTests
{
    private static readonly PassageSource[] Passages =
    [
        new("body", "", "对区块链企业给予补贴。"),
        new("apart", "", "区块链平台与企业签约。"),
        new("traditional", "", "扶持區塊鏈企業。"),
        new("title", "区块链企业扶持办法", "最高200万元。"),
    ];

    [Theory]
    [InlineData("“区块链企业”有什么补贴", "body title traditional")]
    [InlineData("\"區塊鏈企業\"", "body title traditional")]
    [InlineData("「区块链平台」", "apart")]
    [InlineData("“区块链企业”“补贴”", "body")]
    [InlineData("“没有这个词”补贴", "")]
    [InlineData("区块链企业", "apart body title traditional")]
    [InlineData("“补” 补贴", "body")]
    [InlineData("“补贴 企业", "apart body title traditional")]
    public void What_is_quoted_must_occur(string query, string expected)
    {
        using var index = PassageIndex.InMemory(Passages);
        var found = index.Search(new Query(query)).Select(h => h.PassageId).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Quotes_can_be_taken_as_ordinary_words()
    {
        using var index = PassageIndex.InMemory(Passages);
        Assert.NotEmpty(index.Search(new Query("“没有这个词”补贴") { RequiresQuoted = false }));
    }

    [Fact]
    public void An_index_without_bodies_says_what_to_change()
    {
        using var index = PassageIndex.InMemory(Passages, IndexOptions.Default with { StoresBodies = false });
        var refusal = Assert.Throws<InvalidOperationException>(() => index.Search(new Query("“补贴”")));
        Assert.Contains("StoresBodies", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("“”", "")]
    [InlineData("“ 一带一路 ”", "一带一路")]
    [InlineData("“未闭合", "")]
    [InlineData("“a b”和「中文」", "a b|中文")]
    public void Phrases_are_what_stands_between_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', QuotedPhrases.In(text)));
}
