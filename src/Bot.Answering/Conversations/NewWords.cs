using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Conversations;

/// <summary>
/// Whether an answer to a follow-up tells of what the follow-up itself says: what is carried over from the question before finds what was told
/// before once more, while another paragraph of the same document says the new words (到2020年要建成什么样子 after 管哪几年).
/// </summary>
/// <param name="asked">The follow-up as typed.</param>
/// <param name="readings">The ways to read it; one alone leaves nothing to choose.</param>
/// <param name="pipeline">Reads and weighs its words.</param>
internal sealed class NewWords(Question asked, IReadOnlyList<Interpretation> readings, AnswerPipeline pipeline)
{
    // An answer that says this much of the follow-up's own words is no repetition; another one must say so much more.
    private const double Enough = 0.34;
    private const double Better = 0.3;

    // What leaves the documents spoken of may say this much more by chance.
    private const double Stays = 0.2;

    private readonly bool _isOnly = readings.Count < 2;
    private readonly HashSet<string> _near = [.. Continuity.Documents(readings[^1].Near)];

    private readonly Lazy<List<WeightedTerm>> _terms = new(() => Words(pipeline.Weigh(pipeline.Read(asked.Text, asked.AsOf))));

    /// <summary>Whether <paramref name="answer"/> says enough of them, or there are none to be said, and comes from a document that was spoken of.</summary>
    public bool AreSaid(AnswerRecord answer) => _isOnly || _terms.Value.Count == 0 || (Said(answer) >= Enough && !Leaves(answer));

    /// <summary>Whether <paramref name="answer"/> says enough of them, wherever it comes from, or there are none to be said.</summary>
    public bool AreAnySaid(AnswerRecord answer) => _terms.Value.Count == 0 || Said(answer) >= Enough;

    /// <summary>Whether <paramref name="answer"/> says so many more of them than <paramref name="first"/> that it is the one meant, or no fewer where that one leaves the documents spoken of.</summary>
    public bool AreSaidBetter(AnswerRecord answer, AnswerRecord first) => Said(answer) >= Said(first) + (Leaves(first) ? -Stays : Better);

    /// <summary>Whether <paramref name="answer"/> cites none of the documents spoken of: what is asked next is mostly asked of the same.</summary>
    public bool Leaves(AnswerRecord answer) => _near.Count > 0 && !answer.Citations.Any(c => _near.Contains(c.Document.Id));

    /// <summary>Share of them, by weight, that <paramref name="answer"/>, the headings or the titles above what it cites say, 0 to 1.</summary>
    public double SaidAnywhere(AnswerRecord answer) =>
        WeightedTerm.Share(_terms.Value, Folding.Fold(string.Join('\n', [answer.Text, .. answer.Citations.SelectMany(c => c.Headings.Append(c.Document.Title))])));

    // 要是十二年呢: a number need not stand in the text that answers.
    private static List<WeightedTerm> Words(WeightedQuestion now) =>
    [
        .. now.Terms.Where(t => t.Term is { IsDemanded: true, Role: TermRole.Word or TermRole.Name or TermRole.Date } && !now.Question.Values.Any(v => v.Kind != ValueKind.Date && v.Range.Overlaps(t.Term.Range))),
    ];

    private double Said(AnswerRecord answer) =>
        WeightedTerm.Share(_terms.Value, Folding.Fold(string.Join('\n', [answer.Text, .. answer.Citations.SelectMany(c => c.Headings)])));
}
