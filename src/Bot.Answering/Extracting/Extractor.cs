using Bot.Answering.Computing;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Extracting;

/// <summary>Makes an answer out of ranked passages.</summary>
internal static class Extractor
{
    // A list of as many items as the question names, under words that say this much of it, is the one meant.
    private const double Covered = 0.5;

    /// <summary>The answer to <paramref name="question"/>; null when there is no passage at all.</summary>
    public static Draft? Extract(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (passages.Count == 0)
        {
            return null;
        }

        double confidence = Support.Confidence(question, passages, catalog);
        var best = passages[0].Passage;
        if ((OneRow(question, best, catalog) ?? TableAnswer.Make(question.Question, best, catalog)) is { } table)
        {
            return table with { Confidence = confidence };
        }

        if (ItemList.Around(question, best, catalog) is { Count: > 0 } items && (question.Question.WantsList || (Enumeration.Introduces(best.Passage.Text) && (!AnswersItself(question.Question, best) || IsCounted(question.Question, items)))))
        {
            return ItemList.Make(best, items, catalog) with { Confidence = Surely(question, best, items) ? Math.Max(confidence, Covered) : confidence };
        }

        if (Parts(question, best) is { Count: > 1 } tied)
        {
            return new Draft(tied, null, confidence) { IsExact = true };
        }

        if (question.Question.Compares && question.Question.SpeaksOfThePast && Several.OldAndNew(passages, catalog) is { Count: > 1 } versions)
        {
            return Several.Make(question, versions, catalog) with { Confidence = confidence };
        }

        if (Contradiction.Find(question, passages, catalog) is { } other)
        {
            var both = Several.Make(question, [passages[0], other], catalog);
            return both with { Confidence = confidence, Remarks = [Contradiction.Remark(best, other.Passage)] };
        }

        if (WantsSeveral(question.Question) && Several.Choose(question, passages) is { Count: > 1 } chosen)
        {
            return Several.Make(question, chosen, catalog) with { Confidence = confidence };
        }

        return new Draft(Parts(question, best), null, confidence);
    }

    private static Draft? OneRow(WeightedQuestion question, PreparedPassage best, PassageCatalog catalog) =>
        best.Passage.Kind == PassageKind.TableRow && question.Question.WantsList && ListGroup.Of(catalog, catalog.Find(best.Passage)) is { IsTable: true } rows && Cases.Singled(question, rows.Members) is { } row
            ? new Draft([Quotation.Row(row)], null, 0) : null;

    // "…6个月内提出申请，并提交下列材料：" answers how long without its list.
    private static bool AnswersItself(ReadQuestion question, PreparedPassage leadIn) =>
        (AnswerType.IsStrict(question.Kind) || question.Kind is QuestionKind.Organisation or QuestionKind.Who) && AnswerType.Match(question, leadIn, leadIn.Whole) >= 0.7;

    // 三档各要多少 asks for the three items.
    private static bool IsCounted(ReadQuestion question, IReadOnlyList<int> items) => PartsWanted.NumberOf(question) == items.Count;

    private static bool Surely(WeightedQuestion question, PreparedPassage best, IReadOnlyList<int> items) =>
        IsCounted(question.Question, items) && question.TermCoverage(best.Text + best.Context) >= Covered;

    private static bool WantsSeveral(ReadQuestion question) => question.WantsList || question.Compares || question.Places.Count > 1;

    private static IReadOnlyList<DraftPart> Parts(WeightedQuestion question, PreparedPassage passage)
    {
        if (passage.Passage.Kind == PassageKind.TableRow)
        {
            return [Quotation.Row(passage)];
        }

        var quote = Quotation.Of(question, passage, Quotation.Budget(question.Question));
        return Outright.Of(question.Question, quote) is { } said ? [new DraftPart(said, passage, quote.Quotes), quote] : [quote];
    }
}
