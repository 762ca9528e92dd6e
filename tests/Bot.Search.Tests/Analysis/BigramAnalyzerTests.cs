using Bot.Search.Analysis;

namespace Bot.Search.Tests.Analysis;

public sealed class BigramAnalyzerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("春", "春[0,1)")]
    [InlineData("北京大学", "北京[0,2) 京大[1,3) 大学[2,4)")]
    [InlineData("春，夏秋", "春[0,1) 夏秋[2,4)")]
    [InlineData("𠮷野家", "𠮷野[0,3) 野家[2,4)")]
    public void Adjacent_characters_pair_up_and_lone_ones_stay(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("全角ＡＢＣ１２３", "全角[0,2) abc123[2,8)")]
    [InlineData("iPhone15发布", "iphone15[0,8) 发布[8,10)")]
    [InlineData("增长３.5%。", "增长[0,2) 3.5[2,5)")]
    [InlineData("第3.", "第[0,1) 3[1,2)")]
    public void Words_and_numbers_stay_whole_and_are_folded(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("\uD842")]
    [InlineData("\uDFB7\uD842")]
    [InlineData("，。！？ 　\t\n🙂")]
    public void What_is_no_character_gives_no_token(string text) => Check(text, string.Empty);

    [Fact]
    public void A_run_of_letters_without_end_is_cut()
    {
        var tokens = new BigramAnalyzer().Tokens(new string('a', 300));
        Assert.Equal([128, 128, 44], tokens.Select(t => t.Term.Length));
    }

    private static void Check(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', new BigramAnalyzer().Tokens(text)));
}
