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
        double[] figures = [.. cells.Skip(2).Select(c => double.Parse(c, CultureInfo.InvariantCulture))];
        var collection = CollectionReader.Read(Repository.PathOf(cells[1]));
        using var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        var answerer = new Answerer(collection, index, TimeProvider.System, Lexicon.Read([Repository.PathOf("knowledge/lexicon")]));
        var report = await AnswerEvaluation.RunAsync(answerer, QuestionSet.Read(Repository.PathOf("tests/questions/" + cells[0])), CancellationToken.None);
        Assert.InRange(report.Overall.CitationAtOne!.Value, figures[0] - Margin, 1);
        Assert.InRange(report.Overall.AnswerAccuracy!.Value, figures[1] - Margin, 1);
        Assert.InRange(report.Overall.RefusalAccuracy!.Value, figures[2] - RefusalMargin, 1);
        Assert.InRange(report.Overall.FalseRefusals!.Value, 0, figures[3] + Margin);
    }
}
