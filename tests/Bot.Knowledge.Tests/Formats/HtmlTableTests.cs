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
    public void Cells_that_span_rows_or_columns_stand_in_each() => Check(
        "<table><tr><th rowspan=2>地区</th><th colspan=2>标准</th></tr><tr><th>水田</th><th>旱地</th></tr><tr><td rowspan=2>东乡</td><td>80</td><td>60</td></tr><tr><td colspan=2>70</td></tr></table>",
        "1T 东乡 | 80 | 60 [地区 | 标准 水田 | 标准 旱地]\n2T 东乡 | 70 | 70 [地区 | 标准 水田 | 标准 旱地]");

    [Fact]
    public void The_caption_heads_the_rows_and_the_paragraph_before_introduces_them() => Check(
        "<p>补助按照下表执行。</p><table><caption>表1 补助标准</caption><tr><th>类</th><th>额</th></tr><tr><td>甲</td><td>5元</td></tr></table>",
        "1P 补助按照下表执行。\n2T 甲 | 5元 «表1 补助标准» <- 补助按照下表执行。 [类 | 额]");

    [Fact]
    public void A_table_that_only_arranges_the_page_is_read_as_its_paragraphs() => Check(
        "<table><tr><td><p>第一段是完整的一句话。</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
        "1P 第一段是完整的一句话。\n2T 1 | 2 [甲 | 乙]");

    [Fact]
    public void A_span_beyond_reason_is_cut() =>
        Assert.True(Dump.Read("a.html", "<table><tr><td colspan=999999999>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>").Passages.All(p => p.Text.Length < 2000));
}
