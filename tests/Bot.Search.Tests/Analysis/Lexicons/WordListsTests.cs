using Bot.Search.Analysis.Lexicons;

namespace Bot.Search.Tests.Analysis.Lexicons;

public sealed class WordListsTests
{
    [Fact]
    public void Words_synonyms_and_translations_are_read_and_folded()
    {
        var wordLists = Load("# 注释\n區塊鏈\t2\n", "央行 = 中国人民银行\n补贴 ~ 补助 ~ 资助\n房补 -> 住房补贴, 购房补贴 # 口语\n", "Subsidy = 补贴, 资助\n");
        Assert.Empty(wordLists.Problems);
        Assert.Equal("区块链 2", string.Join('|', wordLists.Words.Select(w => $"{w.Text} {w.Weight}")));
        Assert.Equal("央行 Same", Related(wordLists, "中国人民银行"));
        Assert.Equal("补贴 Near|补助 Near", Related(wordLists, "资助"));
        Assert.Equal("住房补贴 Implies|购房补贴 Implies", Related(wordLists, "房补"));
        Assert.Equal(string.Empty, Related(wordLists, "购房补贴"));
        Assert.Equal("补贴 Translation|资助 Translation", Related(wordLists, "subsidy"));
    }

    [Theory]
    [InlineData("区块链\n链\n", "", "", "words.txt:2: '链' is not a word")]
    [InlineData("区块链\n区块链\n", "", "", "words.txt:2: '区块链' stands already in words.txt:1")]
    [InlineData("区块链\t0\n", "", "", "words.txt:1: '区块链\t0' is not")]
    [InlineData("区块链\tx\n", "", "", "words.txt:1: '区块链\tx' is not")]
    [InlineData("", "央行=人行\n", "", "synonyms.txt:1: '央行=人行' is not")]
    [InlineData("", "央行 = 人行 ~ 银行\n", "", "synonyms.txt:1: '央行 = 人行 ~ 银行' is not")]
    [InlineData("", "\n央行 -> \n", "", "synonyms.txt:2: '央行 ->' is not")]
    [InlineData("", "补贴 ~ 补助\n补贴 = 补助\n", "", "synonyms.txt:2: '补贴' and '补助' are related otherwise in synonyms.txt:1: Near there, Same here")]
    [InlineData("", "补贴 ~ 补助\n补助 ~ 补贴\n", "", "synonyms.txt:2: '补助' and '补贴' are related already")]
    [InlineData("", "", "补贴 = 补助\n", "glossary.txt:1: '补贴 = 补助' is not")]
    public void What_cannot_be_understood_is_named_with_its_line(string words, string synonyms, string glossary, string expected)
    {
        var problems = Load(words, synonyms, glossary).Problems;
        Assert.Contains(problems, p => $"{Path.GetFileName(p.File)}:{p.Line}: {p.Message}".StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_later_folder_adds_to_an_earlier_one_and_a_missing_one_adds_nothing()
    {
        using var first = new LexiconFolder("区块链\n", "", "");
        using var second = new LexiconFolder("联盟链\n", "", "");
        var wordLists = WordLists.Load([first.Path, "/nowhere/at/all", second.Path]);
        Assert.Equal(["区块链", "联盟链"], wordLists.Words.Select(w => w.Text));
    }

    [Fact]
    public void The_fingerprint_depends_on_the_words_alone_and_not_on_their_order()
    {
        Assert.Equal(Load("甲乙\n丙丁\n", "", "").Fingerprint, Load("丙丁\n甲乙\n", "补贴 ~ 补助\n", "").Fingerprint);
        Assert.NotEqual(Load("甲乙\n", "", "").Fingerprint, Load("甲乙\t2\n", "", "").Fingerprint);
        Assert.Empty(Load("", "", "").Fingerprint);
    }

    private static string Related(WordLists wordLists, string phrase) =>
        string.Join('|', wordLists.Related(phrase).Select(r => $"{r.Text} {r.Relation}"));

    private static WordLists Load(string words, string synonyms, string glossary)
    {
        using var folder = new LexiconFolder(words, synonyms, glossary);
        return WordLists.Load([folder.Path]);
    }
}
