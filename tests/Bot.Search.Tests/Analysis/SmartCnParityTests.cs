using System.Runtime.CompilerServices;
using Bot.Search.Analysis;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Tests.Analysis;

/// <summary>The tokens, offsets and terms of Lucene 8 itself: of the committed sentences always, of cmrc2018-dev where it and Lucene are at hand.</summary>
public sealed class SmartCnParityTests
{
    [Fact]
    public void The_committed_sentences_give_Lucenes_tokens()
    {
        string fixtures = Path.Combine(Folder(), "Fixtures");
        string[] texts = File.ReadAllLines(Path.Combine(fixtures, "smartcn-texts.txt"));
        string[] expected = File.ReadAllLines(Path.Combine(fixtures, "smartcn-tokens.txt"));
        Assert.Equal(expected, texts.Select(Line));
    }

    [SkippableFact]
    public void Cmrc2018_dev_gives_Lucenes_tokens()
    {
        using var lucene = LuceneYardstick.Run("lucene-analyzers-smartcn-8.7.0.jar", "segdump");
        string[] Read(string name) => File.ReadAllLines(Path.Combine(lucene.Work, $"cmrc-dev.{name}.txt"));
        foreach (string kind in new[] { "passages", "questions" })
        {
            var expected = Read($"{kind}.smartcn").Zip(Read($"{kind}.smartcn.offsets"), Read($"{kind}.smartcn.analyzed"));
            Assert.Equal(expected.Select(l => $"{l.First}\t{l.Second}\t{l.Third}"), Read(kind).Select(Line));
        }
    }

    private static string Line(string text)
    {
        var tokens = new SmartCnSegmenter().Tokens(text);
        string offsets = string.Join(' ', tokens.Select(t => $"{t.Range.Start}-{t.Range.End}"));
        return string.Join(' ', tokens.Select(t => t.Term)) + '\t' + offsets + '\t' + string.Join(' ', new SmartCnAnalyzer().Tokens(text).Select(t => t.Term));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
