using System.Text;
using Bot.Knowledge.Facts;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests;

/// <summary>What has to hold for any document, tried on made-up ones. Seeds are fixed, so a failure can be repeated.</summary>
public sealed class RandomDocumentsTests
{
    private const string Characters = "县里种茶补助标准每亩三百元由农业局审核发放，。；：、《办法》“引文”（含）2019年12月50%A1Bc iPhone𠮷補貼";
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<br>", "<ul>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td rowspan=3>", "<th>", "</table>", "<strong>", "</strong>",
        "<script>x()</script>", "<span style='display:none'>", "</span>", "<dl><dt>", "<dd>", "</dl>", "<h2>", "</h2>", "&nbsp;", "&#x4e2d;", "&bad;", "<!-- 注 -->", "<!--", "<", ">",
        "# ", "## ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n", "**", "__", "`", "[", "](http://a)", "\n", "\n\n", "\r\n", "---\n", "title: 题\n", "    ", "\t", "　　",
        "第一章 总则\n", "第二条 ", "（一）", "一、", "● ", "■ ", "问：", "答：", "北京：", "附件：", "2020年5月6日\n", "青政发〔2020〕1号\n", "\0", "\uFFFD", "\uD800",
    ];

    [Fact]
    public void Nothing_that_is_thrown_at_the_reader_breaks_it()
    {
        var random = new Random(20261120);
        for (int i = 0; i < 1_500; i++)
        {
            string text = Soup(random, random.Next(1, 60));
            string path = random.Next(3) switch { 0 => "a.html", 1 => "a.md", _ => "a.txt" };
            try
            {
                Document document = DocumentReader.Parse(path, Encoding.UTF8.GetBytes(text), new ReadLimits());
                string source = Bot.Knowledge.Formats.TextDecoder.Decode(Encoding.UTF8.GetBytes(text));
                Check(document, source, i);
            }
            catch (KnowledgeException)
            {
                // Refused with a reason.
            }
        }
    }

    [Fact]
    public void Every_letter_of_a_well_formed_page_is_in_its_passages_once_and_in_order()
    {
        var random = new Random(42);
        for (int i = 0; i < 200; i++)
        {
            var html = new StringBuilder("<body><h1>" + Words(random, 8) + "</h1>");
            for (int blocks = random.Next(1, 12); blocks > 0; blocks--)
            {
                html.Append(Block(random));
            }

            string read = string.Concat(Dump.Read("a.html", html.ToString()).Passages.SelectMany(passage => passage.Text));
            Assert.Equal(Letters(WithoutTags(html.ToString())), Letters(read));
        }
    }

    [Fact]
    public void Random_bytes_are_text_or_refused()
    {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = new byte[random.Next(0, 80)];
            random.NextBytes(bytes);
            Exception? error = Record.Exception(() => Bot.Knowledge.Formats.TextDecoder.Decode(bytes));
            Assert.True(error is null or KnowledgeException, $"{i}: {error}");
        }
    }

    private static void Check(Document document, string source, int seed)
    {
        int number = 0;
        foreach (Passage passage in document.Passages)
        {
            Assert.Equal(++number, passage.Number);
            Assert.False(string.IsNullOrWhiteSpace(passage.Text), $"round {seed}");
            Assert.True(passage.SourceRange.Start >= 0 && passage.SourceRange.End <= source.Length && passage.SourceRange.Length >= 0, $"round {seed}: {passage.SourceRange}");
            Assert.All(FactExtractor.Extract(passage.Text, FactContext.None), fact => Assert.Equal(fact.Surface, fact.Range.Of(passage.Text)));
        }

        Assert.NotNull(new CollectionFacts(new Collection([document], [])).Validity(document));
    }

    private static string Soup(Random random, int length)
    {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
        {
            text.Append(random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : Words(random, random.Next(1, 30)));
        }

        return text.ToString();
    }

    private static string Words(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Characters.EnumerateRunes().ElementAt(random.Next(40)).ToString()));

    private static string Block(Random random) => random.Next(5) switch
    {
        0 => $"<p>\n {Words(random, 30)}\n {Words(random, 20)}\n</p>",
        1 => $"<ul><li>{Words(random, 12)}</li><li><b>{Words(random, 4)}</b>{Words(random, 9)}</li></ul>",
        2 => $"<div><div>{Words(random, 25)}<br/>{Words(random, 25)}</div></div>",
        3 => $"<h2>{Words(random, 6)}</h2><blockquote><p>{Words(random, 40)}</p></blockquote>",
        _ => $"<table><tr><td>{Words(random, 5)}。</td><td>{Words(random, 5)}。</td></tr><tr><td>{Words(random, 5)}</td><td>{Words(random, 5)}</td></tr></table>",
    };

    private static string WithoutTags(string html) => string.Concat(html.Split('<').Select((part, i) => i == 0 ? part : part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..]));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
