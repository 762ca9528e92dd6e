using Bot.Answering.Reading;

namespace Bot.Answering.Conversations;

/// <summary>
/// Whether a question in a conversation has left what was spoken of: who asks about cats after a subsidy does not mean the subsidy. By itself the question is
/// answered from all documents; with what the turns before carry over, from those spoken of. The limits were read off 2,700 questions after one of another matter
/// and 450 follow-ups (ARCHITECTURE.md tells the figures).
/// </summary>
/// <param name="alone">The question by itself.</param>
/// <param name="own">What an answer says of its own words.</param>
internal sealed class TopicChange(ReadQuestion alone, NewWords own)
{
    // So many things that must be told make a question of its own; with so many words of any kind it needs no other reading.
    private const int Several = 2;
    private const int Many = 3;

    // Confidence from which the question by itself is answered without a look at the other readings.
    private const double Sure = 0.8;

    // What the turns before carry over answers as well where it says as many of the own words, and is as sure, within this.
    private const double Nearly = 0.05;

    // What says less of the question's own words repeats what was told.
    private const double Little = 0.2;

    private readonly int _words = alone.Terms.Count(IsTold);
    private readonly int _things = alone.Terms.Count(t => t.IsThing && IsTold(t));

    private bool IsWhole => _words >= Many || _things >= Several;

    /// <summary>Whether <paramref name="answer"/>, to the question by itself, needs no comparison: it is sure, and the question says enough to be whole.</summary>
    public bool IsCertain(AnswerRecord answer) => answer is { Outcome: Outcome.Grounded, Confidence: >= Sure } && _words >= Many;

    /// <summary>Whether <paramref name="answer"/>, to the question by itself, is meant rather than <paramref name="carried"/>, to the question with what the turns before carry over.</summary>
    public bool IsMeant(AnswerRecord answer, AnswerRecord carried) => answer.Outcome == Outcome.Grounded
        ? (IsWhole && !IsAsGood(carried, answer)) || (_words > 0 && carried.Outcome != Outcome.Grounded && answer.Confidence >= Sure)
        : IsWhole && carried.Outcome == Outcome.Grounded && own.SaidAnywhere(carried) < Little;

    private static bool IsTold(QuestionTerm term) => term.IsDemanded && term.Role is TermRole.Word or TermRole.Name or TermRole.Region;

    private bool IsAsGood(AnswerRecord carried, AnswerRecord answer) =>
        carried.Outcome == Outcome.Grounded && !own.Leaves(carried) && own.SaidAnywhere(carried) >= own.SaidAnywhere(answer) - Nearly && carried.Confidence >= answer.Confidence - Nearly;
}
