using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests.Formats;

public sealed class HtmlChromeTests
{
    private const string Article = "<h1>水库移民补助办法</h1><p>本办法适用于水库移民，每人每年补助六百元，由县财政按季度发放到个人账户。</p>";

    private const string Expected = "1H 水库移民补助办法\n2P 本办法适用于水库移民，每人每年补助六百元，由县财政按季度发放到个人账户。";

    [Theory]
    [InlineData("<nav><a href=/>首页</a><a href=/b>新闻</a></nav>")]
    [InlineData("<div class='header'><a href=/>某某网</a><ul class=nav><li><a href=/>首页</a></li><li><a href=/x>公开</a></li></ul></div>")]
    [InlineData("<div id=top><a href=/>县水利局</a><ul><li><a href=/a>机构</a></li></ul></div>")]
    [InlineData("<div class=crumb>当前位置：<a href=/>首页</a> &gt; <a href=/z>政务公开</a></div>")]
    [InlineData("<p>您的位置：<a href=/>首页</a> &gt; 正文</p>")]
    [InlineData("<aside><h3>相关文件</h3><ul><li><a href=/1>移民安置若干措施</a></li></ul></aside>")]
    [InlineData("<div class='left side'><h3>相关文件</h3><ul><li><a href=/1>移民安置若干措施全文</a></li><li><a href=/2>另一个文件</a></li></ul></div>")]
    [InlineData("<ul><li><a href=/1>移民安置若干措施全文</a></li><li><a href=/2>另一个文件</a></li></ul>")]
    [InlineData("<div><a href='javascript:window.print()'>打印本页</a></div>")]
    [InlineData("<footer>主办：县水利局 备案号</footer>")]
    [InlineData("<p>版权所有 县水利局 某ICP备1号</p>")]
    [InlineData("<div>上一篇：<a href=/1>旧办法</a></div>")]
    [InlineData("<form><input value=搜索><button>搜索</button><select><option>全部</option></select></form>")]
    public void What_stands_around_an_article_gives_no_passages(string chrome)
    {
        Assert.Equal(Expected, Dump.Of("a.html", $"<html><body>{chrome}<div>{Article}</div></body></html>"));
        Assert.Equal(Expected, Dump.Of("a.html", $"<html><body><div>{Article}</div>{chrome}</body></html>"));
    }

    [Fact]
    public void Attachments_linked_at_the_end_belong_to_the_document() => Assert.Equal(
        Expected + "\n3L 附件1：申请表\n4L 附件2：汇总表",
        Dump.Of("a.html", $"<body>{Article}<ul><li><a href=1.doc>附件1：申请表</a></li><li><a href=2.xls>附件2：汇总表</a></li></ul></body>"));

    [Fact]
    public void A_class_named_like_a_menu_around_the_whole_article_does_not_hide_it() =>
        Assert.Equal(Expected, Dump.Of("a.html", $"<body><div class='header top'>{Article}</div></body>"));

    [Theory]
    [InlineData("<title>移民补助问答_某某县人民政府网</title>", "移民补助问答")]
    [InlineData("<title>移民补助问答 - 某某县政务服务网</title>", "移民补助问答")]
    [InlineData("<title>移民补助问答--某某在线</title>", "移民补助问答")]
    public void The_title_comes_without_the_name_of_the_site(string head, string expected) =>
        Assert.Equal(expected, Dump.Read("a.html", $"<html><head>{head}</head><body><p>每人每年补助六百元。</p><p>每年发放四次。</p></body></html>").Title);
}
