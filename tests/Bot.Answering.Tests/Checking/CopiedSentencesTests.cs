using Bot.Answering.Checking;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;

namespace Bot.Answering.Tests.Checking;

/// <summary>What a model copies word for word is true, whatever the document: the check must let it through.</summary>
public sealed class CopiedSentencesTests
{
    [Theory]
    [InlineData("knowledge")]
    [InlineData("tests/collections/jichuan")]
    [InlineData("tests/collections/zhiyang")]
    [InlineData("tests/collections/lichuan")]
    [InlineData("tests/collections/minghu")]
    public void A_sentence_of_a_document_passes_as_it_stands(string folder)
    {
        var refused = new List<string>();
        foreach (var passage in CollectionReader.Read(Repository.PathOf(folder)).Passages)
        {
            var document = passage.Document;
            var reference = new DocumentReference(document.Id, document.Title, document.Date, document.Path, document.Url);
            var check = new SentenceCheck([new RetrievedPassage(passage.Id, 1, reference, passage.Headings, passage.Number, passage.Text, [])]);
            refused.AddRange(passage.Text.Split('。', '！', '？', '；', '\n').Where(s => s.Any(Evidence.IsHan) && !s.Contains("http", StringComparison.Ordinal))
                .Where(sentence => check.Check(sentence + "。[1]").Verdict != Verdict.Supported));
        }

        Assert.Equal([], refused);
    }
}
