using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Retrieval;

/// <summary>Whether a document holds at the time that a question means.</summary>
internal static class InForce
{
    /// <summary>
    /// Whether <paramref name="document"/> may answer as far as time tells: the version in force in the year that the question names, or today;
    /// for what held before (以前) the version that was replaced, and both where versions are compared.
    /// </summary>
    public static bool Holds(ReadQuestion question, Document document, DocumentValidity validity)
    {
        if (question.SpeaksOfThePast)
        {
            return question.Compares || validity.Replaces.Count == 0 || validity.ReplacedBy.Count > 0;
        }

        return validity.At(question.HoldsOn) switch
        {
            ValidityState.Replaced => document.Date is { } issued && question.Years.Contains(issued.Year) && question.Kind == QuestionKind.Document,
            ValidityState.Expired => SpeaksOfYear(question, document, validity),

            // A later version is no answer about an earlier year.
            ValidityState.NotYet => validity.Replaces.Count == 0,
            _ => true,
        };
    }

    // Apart, for only here it holds what it is asked with: most documents are in force.
    private static bool SpeaksOfYear(ReadQuestion question, Document document, DocumentValidity validity) =>
        question.Years.Any(y => y == document.Date?.Year || validity.Governs(y));
}
