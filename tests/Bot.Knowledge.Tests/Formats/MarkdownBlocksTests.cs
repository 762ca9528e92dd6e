using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Formats;

public sealed class MarkdownBlocksTests
{
    private static void Check(string markdown, string expected) => Assert.Equal(expected, Dump.Of("a.md", markdown));

    [Fact]
    public void Headings_lists_and_pipe_tables_become_passages() => Check(
        """
        # 茶园改造补助

        由**县农业局**负责，见[公告](http://a.example/x)。

        ## 标准

        | 品种 | 每亩 |
        |---|---|
        | 白茶 | 300元 |

        需要提交：

        - 申请表
        - 土地证
          复印件
        """,
        """
        1H 茶园改造补助
        2P 由县农业局负责，见公告。
        3H 标准
        4T 白茶 | 300元 «标准» [品种 | 每亩]
        5P 需要提交： «标准»
        6L 申请表 «标准» <- 需要提交：
        7L 土地证复印件 «标准» <- 需要提交：
        """);

    [Fact]
    public void Lines_that_begin_with_a_number_are_paragraphs_of_their_own() => Check(
        "第一条 茶园改造由县里统筹。\n第二条 每亩补助三百元。\n（一）面积不足一亩的\n不予补助；",
        "1P 第一条 茶园改造由县里统筹。\n2P 第二条 每亩补助三百元。\n3P （一）面积不足一亩的不予补助；");

    [Fact]
    public void Hard_breaks_part_paragraphs() => Check("甲方签字的日期如下。  \n乙方签字的日期如下。<br>丙方。", "1P 甲方签字的日期如下。\n2P 乙方签字的日期如下。\n3P 丙方。");

    [Fact]
    public void Scripts_and_hidden_elements_inside_a_paragraph_are_no_text() => Check(
        "开头<script>alert(1)</script>中间<span hidden>藏</span>、<span style=\"display: none\">也藏</span><b>可见</b><style>p{}</style>结尾。",
        "1P 开头中间、可见结尾。");

    [Fact]
    public void Html_inside_Markdown_is_read_as_html_and_comments_are_nothing() => Check(
        "# 表\n\n<!-- INFO END -->\n\n<table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table>\n\n<p style=\"display:none\">藏</p>\n",
        "1H 表\n2T 1 | 2 [甲 | 乙]");

    [Fact]
    public void A_post_whose_body_is_html_is_read_so_whatever_its_extension() => Assert.Equal(
        "1H 题\n2P 第一段写在这里。",
        Dump.Of("a.txt", "---\ntitle: \"题\"\n---\n\n<div class=\"box\">\n <h1>\n  题\n </h1>\n <p>\n  第一段\n  写在这里。\n </p>\n</div>\n"));

    [Fact]
    public void Source_ranges_point_at_the_paragraph_behind_the_front_matter()
    {
        const string Source = "---\ntitle: 题\n---\n\n# 题\n\n第一段在此。\n";
        Passage passage = Dump.Read("a.md", Source).Passages[1];
        Assert.Equal("第一段在此。", passage.SourceRange.Of(Source));
    }
}
