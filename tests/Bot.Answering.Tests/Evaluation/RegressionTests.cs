using System.Globalization;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Evaluation;
using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tests.Evaluation;

/// <summary>The project's own question sets are answered no worse than <c>tests/questions/expected.tsv</c> says.</summary>
public sealed class RegressionTests
{
    // One or two questions of a set may turn with a word list; more is a regression.
    private const double Margin = 0.03;

    // There are few unanswerable questions, so one of them moves their share further.
    private const double RefusalMargin = 0.08;

    public static TheoryData<string> Expectations =>
        [.. File.ReadAllLines(Repository.PathOf("tests/questions/expected.tsv")).Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task A_question_set_is_answered_no_worse_than_before(string expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        string[] cells = expectation.Split('\t');
        double?[] figures = [.. cells.Skip(2).Select(c => c == "-" ? (double?)null : double.Parse(c, CultureInfo.InvariantCulture))];
        var collection = CollectionReader.Read(Repository.PathOf(cells[1]));
        using var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        var answerer = new Answerer(collection, index, TimeProvider.System, Lexicon.Read([Repository.PathOf("knowledge/lexicon")]));
        var report = await AnswerEvaluation.RunAsync(answerer, QuestionSet.Read(Repository.PathOf("tests/questions/" + cells[0])), CancellationToken.None);
        AssertAtLeast(figures[0] - Margin, report.Overall.CitationAtOne);
        AssertAtLeast(figures[1] - Margin, report.Overall.AnswerAccuracy);
        AssertAtLeast(figures[2] - RefusalMargin, report.Overall.RefusalAccuracy, string.Join("; ", report.Failures.Where(f => !f.Gold.Answerable).Select(f => f.Gold.Question + " " + f.Answer.Text)));
        AssertAtLeast(1 - figures[3] - Margin, 1 - report.Overall.FalseRefusals);
    }

    // Nobody opens a new conversation for each question: an unrelated one before may cost a few short ones, which are read as follow-ups.
    [Theory]
    [InlineData("knowledge.jsonl", "knowledge", 0.84)]
    [InlineData("jichuan.jsonl", "tests/collections/jichuan", 0.86)]
    public async Task A_question_after_an_unrelated_one_is_answered_as_by_itself(string file, string folder, double least)
    {
        var collection = CollectionReader.Read(Repository.PathOf(folder));
        using var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        var answerer = new Answerer(collection, index, TimeProvider.System, Lexicon.Read([Repository.PathOf("knowledge/lexicon")]));
        var questions = QuestionSet.AfterAnother(QuestionSet.Read(Repository.PathOf("tests/questions/" + file)));
        var report = await AnswerEvaluation.RunAsync(answerer, questions, CancellationToken.None);
        Assert.All(questions, q => Assert.Single(q.Turns));
        AssertAtLeast(least, report.Overall.AnswerAccuracy);
        AssertAtLeast(0.9, report.Overall.RefusalAccuracy, string.Join("; ", report.Failures.Where(f => !f.Gold.Answerable).Select(f => f.Gold.Question + " " + f.Answer.Text)));
    }

    // A set without answerable questions has no figures about them, and is expected to have none.
    private static void AssertAtLeast(double? expected, double? actual, string failures = "")
    {
        Assert.Equal(expected is null, actual is null);
        Assert.True(expected is null || actual >= expected, $"{actual} is less than {expected} {failures}");
    }
}
