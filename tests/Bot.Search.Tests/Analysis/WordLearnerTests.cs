using Bot.Search.Analysis;
using Bot.Search.Analysis.Learning;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Search.Tests.Analysis;

public sealed class WordLearnerTests
{
    // 霁穹 and 砺石链 are no words of any dictionary; around them stands something else each time.
    private static readonly string[] Bodies =
    [
        "霁穹平台去年开放，市民用霁穹查询账单。", "企业接入霁穹以后，可以用砺石链登记。", "管理霁穹需要培训；砺石链记录每次变更。",
        "学校采用砺石链保存成绩，医院选择霁穹。", "银行认为砺石链比较可靠。", "我们喜欢霁穹，他们喜欢砺石链。",

        // A thousand characters, each once: without other text around them nothing is more frequent than chance.
        string.Concat(Enumerable.Range(0x5000, 1000).Select(c => (char)c)),
    ];

    [Fact]
    public void Sequences_that_hold_together_between_changing_neighbours_are_words()
    {
        string[] words = [.. WordLearner.Learn(Bodies).Select(w => w.Text)];
        Assert.Superset(new HashSet<string>(["霁穹", "砺石链"]), words.ToHashSet());
        Assert.DoesNotContain("砺石", words);
        Assert.DoesNotContain("石链", words);
    }

    [Fact]
    public void The_segmenter_keeps_learned_words_whole()
    {
        const string text = "用砺石链吗";
        Assert.DoesNotContain(new WordAnalyzer(WordLists.Empty).Tokens(text), t => t.Term == "砺石链");
        Assert.Contains(new WordAnalyzer(WordLists.Empty, WordLearner.Learn(Bodies)).Tokens(text), t => t.Term == "砺石链");
    }

    [Fact]
    public void Words_of_the_dictionary_are_not_learned() =>
        Assert.DoesNotContain(WordLearner.Learn(Bodies), w => w.Text is "喜欢" or "可以" or "企业");

    [Fact]
    public void The_order_of_the_passages_does_not_matter() =>
        Assert.Equal(WordLearner.Learn(Bodies).Select(w => w.Text), WordLearner.Learn([.. Bodies.Reverse()]).Select(w => w.Text));

    [Theory]
    [InlineData("")]
    [InlineData("霁穹")]
    [InlineData("霁穹霁穹霁穹霁穹霁穹霁穹霁穹霁穹")]
    [InlineData("abc 123 abc 123 abc 123")]
    public void Nothing_is_learned_without_evidence(string body) => Assert.Empty(WordLearner.Learn([body]));
}
