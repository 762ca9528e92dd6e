using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Says that the documents do not answer, and what is missing.</summary>
internal static class Refusal
{
    /// <summary>The refusal of <paramref name="question"/> after a search of so many documents.</summary>
    public static string Text(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, int documentCount)
    {
        string reason = Reason(question, passages);
        string near = passages.Count > 0 && Support.Missing(question, passages[0].Passage).Count < question.Terms.Count
            ? $"最接近的是《{passages[0].Passage.Passage.Document.Title}》{Heading(passages[0].Passage)}，但没有回答这个问题。"
            : "";
        return $"{reason}（查了{documentCount}份文档）{near}";
    }

    private static string Reason(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var places = question.Question.Places;
        string asked = question.Question.Focus?.Text ?? "";
        if (places.Count > 0 && !passages.Any(p => PlaceMatch.Of(question.Question, p.Passage) > 0))
        {
            return $"文档里没有提到{places[0].ShortName}{(asked.Length > 0 ? "的" + asked : "")}。";
        }

        var missing = passages.Count == 0 ? question.Terms : Support.Missing(question, passages[0].Passage);
        string[] words = [.. missing.Where(t => t.Term.Range.Length > 1).Take(2).Select(t => t.Term.Text)];
        return words.Length > 0 ? $"文档里没有提到“{string.Join("”“", words)}”。"
            : places.Count > 0 && asked.Length > 0 ? $"文档里没有提到{places[0].ShortName}的{asked}。"
            : asked.Length > 0 ? $"文档里没有说明{asked}。"
            : "文档里没有能回答这个问题的内容。";
    }

    private static string Heading(PreparedPassage passage) =>
        passage.Passage.Headings.Count > 0 ? $"的“{passage.Passage.Headings[^1]}”部分" : "";
}
