using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;

namespace Bot.Answering.Extracting;

/// <summary>A second answer beside the first, where ranking can hardly tell which of two paragraphs answers.</summary>
/// <param name="pipeline">Answers from either.</param>
internal sealed class RunnerUp(AnswerPipeline pipeline)
{
    // Below this difference of scores the first is right in half of the cases and the second in a quarter.
    private const double Close = 0.5;

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

        foreach (var rival in passages.Take(Considered).Skip(1).Where(p => passages[0].Score - p.Score <= Close && !IsEnded(question, p)))
        {
            if (TableAnswer.AreOfOneTable(only.Source, rival.Passage))
            {
                return IsNamed(question, only.Source) ? draft
                    : TableAnswer.Whole(only.Source, pipeline.Catalog) is { } table ? draft with { Table = table, Remarks = [RowsRemark] } : draft;
            }

            if (pipeline.ExtractOne(question, passages.PutFirst(rival)) is { Table: null, Confidence: >= Support.Threshold, Parts: [var other] }
                && ReferenceEquals(other.Source, rival.Passage) && !string.Equals(Folding.Fold(only.Text), Folding.Fold(other.Text), StringComparison.Ordinal))
            {
                return draft with { Parts = [only with { Ending = "\n" }, other], Remarks = [Remark] };
            }
        }

        return draft;
    }

    // What a version that was replaced says is no other answer of today.
    private static bool IsEnded(WeightedQuestion question, RankedPassage passage) =>
        InForceInstead.IsOut(question, passage.Passage.Validity) && !InForceInstead.PointsAtVersion(question.Question);

    // 货车多少钱 asks for the row 货车.
    private static bool IsNamed(WeightedQuestion question, PreparedPassage row) =>
        question.Question.Folded.Contains(row.Text.Split('\t')[0], StringComparison.Ordinal);
}
