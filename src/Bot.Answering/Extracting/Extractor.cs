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
    public static Draft? Extract(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (passages.Count == 0)
        {
            return null;
        }

        double confidence = Support.Confidence(question, passages, catalog);
        return new Draft([Part(question, passages[0].Passage)], null, confidence);
    }

    private static DraftPart Part(WeightedQuestion question, PreparedPassage passage)
    {
        if (passage.Passage.Kind == PassageKind.TableRow)
        {
            return Row(passage);
        }

        var quotes = Quotes(passage, SentenceRanker.Scores(question, passage));
        return new DraftPart(string.Concat(quotes.Select(q => q.Of(passage.Passage.Text))), passage, quotes);
    }

    // The best sentence, then the next best while the text stays comfortable; neighbours join into one quote.
    private static List<TextRange> Quotes(PreparedPassage passage, double[] scores)
    {
        var chosen = new SortedSet<int>();
        int length = 0;
        foreach (int i in Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => i))
        {
            if (chosen.Count == 0 || length + passage.Sentences[i].Length <= Comfortable)
            {
                chosen.Add(i);
                length += passage.Sentences[i].Length;
            }
        }

        var quotes = new List<TextRange>();
        foreach (int i in chosen)
        {
            var sentence = passage.Sentences[i];
            if (quotes.Count > 0 && chosen.Contains(i - 1))
            {
                quotes[^1] = quotes[^1] with { End = sentence.End };
            }
            else
            {
                quotes.Add(sentence);
            }
        }

        return quotes;
    }

    private static DraftPart Row(PreparedPassage passage)
    {
        string[] cells = passage.Passage.Text.Split('\t');
        var columns = passage.Passage.Columns;
        string text = string.Join("；", cells.Select((cell, i) => i > 0 && i < columns.Count && columns[i].Length > 0 ? $"{columns[i]}：{cell}" : cell));
        return new DraftPart(text, passage, [new TextRange(0, passage.Passage.Text.Length)]);
    }
}
