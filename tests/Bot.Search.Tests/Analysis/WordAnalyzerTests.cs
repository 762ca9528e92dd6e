using Bot.Search.Analysis;
using Bot.Search.Analysis.Dictionaries;

namespace Bot.Search.Tests.Analysis;

public sealed class WordAnalyzerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("春", "春[0,1)")]
    [InlineData("ＡＢＣ１２３元", "abc[0,3) 123元[3,7) 123[3,6) 元[6,7)")]
    [InlineData("iPhone15发布", "iphon[0,6) 15[6,8) 发布[8,10)")]
    [InlineData("补贴，奖励！", "补贴[0,2) 奖励[3,5)")]
    [InlineData("𠮷野家", "𠮷[0,2) 野[2,3) 家[3,4)")]
    [InlineData("中國人民銀行", "中国[0,2) 人民[2,4) 银行[4,6)")]
    [InlineData("二〇一九年", "2019[0,4) 二[0,1) 零[1,2) 一[2,3) 九[3,4) 年[4,5)")]
    public void Every_kind_of_text_meets_in_one_form(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("乾隆年間", "乾隆[0,2) 年间[2,4)")]
    [InlineData("晾乾衣物", "晾干[0,2) 衣物[2,4)")]
    public void A_character_with_two_simplified_forms_takes_the_one_of_its_phrase(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("区块链与供应链金融", "区块链[0,3) 与[3,4) 供应链金融[4,9)")]
    [InlineData("區塊鏈", "区块链[0,3)")]
    [InlineData("Ｐ２Ｐ網貸平台", "p2p网贷[0,5) 平台[5,7)")]
    [InlineData("其中行业", "其中[0,2) 行业[2,4)")]
    public void The_users_words_join_the_lattice(string text, string expected) =>
        Check(text, expected, "区块链", "供应链金融", "P2P网贷", "中行");

    [Fact]
    public void A_very_long_sentence_is_cut_at_punctuation_so_that_no_word_is_torn()
    {
        string text = string.Concat(Enumerable.Repeat("数字经济，", 1000));
        Assert.Equal(2000, new WordAnalyzer([]).Tokens(text).Count(t => t.Term is "数字" or "经济"));
    }

    private static void Check(string text, string expected, params string[] words) =>
        Assert.Equal(expected, string.Join(' ', new WordAnalyzer(words.Select(w => new UserWord(w))).Tokens(text)));
}
