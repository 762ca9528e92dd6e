using System.Globalization;
using System.Runtime.CompilerServices;

namespace Bot.Search.Tests.Querying;

/// <summary>BM25 over SmartCn's words gives Lucene's top 10 and its scores: on the committed texts always, on cmrc2018-dev where it and Lucene are at hand.</summary>
public sealed class LuceneScoresTests
{
    // Lucene prints six decimals of a 32-bit score and adds a passage's terms in another order.
    private const double Tolerance = 4e-6;

    [Fact]
    public void The_committed_questions_find_what_Lucene_finds() => Check(Path.Combine(Folder(), "Fixtures"), "bm25-passages.txt", "bm25-questions.txt", "bm25-top10.tsv");

    [SkippableFact]
    public void Cmrc2018_dev_is_ranked_as_Lucene_ranks_it()
    {
        using var lucene = LuceneYardstick.Run("lucene-core-8.7.0.jar", "quality");
        Check(lucene.Work, "cmrc-dev.passages.txt", "cmrc-dev.questions.txt", "cmrc-dev.top10.smartcn.tsv");
    }

    private static void Check(string folder, string passages, string questions, string top10)
    {
        string[] Lines(string name) => File.ReadAllLines(Path.Combine(folder, name));
        using var index = PassageIndex.InMemory([.. Lines(passages).Select((text, i) => new PassageSource(i.ToString(CultureInfo.InvariantCulture), "", text))]);
        var expected = Lines(top10).Select(l => l.Split('\t')).GroupBy(c => c[0], StringComparer.Ordinal).ToList();
        var found = Lines(questions).Select(q => index.Search(new Query(q) { Ranking = Ranking.Bm25(IndexOptions.Words), RequiresQuoted = false })).Where(h => h.Count > 0).ToList();

        // Lucene's file has no line for a question that finds nothing.
        Assert.Equal(expected.Count, found.Count);
        Assert.InRange(found.Count, 100, int.MaxValue);
        foreach (var (theirs, ours) in expected.Zip(found))
        {
            Assert.Equal(theirs.Select(c => c[2]), ours.Select(h => h.PassageId));
            Assert.All(theirs.Zip(ours), p => Assert.Equal(double.Parse(p.First[3], CultureInfo.InvariantCulture), p.Second.Score, Tolerance));
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
