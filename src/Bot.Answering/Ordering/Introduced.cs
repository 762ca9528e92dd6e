using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question where or who: what introduces a list (申请人可以到…窗口提出申请，并提交下列材料：) tells it where the items, which count its words as their
/// own, do not.
/// </summary>
internal static class Introduced
{
    // From here on a text tells what is asked for.
    private const double Telling = 0.7;

    /// <summary><paramref name="passages"/>, with what introduces the first one first, where that tells what <paramref name="question"/> asks for and the first does not.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (passages.Count < 2 || passages[0].Passage.Passage.LeadIn is null || question.Question.WantsList || !IsOfKind(question.Question.Kind)
            || ListGroup.Of(catalog, passages[0].DocId)?.LeadIn is not { } lead || passages.FirstOrDefault(p => ReferenceEquals(p.Passage, lead)) is not { } leading)
        {
            return passages;
        }

        double said = Told(lead);
        return said >= Telling && said > Told(passages[0].Passage) ? passages.PutFirst(leading) : passages;

        double Told(PreparedPassage passage) => AnswerType.Match(question.Question, passage, passage.Whole);
    }

    private static bool IsOfKind(QuestionKind kind) => kind is QuestionKind.Where or QuestionKind.Organisation or QuestionKind.Who;
}
