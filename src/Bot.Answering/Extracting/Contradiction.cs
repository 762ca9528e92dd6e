using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Extracting;

/// <summary>Finds a second paragraph that gives another figure for the same thing.</summary>
internal static class Contradiction
{
    private const int Considered = 6;

    // It must say as much of the question as the best one, to speak of the same thing.
    private const double Same = 0.9;

    /// <summary>The passage of another document in force that gives another figure than the first of <paramref name="passages"/>; null when none does.</summary>
    public static RankedPassage? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (!AnswerType.IsStrict(question.Question.Kind) || Figures(question, passages[0]) is not { Count: > 0 } figures)
        {
            return null;
        }

        var best = passages[0];
        return passages.Skip(1).Take(Considered).FirstOrDefault(p =>
            !ReferenceEquals(p.Passage.Passage.Document, best.Passage.Passage.Document)
            && p.TermsSaid >= best.TermsSaid * Same
            && IsInForce(p, question, catalog) && IsInForce(best, question, catalog)
            && SharesPlace(best.Passage, p.Passage)
            && Figures(question, p) is { Count: > 0 } others
            && others.Exists(o => figures.Exists(f => IsOfOneKind(f, o))) && !others.Exists(o => figures.Exists(f => IsOfOneKind(f, o) && f.Number.Equals(o.Number))));
    }

    /// <summary>What a reader must know about the two.</summary>
    public static string Remark(PreparedPassage first, PreparedPassage second) =>
        $"《{first.Passage.Document.Title}》与《{second.Passage.Document.Title}》的说法不一致，两处都列出，请以现行有效的正式文件为准。";

    // 8个 and 一期 are counts of different things.
    private static bool IsOfOneKind(TypedValue one, TypedValue other) =>
        one.Kind == other.Kind && (one.Kind is not (ValueKind.Count or ValueKind.Area) || string.Equals(one.Unit, other.Unit, StringComparison.Ordinal));

    private static List<TypedValue> Figures(WeightedQuestion question, RankedPassage ranked)
    {
        var quote = Quotation.Of(question, ranked.Passage, 0);
        return
        [
            .. ranked.Passage.Values.Where(v => quote.Quotes.Any(q => v.Range.Start >= q.Start && v.Range.End <= q.End)
                    && AnswerType.Match(question.Question, ranked.Passage, v.Range) >= 0.7 && (v.Kind != ValueKind.Date || TellsBeginning(ranked.Passage, v))),
        ];
    }

    // Two dates disagree only where both say when something began: 2019年以来 does not.
    private static bool TellsBeginning(PreparedPassage passage, TypedValue date) =>
        passage.Sentences.Any(s => s.Start <= date.Range.Start && date.Range.End <= s.End && Beginning.IsMatch(s.Of(passage.Text)));

    private static bool IsInForce(RankedPassage passage, WeightedQuestion question, PassageCatalog catalog) =>
        catalog.Facts.Validity(passage.Passage.Passage.Document).At(question.Question.HoldsOn) is not (ValidityState.Replaced or ValidityState.Expired);

    // Two figures of two places are no contradiction, and neither are two of documents without any place.
    private static bool SharesPlace(PreparedPassage first, PreparedPassage second) =>
        first.Regions.Belongs.Any(r => second.Regions.Belongs.Contains(r));
}
