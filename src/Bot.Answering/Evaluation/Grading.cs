namespace Bot.Answering.Evaluation;

/// <summary>Grades answers by the contract's rules.</summary>
public static class Grading
{
    /// <summary>Grades <paramref name="answer"/> against <paramref name="gold"/>.</summary>
    public static Grade Grade(GoldQuestion gold, AnswerRecord answer)
    {
        bool refused = answer.Outcome == Outcome.NotFound;
        string said = ComparedText.Fold(answer.Text + "\n" + TableText(answer.Table));
        bool holdsAll = gold.AnswerAll.All(alternatives => alternatives.Any(a => said.Contains(ComparedText.Fold(a), StringComparison.Ordinal)));
        bool holdsNone = !gold.AnswerNone.Any(n => said.Contains(ComparedText.Fold(n), StringComparison.Ordinal));
        return new Grade(
            gold,
            answer,
            CitationAtOne: answer.Citations.Count > 0 && HoldsGold(gold, answer.Citations[0].Document.Id, answer.Citations[0].Text),
            CitationRecall: Recall(gold, answer),
            AnswerRight: holdsAll && holdsNone && refused != gold.Answerable,
            RefusalRight: refused != gold.Answerable);
    }

    internal static bool HoldsGold(GoldQuestion gold, string documentId, string paragraph) =>
        gold.Gold.Any(g => Holds(g, documentId, paragraph));

    internal static bool SaysAnswer(GoldQuestion gold, string text)
    {
        string said = ComparedText.Fold(text);
        return gold.AnswerAll.Count > 0
            && gold.AnswerAll.All(alternatives => alternatives.Any(a => said.Contains(ComparedText.Fold(a), StringComparison.Ordinal)));
    }

    private static bool Holds(GoldQuote quote, string documentId, string paragraph) =>
        string.Equals(quote.Doc, documentId, StringComparison.Ordinal)
        && ComparedText.Fold(paragraph).Contains(ComparedText.Fold(quote.Quote), StringComparison.Ordinal);

    private static double Recall(GoldQuestion gold, AnswerRecord answer)
    {
        if (gold.Gold.Count == 0)
        {
            return 0;
        }

        int cited = gold.Gold.Count(g => answer.Citations.Any(c => Holds(g, c.Document.Id, c.Text)));
        return string.Equals(gold.GoldMode, "all", StringComparison.Ordinal)
            ? (double)cited / gold.Gold.Count
            : Math.Min(1, cited);
    }

    private static string TableText(AnswerTable? table) =>
        table is null ? "" : string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Select(cell => cell.Text))));
}
