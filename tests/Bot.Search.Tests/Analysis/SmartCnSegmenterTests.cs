using Bot.Search.Analysis;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Tests.Analysis;

public sealed class SmartCnSegmenterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("春", "春[0,1)")]
    [InlineData("全角ＡＢＣ１２３", "全[0,1) 角[1,2) abc[2,5) 123[5,8)")]
    [InlineData("iPhone15发布", "iphone[0,6) 15[6,8) 发布[8,10)")]
    [InlineData("补贴，奖励！", "补贴[0,2) ,[2,3) 奖励[3,5) ,[5,6)")]
    [InlineData("𠮷野家", "𠮷[0,2) 野[2,3) 家[3,4)")]
    [InlineData("中国中國", "中国[0,2) 中[2,3) 國[3,4)")]
    [InlineData("中 国　人", "中国[0,3) 人[4,5)")]
    [InlineData(" \t\r\n　", "")]
    public void Every_kind_of_text_is_cut_as_Lucene_cuts_it(string text, string expected) => Check(text, expected);

    [Fact]
    public void Half_a_surrogate_pair_is_a_token() => Check("\uDFB7春", "\uDFB7[0,1) 春[1,2)");

    [Fact]
    public void A_very_long_paragraph_is_cut_every_1024_characters_even_inside_a_word()
    {
        var tokens = new SmartCnSegmenter().Tokens(new string('的', 1023) + "北京");
        Assert.Equal(["北[1023,1024)", "京[1024,1025)"], tokens.TakeLast(2).Select(t => t.ToString()));
    }

    [Fact]
    public void A_long_text_with_line_breaks_is_cut_at_them()
    {
        var tokens = new SmartCnSegmenter().Tokens(new string('的', 1022) + "\n北京");
        Assert.Equal("北京[1023,1025)", tokens[^1].ToString());
    }

    [Fact]
    public void An_analyzer_may_be_used_inside_its_own_sink()
    {
        var sink = new Nested();
        new SmartCnSegmenter().Analyze("北京大学的学生", ref sink);
        Assert.Equal(new SmartCnSegmenter().Tokens("北京大学的学生").Count * 2, sink.Count);
    }

    private static void Check(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', new SmartCnSegmenter().Tokens(text)));

    private struct Nested : ITokenSink
    {
        public int Count;

        public void Add(scoped ReadOnlySpan<char> term, TextRange range) => Count += new SmartCnSegmenter().Tokens("上海，").Count;
    }
}
