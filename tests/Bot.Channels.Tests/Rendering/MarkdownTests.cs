using Bot.Channels.Rendering;

namespace Bot.Channels.Tests.Rendering;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("年假 15 天。", "年假 15 天。")]
    [InlineData("**粗** _斜_ `码`", @"\*\*粗\*\* \_斜\_ \`码\`")]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [InlineData("&lt;b&gt;", @"\&lt;b\&gt;")]
    [InlineData("[点](javascript:x)", @"\[点\](javascript:x)")]
    [InlineData("![图](http://x/y.png)", @"\!\[图\](http://x/y.png)")]
    [InlineData("# 题\n- 项\n1. 一\n12) 二", "\\# 题  \n\\- 项  \n1\\. 一  \n12\\) 二")]
    [InlineData("第3.5条，2018.", "第3.5条，2018.")]
    [InlineData("    缩进", "\u00a0\u00a0\u00a0\u00a0缩进")]
    [InlineData("甲|乙", @"甲\|乙")]
    [InlineData("{.x onclick=1}", @"\{.x onclick=1\}")]
    [InlineData("𠮷\u0007", "𠮷 ")]
    [InlineData("[1]", @"\[1\]")]
    public void Text_shows_as_itself(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    [Theory]
    [InlineData("对[1]。", "对[1]。")]
    [InlineData("对[1][2]。", "对[1] [2]。")]
    [InlineData("对[1](javascript:x)", "对[1]\u200b(javascript:x)")]
    [InlineData("[1]: http://x", "[1]\u200b: http://x")]
    [InlineData("[x][12345]", @"\[x\]\[12345\]")]
    public void Markers_stay_and_nothing_else_becomes_a_link(string text, string expected) =>
        Assert.Equal(expected, Markdown.EscapeKeepingMarkers(text));

    [Fact]
    public void A_cell_is_one_line() => Assert.Equal(@"甲 乙\|丙", Markdown.EscapeLine(" 甲\r\n乙|丙\t"));
}
