using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tabulating;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Extracting;

/// <summary>
/// Answers from the version in force what a replaced one seemed to answer: who asks without naming a version wants what holds. Asked of that version alone,
/// it must give a value of the kind asked for and be sure of it; what only the old one tells is still told, with its notice.
/// </summary>
/// <param name="pipeline">Ranks and answers within the version in force.</param>
internal sealed partial class InForceInstead(AnswerPipeline pipeline)
{
    /// <summary>What the version in force answers, and its passages; null where <paramref name="draft"/> quotes what holds, a version is asked for, or none gives a sure answer.</summary>
    public (Draft Draft, IReadOnlyList<RankedPassage> Passages)? Of(WeightedQuestion question, Draft draft)
    {
        if (draft.Parts.Count == 0 || !AnswerType.IsStrict(question.Question.Kind) || PointsAtVersion(question.Question) || draft.Sources.Any(s => !IsOut(question, s.Validity)))
        {
            return null;
        }

        var now = draft.Sources.SelectMany(s => Latest(question, s.Validity)).ToHashSet();
        if (now.Count == 0)
        {
            return null;
        }

        var own = pipeline.Rank(question, docId => now.Contains(pipeline.Catalog.Collection.Passages[docId].Document));
        return own.Count > 0 && own[0].Features[PassageFeatures.StrictType] > 0 && pipeline.ExtractOne(question, own) is { Confidence: >= Support.Threshold } sure ? (sure, own) : null;
    }

    /// <summary>Whether <paramref name="question"/> asks for what held, for a version or for more than one.</summary>
    public static bool PointsAtVersion(ReadQuestion question) =>
        question.Compares || question.Years.Count > 0 || question.Kind == QuestionKind.Document || question.SpeaksOfThePast || ValidityAnswer.IsAsked(question.Folded)
        || DocumentMark.Find(question.Folded).Any(m => m.Kind is MarkKind.Old or MarkKind.Year) || Earliest().IsMatch(question.Folded);

    /// <summary>Whether another document has ended the one of <paramref name="validity"/> on the day that <paramref name="question"/> means.</summary>
    public static bool IsOut(WeightedQuestion question, DocumentValidity validity) => validity.At(question.Question.HoldsOn) == ValidityState.Replaced;

    // A version may have been replaced by one that was replaced in its turn.
    private HashSet<Document> Latest(WeightedQuestion question, DocumentValidity validity)
    {
        var latest = new HashSet<Document>();
        var seen = new HashSet<Document>();
        var open = new Stack<Document>(validity.ReplacedBy.Select(r => r.Document));
        while (open.TryPop(out var document))
        {
            var own = pipeline.Catalog.Facts.Validity(document);
            if (!seen.Add(document))
            {
                continue;
            }

            if (IsOut(question, own))
            {
                own.ReplacedBy.ToList().ForEach(r => open.Push(r.Document));
            }
            else if (own.At(question.Question.HoldsOn) is not (ValidityState.Expired or ValidityState.NotYet))
            {
                latest.Add(document);
            }
        }

        return latest;
    }

    [GeneratedRegex("(?:最早|最初|最开始|[头第]一|[上旧老]).{0,3}[版部份]", RegexOptions.None, 10000)]
    private static partial Regex Earliest();
}
