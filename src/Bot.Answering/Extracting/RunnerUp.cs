using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Extracting;

/// <summary>A second answer beside the first, where ranking can hardly tell which of two paragraphs answers.</summary>
/// <param name="pipeline">Answers from either.</param>
internal sealed class RunnerUp(AnswerPipeline pipeline)
{
    // Below this difference of scores the first is right in half of the cases and the second in a quarter.
    private const double Close = 0.5;

    // The second has so much of the question's characters that the first has.
    private const double Mostly = 0.7;

    // Of more neighbours that rank alike, the question picks none.
    private const int Most = 2;

    // So much less sure a sign of the kind asked for is as good.
    private const double Slightly = 0.1;

    // So many rows of a table are told one below the other.
    private const int MostLines = 8;

    // Ranks that are looked at.
    private const int Considered = 5;

    /// <summary>What a reader must know about the two.</summary>
    public const string Remark = "有两处都可能是这个问题的答案，一并列出，请核对原文。";

    /// <summary>What a reader must know about the rows.</summary>
    public const string RowsRemark = "表里不止一行可能符合，整张表一并列出，请按自己的情况对照。";

    /// <summary>The <paramref name="draft"/> with the answer of another passage that ranks about as high under it, or with the whole table when both are rows of it; itself when there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">Those that <paramref name="draft"/> is made from, best first.</param>
    /// <param name="draft">A sure answer; only one that quotes a single paragraph gets a second.</param>
    public Draft Beside(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, Draft draft)
    {
        if (draft is not { Table: null, IsExact: false, Remarks: [], Parts: [var only] } || !ReferenceEquals(only.Source, passages[0].Passage))
        {
            return draft;
        }

        if (passages.Take(Considered).Count(p => passages[0].Score - p.Score <= Close && IsBeside(only.Source, p.Passage)) > Most)
        {
            return draft;
        }

        foreach (var rival in passages.Take(Considered).Skip(1).Where(p => passages[0].Score - p.Score <= Close && !IsEnded(question, p) && IsOfSameMatter(question, only.Source, p.Passage)))
        {
            if (TableAnswer.AreOfOneTable(only.Source, rival.Passage))
            {
                return IsNamed(question, only.Source, pipeline.Catalog) || TableAnswer.Whole(only.Source, pipeline.Catalog) is not { } table ? draft
                    : draft with { Parts = Lines(only, table), Table = table, Remarks = [RowsRemark] };
            }

            if (only.Source.Passage.LeadIn is not null && question.Question.Stated.Count == 0 && ItemList.Around(question, only.Source, pipeline.Catalog) is { Count: > 1 } items && items.Contains(rival.DocId))
            {
                return ItemList.Make(only.Source, items, pipeline.Catalog) with { Confidence = draft.Confidence };
            }

            if (pipeline.ExtractOne(question, passages.PutFirst(rival)) is { Table: null, Confidence: >= Support.Threshold, Parts: [var other] }
                && ReferenceEquals(other.Source, rival.Passage) && !string.Equals(Folding.Fold(only.Text), Folding.Fold(other.Text), StringComparison.Ordinal))
            {
                return draft with { Parts = [only with { Ending = "\n" }, other], Remarks = [Remark] };
            }
        }

        return draft;
    }

    private static bool IsBeside(PreparedPassage one, PreparedPassage other) =>
        other.Passage.LeadIn is null && other.Passage.Kind != PassageKind.TableRow && one.Passage.IsInSectionOf(other.Passage);

    // What the question says and the first says, itself or above it, the second says as well, what stands in its text in its text or heading; and it holds as much of the kind asked for. 各从哪天算 asks of both.
    private static bool IsOfSameMatter(WeightedQuestion question, PreparedPassage first, PreparedPassage second) =>
        question.Question.Folded.Contains('各', StringComparison.Ordinal)
        || (SharedTerms.AreSaidToo(question.Terms.Where(t => t.Term.IsDemanded), first, second, byTitle: t => t.Strength(first.Text) <= 0)
            && Pairs(question, second) >= Mostly * Pairs(question, first)
            && AnswerType.Match(question.Question, second, second.Whole) >= AnswerType.Match(question.Question, first, first.Whole) - Slightly);

    private static double Pairs(WeightedQuestion question, PreparedPassage passage) => question.PairCoverage(passage.Text + "\n" + passage.Context);

    // The row, and the others below it as long as that can be read.
    private static IReadOnlyList<DraftPart> Lines(DraftPart row, DraftTable table) => table.Rows.Count > MostLines ? [row]
        : [row with { Ending = "\n" }, .. table.Rows.Select(r => r[0].Source).Where(s => !ReferenceEquals(s, row.Source)).Select(s => Quotation.Row(s) with { Ending = "\n" })];

    // What a version that was replaced says is no other answer of today.
    private static bool IsEnded(WeightedQuestion question, RankedPassage passage) =>
        InForceInstead.IsOut(question, passage.Passage.Validity) && !InForceInstead.PointsAtVersion(question.Question);

    // 货车多少钱 asks for the row 货车.
    private static bool IsNamed(WeightedQuestion question, PreparedPassage row, PassageCatalog catalog) =>
        question.Question.Folded.Contains(row.Text.Split('\t')[0], StringComparison.Ordinal)
        || (!question.Question.Folded.Contains('各', StringComparison.Ordinal) && ListGroup.Of(catalog, catalog.Find(row.Passage)) is { IsTable: true } table && NamedRows.Of(question, table) is { Rows: [var named], IsSure: true } && ReferenceEquals(named, row));
}
