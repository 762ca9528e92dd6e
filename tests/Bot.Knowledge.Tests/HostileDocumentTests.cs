using System.Text;
using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests;

public sealed class HostileDocumentTests
{
    private static readonly ReadLimits Limits = new();

    [Fact]
    public void Elements_nested_without_end_are_refused_with_what_to_change()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "深";
        Assert.Contains("nests elements deeper than 200", Assert.Throws<KnowledgeException>(() => Dump.Read("a.html", html)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_elements_nested_without_end_are_refused()
    {
        string html = "<p>" + string.Concat(Enumerable.Repeat("<span>", 5_000)) + "深";
        Assert.Throws<KnowledgeException>(() => Dump.Read("a.html", html));
    }

    [Fact]
    public void Formatting_left_open_in_every_paragraph_is_refused_before_it_multiplies()
    {
        string html = "<p>" + string.Concat(Enumerable.Range(0, 150).Select(i => $"<font color={i}>")) + "</p>" + string.Concat(Enumerable.Repeat("<p>字</p>", 100_000));
        Assert.Contains("leaves too many elements open", Assert.Throws<KnowledgeException>(() => Dump.Read("a.html", html)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparisons_in_scripts_and_comments_open_no_elements()
    {
        string script = string.Concat(Enumerable.Repeat("for (i=0;i<n;i++) if (a<b) {}\n", 1_000));
        Assert.Equal("1P 正文在这里。", Dump.Of("a.html", $"<body><script type='x'>{script}</script><!-- {script} --><style>{script}</style><p>正文在这里。</p></body>"));
    }

    [Fact]
    public void A_paragraph_of_very_many_lines_or_classes_is_read_or_refused()
    {
        string lines = "<p>" + string.Concat(Enumerable.Repeat("文字<br>", 60_000));
        Assert.Contains("60000 paragraphs", Assert.Throws<KnowledgeException>(() => Dump.Read("a.html", lines)).Message, StringComparison.Ordinal);
        string classes = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"c{i}"));
        Assert.Equal("1P 正文在这里。", Dump.Of("a.html", $"<p class='{classes}'>正文在这里。</p>"));
    }

    [Fact]
    public void Sloppy_pages_with_unclosed_elements_are_still_read()
    {
        string html = "<div>" + string.Concat(Enumerable.Repeat("<div><p><font color=red>一段没有关好的文字。</div><ul><li>甲<li>乙</ul>", 300)) + "</div>";
        Assert.Equal(900, Dump.Read("a.html", html).Passages.Count);
    }

    [Theory]
    [InlineData("[", 50_000)]
    [InlineData("*a", 20_000)]
    [InlineData("**a _b ", 10_000)]
    [InlineData("![a](", 10_000)]
    [InlineData("`a ", 30_000)]
    [InlineData("<a ", 30_000)]
    [InlineData("| a ", 20_000)]
    public void Markdown_that_repeats_a_mark_is_read_or_refused(string mark, int count)
    {
        Exception? error = Record.Exception(() => Dump.Read("a.md", "题\n\n" + string.Concat(Enumerable.Repeat(mark, count))));
        Assert.True(error is null or KnowledgeException, error?.ToString());
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void Markdown_nested_without_end_is_refused_or_flat_but_never_overflows(string mark)
    {
        string markdown = "# 题\n\n" + string.Concat(Enumerable.Repeat(mark, 20_000)) + "深";
        Exception? error = Record.Exception(() => Dump.Read("a.md", markdown));
        Assert.True(error is null or KnowledgeException, error?.ToString());
    }

    [Theory]
    [InlineData("《甲乙》废止，")]
    [InlineData("《甲乙》、")]
    [InlineData("本办法期限为1天，")]
    [InlineData("自3月1日起施行，")]
    [InlineData("《甲》于2019年3月废止，")]
    public void A_line_of_nothing_but_endings_costs_its_length(string clause)
    {
        string line = string.Concat(Enumerable.Repeat(clause, 99_000 / clause.Length)) + "废止";
        long before = GC.GetAllocatedBytesForCurrentThread();
        var facts = FactExtractor.Extract(line, new FactContext());
        Assert.InRange(facts.Count(fact => fact.Kind == FactKind.Validity), 1, line.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);
    }

    [Fact]
    public void A_file_of_very_many_rules_is_not_copied_for_each()
    {
        const int Rules = 20_000;
        string rules = string.Concat(Enumerable.Repeat("<!-- -->\n\n<hr>\n\n", Rules)) + "<p>末段。</p>";
        long before = GC.GetAllocatedBytesForCurrentThread();
        Document document = Dump.Read("a.md", "# 题\n\n" + rules);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < (long)Rules * rules.Length / 4);
        Passage last = document.Passages[^1];
        Assert.Equal("末段。", last.SourceRange.Of("# 题\n\n" + rules));
    }

    [Fact]
    public void Entity_definitions_are_never_expanded()
    {
        const string Bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <html><body><p>正文：&c;&x;</p></body></html>
            """;
        Document document = Dump.Read("a.html", Bomb);
        Assert.DoesNotContain(document.Passages, passage => passage.Text.Contains("root:", StringComparison.Ordinal));
        Assert.True(document.Passages.Sum(passage => passage.Text.Length) < Bomb.Length);
    }

    [Fact]
    public void Yaml_aliases_are_refused_before_they_grow()
    {
        var yaml = new StringBuilder("---\na0: &a0 [哈, 哈, 哈, 哈]\n");
        for (int i = 1; i < 30; i++)
        {
            yaml.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        var error = Assert.Throws<KnowledgeException>(() => Dump.Read("a.md", yaml + "---\n正文。"));
        Assert.Contains("aliases", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: [未完\n---\n正文。")]
    [InlineData("---\ntitle: \"未完\n---\n正文。")]
    public void Broken_front_matter_is_named_with_its_line(string text) =>
        Assert.Contains("front matter is not valid YAML at line", Assert.Throws<KnowledgeException>(() => Dump.Read("a.md", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\n正文，没有键。\n---\n后文。")]
    [InlineData("---\ntitle: 题\n没有结束")]
    [InlineData("----\n正文。")]
    [InlineData("---")]
    public void Rules_that_are_no_front_matter_are_text(string text) => Assert.NotNull(Dump.Read("a.md", text));

    [Fact]
    public void A_very_long_line_is_refused_by_its_length()
    {
        var error = Assert.Throws<KnowledgeException>(() => Dump.Read("a.txt", new string('长', 200_000)));
        Assert.Contains("at most 100000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_one_hundred_megabytes_is_refused_without_being_read()
    {
        using var folder = new TemporaryFolder();
        using (FileStream stream = File.Create(Path.Combine(folder.Path, "大.txt")))
        {
            stream.SetLength(100L * 1024 * 1024);
        }

        folder.Write("小.txt", "小文件照常提供。");
        Collection collection = CollectionReader.Read(folder.Path);
        Assert.Equal("大.txt", Assert.Single(collection.Failures).Path);
        Assert.Equal("小文件照常提供。", Assert.Single(collection.Passages).Text);
    }

    [Fact]
    public void Too_many_passages_are_refused()
    {
        var error = Assert.Throws<KnowledgeException>(() => Dump.Read("a.txt", string.Concat(Enumerable.Repeat("一行字。\n", 20)), Limits with { MaxPassages = 10 }));
        Assert.Contains("20 paragraphs; at most 10", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>未关<b>的<i>标签")]
    [InlineData("</p></div></body>")]
    [InlineData("<div><table><tr><td>甲<p>乙</table>丙")]
    [InlineData("<div><svg><title>甲</title></svg><math><mi>x</mi></math>乙</div>")]
    [InlineData("<p>&#xD800;&#0;&#1114112;&notanentity;</p>")]
    [InlineData("<div><plaintext>甲</div>")]
    public void Broken_markup_never_throws(string html) => Assert.NotNull(Dump.Read("a.html", html));

    [Fact]
    public void Script_addresses_and_handlers_leave_only_their_visible_text() => Assert.Equal(
        "1P 请点击这里看看全文。",
        Dump.Of("a.html", "<p>请<a href='javascript:alert(1)' onclick='x()'>点击</a>这里<img src=x onerror='y()'>看看全文。</p><script>document.write('<p>写</p>')</script>"));

    [Fact]
    public void Addresses_other_than_web_pages_are_not_kept() =>
        Assert.Null(Dump.Read("a.md", "---\ntitle: 题\nurl: javascript:alert(1)\n---\n正文。").Url);
}
