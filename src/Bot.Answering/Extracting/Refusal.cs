using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Says that the documents do not answer, and what is missing: what no document has, apart from what only the nearest paragraph lacks.</summary>
internal static class Refusal
{
    private const int MostWords = 2;

    /// <summary>The refusal of <paramref name="question"/> after a search of so many documents.</summary>
    public static string Text(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PairStatistics statistics, int documentCount)
    {
        var missing = passages.Count == 0 ? question.Terms : Support.Missing(question, passages[0].Passage);
        string near = passages.Count > 0 && missing.Count < question.Terms.Count ? Nearest(passages[0].Passage, Quoted(missing.Where(t => IsUsed(t, statistics)))) : "";
        return $"{Reason(question, passages, missing, statistics)}（查了{documentCount}份文档）{near}";
    }

    private static string Reason(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<WeightedTerm> missing, PairStatistics statistics)
    {
        var places = question.Question.Places;
        if (places.Count > 0 && (missing.Any(t => t.Term.Role == TermRole.Region) || !passages.Any(p => PlaceMatch.Of(question.Question, p.Passage) > 0)))
        {
            string asked = question.Question.Focus is { } focus ? $"“{focus.Text}”" : "这方面内容";
            return $"文档里没有提到{places[0].ShortName}的{asked}。";
        }

        string unknown = Quoted(missing.Where(t => !IsUsed(t, statistics)));
        return unknown.Length > 0 ? $"文档里没有提到{unknown}。" : "文档里没有能回答这个问题的内容。";
    }

    private static string Nearest(PreparedPassage passage, string lacking)
    {
        string heading = passage.Passage.Headings.Count > 0 ? $"的“{passage.Passage.Headings[^1]}”部分" : "";
        return $"最接近的是《{passage.Passage.Document.Title}》{heading}，{(lacking.Length > 0 ? $"其中没有提到{lacking}" : "但没有回答这个问题")}。";
    }

    // Whether some document says it, in its own or another word.
    private static bool IsUsed(WeightedTerm term, PairStatistics statistics) =>
        statistics.Occurs(term.Term.Text) || term.Term.Variants.Any(v => statistics.Occurs(v.Text));

    private static string Quoted(IEnumerable<WeightedTerm> terms) =>
        string.Concat(terms.Where(t => t.Term.Range.Length > 1).Take(MostWords).Select(t => $"“{t.Term.Text}”"));
}
