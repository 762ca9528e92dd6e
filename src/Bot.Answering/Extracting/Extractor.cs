using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>Makes an answer out of ranked passages.</summary>
internal static class Extractor
{
    // Texts up to about this length are read at a glance; a second sentence is added only within it.
    private const int Comfortable = 120;

    /// <summary>The answer to <paramref name="question"/>; null when there is no passage at all.</summary>
    public static Draft? Extract(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0)
        {
            return null;
        }

        return new Draft([Part(question, passages[0].Passage)], null, 0.9);
    }

    private static DraftPart Part(WeightedQuestion question, PreparedPassage passage)
    {
        if (passage.Passage.Kind == PassageKind.TableRow)
        {
            return Row(passage);
        }

        double[] scores = SentenceRanker.Scores(question, passage);
        int best = Array.IndexOf(scores, scores.Max());
        int first = best;
        int last = best;
        Extend(passage, scores, ref first, ref last);
        var range = new TextRange(passage.Sentences[first].Start, passage.Sentences[last].End);
        return new DraftPart(range.Of(passage.Passage.Text), passage, [range]);
    }

    private static void Extend(PreparedPassage passage, double[] scores, ref int first, ref int last)
    {
        while (true)
        {
            int length = passage.Sentences[last].End - passage.Sentences[first].Start;
            double before = first > 0 && Fits(passage.Sentences[first - 1]) ? scores[first - 1] : double.NegativeInfinity;
            double after = last + 1 < scores.Length && Fits(passage.Sentences[last + 1]) ? scores[last + 1] : double.NegativeInfinity;
            if (double.IsNegativeInfinity(Math.Max(before, after)))
            {
                return;
            }

            if (before > after)
            {
                first--;
            }
            else
            {
                last++;
            }

            bool Fits(TextRange sentence) => length + sentence.Length <= Comfortable;
        }
    }

    private static DraftPart Row(PreparedPassage passage)
    {
        string[] cells = passage.Passage.Text.Split('\t');
        var columns = passage.Passage.Columns;
        string text = string.Join("；", cells.Select((cell, i) => i > 0 && i < columns.Count && columns[i].Length > 0 ? $"{columns[i]}：{cell}" : cell));
        return new DraftPart(text, passage, [new TextRange(0, passage.Passage.Text.Length)]);
    }
}
