using Bot.Answering.Evaluation;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Evaluation;

namespace Bot.Answering.Tests.Evaluation;

public sealed class RetrievalSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-beir-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Queries_without_a_judgement_are_left_out()
    {
        Write("""{"_id":"q1","text":"长沙"}""" + "\n" + """{"_id":"q2","text":"成都"}""", "q1\tp1\t1\nq1\tp2\t0");

        var set = RetrievalSet.Read(_folder);

        Assert.Equal([new PassageSource("p1", "题", "长沙补贴")], set.Passages);
        var judged = Assert.Single(set.Queries);
        Assert.Equal("长沙", judged.Text);
        Assert.Equal(["p1"], judged.Relevance.Keys);
    }

    [Theory]
    [InlineData("{\"_id\":\"q1\"}", "q1\tp1\t1", "queries.jsonl, line 1: 'text' is missing")]
    [InlineData("nonsense", "q1\tp1\t1", "queries.jsonl, line 1: not one JSON object")]
    [InlineData("{\"_id\":\"q1\",\"text\":\"a\"}", "q1 p1 1", "test.tsv, line 2: 'q1 p1 1' is not")]
    public void A_bad_line_is_named(string query, string judgement, string expected)
    {
        Write(query, judgement);
        Assert.Contains(expected, Assert.Throws<FormatException>(() => RetrievalSet.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_set_is_judged_by_its_quotes()
    {
        var collection = CollectionReader.Read(Repository.PathOf("tests/collections/minghu"));
        var questions = QuestionSet.Read(Repository.PathOf("tests/questions/minghu.jsonl"));

        var set = RetrievalSet.Of(questions, collection);

        Assert.Equal(questions.Where(q => q.Answerable && q.Turns.Count == 0).Select(q => q.Question), set.Queries.Select(q => q.Text));
        Assert.All(set.Queries, q => Assert.NotEmpty(q.Relevance));
        Assert.Contains(set.Queries, q => !q.AnySuffices);
        var ids = set.Passages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(set.Queries.SelectMany(q => q.Relevance.Keys), id => Assert.Contains(id, ids));
    }

    [SkippableFact]
    public void Cmrc_is_found_as_well_as_the_readme_says()
    {
        string folder = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/eval/cmrc2018-dev"));
        Skip.IfNot(Directory.Exists(folder), "There is no ../shared/eval/cmrc2018-dev beside the repository.");
        var set = RetrievalSet.Read(folder);
        using var index = PassageIndex.InMemory(set.Passages);

        var metrics = RetrievalEvaluation.Run(index, set.Queries, text => new Query(text));

        Assert.Equal((848, 3219), (metrics.Passages, metrics.Queries));
        Assert.InRange(metrics.RecallAt1, 0.980, 1);
        Assert.InRange(metrics.MrrAt10, 0.988, 1);
    }

    private void Write(string queries, string judgements)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "qrels"));
        File.WriteAllText(Path.Combine(_folder, "corpus.jsonl"), """{"_id":"p1","title":"题","text":"长沙补贴"}""");
        File.WriteAllText(Path.Combine(_folder, "queries.jsonl"), queries);
        File.WriteAllText(Path.Combine(_folder, "qrels", "test.tsv"), "query-id\tcorpus-id\tscore\n" + judgements);
    }
}
