using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Search.Tests.Analysis.Lexicons;

public sealed class QueryExpanderTests
{
    [Theory]
    [InlineData("央行的政策", "中国人民银行 0.8 synonym of 央行")]
    [InlineData("其中行业", "")]
    [InlineData("中行在哪", "中国银行 0.8 synonym of 中行")]
    [InlineData("補貼標準", "资助标准 0.4 related to 补贴标准")]
    [InlineData("有房补吗", "住房补贴 1 related to 房补|购房补贴 1 related to 房补")]
    [InlineData("Blockchain subsidy in 2019", "区块链 1 translation of blockchain|补贴 1 translation of subsidy")]
    [InlineData("the housing subsidy", "住房补贴 1 translation of housing subsidy")]
    [InlineData("", "")]
    public void Phrases_of_the_lexicon_bring_their_relations(string text, string expected)
    {
        using var folder = new LexiconFolder(
            "区块链\n",
            "央行 = 中国人民银行\n中行 = 中国银行\n补贴标准 ~ 资助标准\n补贴 ~ 补助\n房补 -> 住房补贴, 购房补贴\n",
            "blockchain = 区块链\nsubsidy = 补贴\nhousing subsidy = 住房补贴\n");
        var expansion = new QueryExpander(WordLists.Load([folder.Path]), new WordCounts(new BigramAnalyzer())).Expand(text);
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

    [Theory]
    [InlineData("区快链是什么", "区快链>区块链")]
    [InlineData("區快鏈是什麼", "區快鏈>区块链")]
    [InlineData("库表密匙怎么用", "库表密匙>库表密钥")]
    [InlineData("雄按的住房租凭", "雄按>雄安|住房租凭>住房租赁")]
    [InlineData("住房租凭", "住房租凭>住房租赁")]
    [InlineData("国务院推近供应链创新于应用", "推近>推进|于>与")]
    [InlineData("智能和约怎么写", "和约>合约")]
    [InlineData("智臻连的性能", "智臻连>智臻链")]
    [InlineData("智臻链的性能", "")]
    [InlineData("明天上海天气怎么样，要带伞吗", "")]
    [InlineData("补多少钱，给谁", "")]
    [InlineData("红烧肉怎么做才不腻", "")]
    [InlineData("What is this?", "")]
    public void Typos_are_read_as_what_the_collection_says_and_other_words_stay(string text, string expected)
    {
        using var folder = new LexiconFolder("区块链\n雄安\n", "房租 ~ 房屋租金\n住房租赁 ~ 房屋租赁\n", "");
        var wordLists = WordLists.Load([folder.Path]);
        var vocabulary = new WordCounts(
            new WordAnalyzer(wordLists),
            "区块链的目录链系统用库表密钥加密库表。",
            "雄安区块链住房租赁平台上线，租赁双方签约，推进房屋租赁。",
            "国务院积极推进供应链创新与应用。",
            "智能合约自动执行，政策不多。",
            "智臻链每秒处理两万笔交易，要求尽快完成。");
        var expansion = new QueryExpander(wordLists, vocabulary).Expand(text);
        Assert.Equal(expected, string.Join('|', expansion.Corrections.Select(c => $"{c.From}>{c.To}")));
    }

    [Theory]
    [InlineData("Blokchain 补贴", 13, "Blokchain>blockchain", "区块链")]
    [InlineData("blockchian", 10, "blockchian>blockchain", "区块链")]
    [InlineData("housinng subsidy", 15, "housinng>housing", "住房补贴")]
    [InlineData("the Hyperledgr 和 blockchainn", 26, "Hyperledgr>hyperledg|blockchainn>blockchain", "区块链")]
    [InlineData("blockchain", 10, "", "区块链")]
    [InlineData("clockchain", 10, "", "")]
    [InlineData("changsha", 8, "", "长沙")]
    [InlineData("block", 5, "", "")]
    public void English_words_mistyped_by_one_letter_are_read_as_those_that_are_known(string text, int length, string corrections, string phrase)
    {
        using var folder = new LexiconFolder("", "", "blockchain = 区块链\nhousing subsidy = 住房补贴\n");
        var words = new WordAnalyzer(WordLists.Empty);
        var expansion = new QueryExpander(WordLists.Load([folder.Path]), new WordCounts(words, "长沙用hyperledger登记")).Expand(text);
        Assert.Equal(corrections, string.Join('|', expansion.Corrections.Select(c => $"{c.From}>{c.To}")));
        Assert.Equal(length, expansion.Text.Length);
        Assert.Equal(phrase, string.Join('|', expansion.Phrases.Select(p => p.Text)));
    }

    [Theory]
    [InlineData("policies in Changsha", "长沙 1 pinyin changsha")]
    [InlineData("SHENZHEN", "深圳 1 pinyin shenzhen")]
    [InlineData("Xi'an", "西安 1 pinyin xi'an")]
    [InlineData("shishi", "实施 1 pinyin shishi|事实 0.5 pinyin shishi")]
    [InlineData("data and me", "")]
    public void Names_in_pinyin_find_their_characters(string text, string expected)
    {
        var words = new WordAnalyzer(WordLists.Empty);
        var expander = new QueryExpander(WordLists.Empty, new WordCounts(words, "长沙的实施办法", "深圳与西安", "实施事实"));
        Assert.Equal(expected, string.Join('|', expander.Expand(text).Phrases.Select(p => $"{p.Text} {p.Weight} {p.Reason}")));
    }
}
