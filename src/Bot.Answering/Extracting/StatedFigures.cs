using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>The figures by which a passage answers a question, with the words that they stand among.</summary>
/// <param name="Question">The question.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Range">The sentence or row that answers.</param>
/// <param name="Values">Its figures of the kind asked for: those of the piece that says most of the question, where one does.</param>
/// <param name="Words">That piece without numbers; of a row its label and the cell.</param>
internal sealed record StatedFigures(WeightedQuestion Question, PreparedPassage Passage, TextRange Range, IReadOnlyList<TypedValue> Values, string Words)
{
    // Dice's coefficients of character pairs, of both texts and of the shorter one; src/ARCHITECTURE.md tells what they find.
    private const double Alike = 0.35;
    private const double Within = 0.6;

    /// <summary>What <paramref name="ranked"/> states.</summary>
    public static StatedFigures Of(WeightedQuestion question, RankedPassage ranked)
    {
        var passage = ranked.Passage;
        var quotes = Quotation.Of(question, passage, 0).Quotes;
        var range = new TextRange(quotes[0].Start, quotes[^1].End);
        var values = passage.Values.Where(v => range.Contains(v.Range)
            && AnswerType.Match(question.Question, passage, v.Range) >= 0.7 && (v.Kind != ValueKind.Date || TellsBeginning(passage, v))).ToList();
        string label = passage.Passage.Kind == PassageKind.TableRow ? passage.Text.Split('\t')[0] : "";
        return TellingPiece.Of(question, passage.Text, range, values, v => v.Range) is { } piece
            ? new StatedFigures(question, passage, range, piece.Items, Bare(label + piece.Range.Of(passage.Text)))
            : new StatedFigures(question, passage, range, values, Bare(range.Of(passage.Text)));
    }

    /// <summary>Whether what this says of the question <paramref name="other"/> says, too, or the heading or title above it.</summary>
    public bool SaysSame(StatedFigures other) =>
        Specifics.Named(Question.Question).All(grade => other.Passage.Mentions(grade) && Passage.Mentions(grade))
        && Question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role != TermRole.Number && !t.Term.Text.Any(char.IsAsciiDigit) && t.Strength(Range.Of(Passage.Text)) > 0.5)
            .All(t => t.Strength(other.Range.Of(other.Passage.Text)) > 0 || t.Strength(other.Passage.Context) > 0 || t.Strength(other.Passage.Title) > 0);

    /// <summary>Whether both are worded much alike, or the few words of one stand in the other.</summary>
    public bool IsWordedLike(StatedFigures other) =>
        Likeness.Of(Words, other.Words) >= Alike || Likeness.OfShorter(Words, other.Words) >= Within;

    // Two dates disagree only where both say when something began: 2019年以来 does not.
    private static bool TellsBeginning(PreparedPassage passage, TypedValue date) =>
        passage.Sentences.Any(s => s.Contains(date.Range) && Beginning.IsMatch(s.Of(passage.Text)));

    private static string Bare(string text) => new([.. text.Where(c => !char.IsAsciiDigit(c))]);
}
