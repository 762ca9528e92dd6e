using System.Text;
using Bot.Knowledge.Formats;
using Bot.Knowledge.Tests.Support;

namespace Bot.Knowledge.Tests;

/// <summary>What has to hold for any document, tried on the real ones beside the repository.</summary>
public sealed class SharedDocumentsTests
{
    [SkippableTheory]
    [InlineData("seeds")]
    [InlineData("eval/policies")]
    public void Every_passage_can_be_found_in_its_source_where_its_range_says(string name)
    {
        string? folder = SharedFolder.Find(name);
        Skip.If(folder is null, $"../shared/{name} is not there.");
        Collection collection = CollectionReader.Read(folder);
        Assert.Empty(collection.Failures);
        foreach (Document document in collection.Documents)
        {
            string source = TextDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, document.Path)));
            foreach (Passage passage in document.Passages)
            {
                // A Markdown range has the marks of its block in it ("# "), an HTML range begins at the first letter.
                Assert.True(
                    SourceAlignment.Align(source, passage.SourceRange.Start, passage.Text)?.End <= passage.SourceRange.End
                        || Letters(passage.SourceRange.Of(source)) == Letters(passage.Text),
                    $"{passage.Id} '{passage.Text}' is not '{passage.SourceRange.Of(source)}'");
            }
        }
    }

    [SkippableTheory]
    [InlineData("seeds")]
    [InlineData("eval/policies")]
    public void No_passage_is_markup_navigation_or_blank(string name)
    {
        string? folder = SharedFolder.Find(name);
        Skip.If(folder is null, $"../shared/{name} is not there.");
        foreach (Passage passage in CollectionReader.Read(folder).Documents.SelectMany(document => document.Passages))
        {
            Assert.DoesNotMatch(@"<[a-z/]|&[a-z]+;|当前位置|版权所有|首页|\n|^\s|\s$|\uFFFD", passage.Text);
            Assert.NotEmpty(passage.Text);
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [SkippableFact]
    public void The_whole_text_of_a_post_is_in_its_passages_once()
    {
        string? folder = SharedFolder.Find("seeds");
        Skip.If(folder is null, "../shared/seeds is not there.");
        foreach (Document document in CollectionReader.Read(folder).Documents)
        {
            string source = TextDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, document.Path)));
            string body = source[FrontMatter.Of(source).BodyStart..];
            var visible = new StringBuilder();
            bool isTag = false;
            foreach (char c in body)
            {
                isTag = c == '<' || (isTag && c != '>');
                visible.Append(isTag || c == '>' || char.IsWhiteSpace(c) ? "" : c.ToString());
            }

            string read = string.Concat(document.Passages.SelectMany(passage => passage.Text).Where(c => !char.IsWhiteSpace(c)));
            Assert.Equal(visible.ToString(), read);
        }
    }
}
