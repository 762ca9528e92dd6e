using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Finds the sentence or row that names several things (…有甲、乙、丙), for questions that ask for them by name.</summary>
internal static class Enumerated
{
    // Passages looked at; a sentence with two marks 、 names three things.
    private const int Considered = 12;
    private const int LeastMarks = 2;

    // It must speak of as much of the question as the best passage, and be nearly as good.
    private const double Nearly = 0.6;
    private const double Slack = 0.02;

    /// <summary>The answer that is such a sentence; null when names are not asked for, when <paramref name="plain"/> names several already, or when none speaks of as much.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        if (!question.Question.WantsList || plain is not { Table: null, Parts: [var said] } || Marks(said.Text) >= LeastMarks)
        {
            return null;
        }

        double enough = Coverage(question, passages[0].Passage, passages[0].Passage.Text) - Slack;
        var best = passages.Take(Considered).Where(p => p.Score >= Nearly * passages[0].Score).Select(p => p.Passage)
            .SelectMany(p => p.Stretches.Select(range => (Passage: p, Range: range)))
            .Where(s => Marks(s.Range.Of(s.Passage.Passage.Text)) >= LeastMarks && !ListsAsked(question, s.Range.Of(s.Passage.Text)) && Coverage(question, s.Passage, s.Range.Of(s.Passage.Text)) >= enough)
            .Select(s => ((PreparedPassage Passage, TextRange Range)?)s)
            .MaxBy(s => Coverage(question, s!.Value.Passage, s.Value.Range.Of(s.Value.Passage.Text)));
        if (best is not { } found)
        {
            return null;
        }

        if (found.Passage.Passage.Kind != PassageKind.TableRow)
        {
            return plain with { Parts = [Clause.Of(catalog, found.Passage, found.Range).Saying(found.Range.Of(found.Passage.Passage.Text))] };
        }

        // The other rows are seen beside it.
        var table = ListGroup.Of(catalog, catalog.Find(found.Passage.Passage)) is { } group
            ? new DraftTable(ListAnswer.Columns(group), [.. group.Members.Select(ListAnswer.Row)], 1, catalog.Collection.Documents.Count) : null;
        return plain with { Parts = [Quotation.Row(found.Passage)], Table = table };
    }

    // Where the thing asked about is one of those listed, they are not its own.
    private static bool ListsAsked(WeightedQuestion question, string stretch) => question.Terms.Any(t => t.Term.Role is TermRole.Word or TermRole.Name
        && (stretch.Contains($"、{t.Term.Text}", StringComparison.Ordinal) || stretch.Contains($"{t.Term.Text}、", StringComparison.Ordinal)));

    private static int Marks(string text) => text.Count(c => c == '、');

    private static double Coverage(WeightedQuestion question, PreparedPassage passage, string stretch) => question.TermCoverage($"{stretch}\n{passage.Context}\n{passage.Title}");
}
