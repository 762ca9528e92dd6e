using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Formats;

public sealed class HtmlTableTests
{
    private static void Check(string html, string expected) => Assert.Equal(expected, Dump.Of("a.html", html));

    [Fact]
    public void Rows_carry_the_headers_of_thead() => Check(
        "<table><thead><tr><th>档次</th><th>金额</th></tr></thead><tbody><tr><td>一档</td><td>3万元</td></tr><tr><td>二档</td><td>1万元</td></tr></tbody></table>",
        "1T 一档 | 3万元 [档次 | 金额]\n2T 二档 | 1万元 [档次 | 金额]");

    [Fact]
    public void The_first_row_names_the_columns_where_nothing_is_marked() => Check(
        "<table><tr><td>品种</td><td>标准</td></tr><tr><td>茶苗</td><td>每亩200元</td></tr></table>", "1T 茶苗 | 每亩200元 [品种 | 标准]");

    [Fact]
    public void A_table_of_names_and_values_keeps_its_first_row() => Check(
        "<table><tr><td>补贴对象</td><td>本县的茶农</td></tr><tr><td>受理电话</td><td>12345</td></tr></table>", "1T 补贴对象 | 本县的茶农\n2T 受理电话 | 12345");

    [Fact]
    public void A_row_of_one_cell_across_the_table_names_the_rows_after_it() => Check(
        "<table><tr><td colspan=2>东部乡镇标准</td></tr><tr><td>品种</td><td>标准</td></tr><tr><td>白茶</td><td>80元</td></tr><tr><td colspan=2>西部乡镇标准</td></tr><tr><td>白茶</td><td>60元</td></tr></table>",
        """
        1P 东部乡镇标准
        2T 白茶 | 80元 «东部乡镇标准» [品种 | 标准]
        3P 西部乡镇标准
        4T 白茶 | 60元 «西部乡镇标准» [品种 | 标准]
        """);

    [Fact]
    public void An_article_in_a_cell_of_a_page_is_read_as_paragraphs() => Check(
        "<table><tr><td><a href=/1>指南</a><br><a href=/2>公告</a></td><td><b>体检通知</b><br><br>" + string.Concat(Enumerable.Repeat("六十五周岁以上的老年人每年可以免费体检一次，地点在社区卫生服务中心一楼。<br>", 6)) + "上一条：<a href=/x>停水</a></td></tr></table>",
        "1H 体检通知\n" + string.Join('\n', Enumerable.Range(2, 6).Select(i => $"{i}P 六十五周岁以上的老年人每年可以免费体检一次，地点在社区卫生服务中心一楼。")));

    [Fact]
    public void Years_may_name_columns() => Check(
        "<table><tr><td>地区</td><td>2019年</td><td>2020年</td></tr><tr><td>东乡</td><td>80</td><td>90</td></tr></table>", "1T 东乡 | 80 | 90 [地区 | 2019年 | 2020年]");

    [Fact]
    public void A_table_at_the_top_says_who_issued_the_document()
    {
        Document document = Dump.Read(
            "a.html",
            "<h1>茶园办法</h1><table><tr><td>索引号：</td><td>12/34</td><td>发布机构：</td><td>云溪县农业局</td></tr><tr><td>文号：</td><td>云农〔2020〕1号</td><td>发文日期：</td><td>2020年3月4日</td></tr></table><p>每亩补助三百元。</p>");
        Assert.Equal("云溪县农业局", document.Metadata["issuer"]);
        Assert.Equal("云农〔2020〕1号", document.Metadata["number"]);
        Assert.Equal(new DateOnly(2020, 3, 4), document.Date);
    }

    [Fact]
    public void Cells_that_span_rows_or_columns_stand_in_each() => Check(
        "<table><tr><th rowspan=2>地区</th><th colspan=2>标准</th></tr><tr><th>水田</th><th>旱地</th></tr><tr><td rowspan=2>东乡</td><td>80</td><td>60</td></tr><tr><td colspan=2>70</td></tr></table>",
        "1T 东乡 | 80 | 60 [地区 | 标准 水田 | 标准 旱地]\n2T 东乡 | 70 [地区 | 标准 水田、标准 旱地]");

    [Fact]
    public void The_caption_heads_the_rows_and_the_paragraph_before_introduces_them() => Check(
        "<p>补助按照下表执行。</p><table><caption>表1 补助标准</caption><tr><th>类</th><th>额</th></tr><tr><td>甲</td><td>5元</td></tr></table>",
        "1P 补助按照下表执行。\n2P 表1 补助标准\n3T 甲 | 5元 «表1 补助标准» <- 补助按照下表执行。 [类 | 额]");

    [Fact]
    public void A_table_that_only_arranges_the_page_is_read_as_its_paragraphs() => Check(
        "<table><tr><td><p>第一段是完整的一句话。</p><table><tr><td><b>甲</b></td><td><strong>乙</strong></td></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
        "1P 第一段是完整的一句话。\n2T 1 | 2 [甲 | 乙]");

    [Fact]
    public void A_span_beyond_reason_is_cut() =>
        Assert.True(Dump.Read("a.html", "<table><tr><td colspan=999999999>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>").Passages.All(p => p.Text.Length < 2000));
}
