using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Lists and rows of values inside one paragraph.</summary>
internal static partial class ParagraphList
{
    // A list in a paragraph is told whole up to this length.
    private const int Longest = 320;

    /// <summary><paramref name="plain"/> with the rest of the list that its best sentence begins or continues (…；…；…); as it is when there is none.</summary>
    public static Draft Continue(Draft plain, WeightedQuestion question, PreparedPassage passage)
    {
        if (plain.Parts.Count != 1 || passage.Sentences.Count < 2 || !PartsWanted.Several(question.Question))
        {
            return plain;
        }

        double[] scores = SentenceRanker.Scores(question, passage);
        int first = Array.IndexOf(scores, scores.Max());
        int last = first;
        while (first > 0 && Joins(passage, first - 1))
        {
            first--;
        }

        while (last + 1 < passage.Sentences.Count && Joins(passage, last))
        {
            last++;
        }

        var range = new TextRange(passage.Sentences[first].Start, passage.Sentences[last].End);
        if (first == last || range.Length > Longest)
        {
            return plain;
        }

        // Other sentences that were chosen stay.
        List<TextRange> quotes = [.. plain.Parts[0].Quotes.Where(q => !q.Overlaps(range)), range];
        quotes.Sort((a, b) => a.Start.CompareTo(b.Start));
        return plain with { Parts = [new DraftPart(string.Concat(quotes.Select(q => q.Of(passage.Passage.Text))), passage, quotes)] };
    }

    /// <summary>The sum of the values that one sentence of <paramref name="passage"/> puts side by side; null when none does.</summary>
    public static Draft? Sum(WeightedQuestion question, PassageCatalog catalog, PreparedPassage passage, double confidence)
    {
        var match = Number().Match(question.Question.Folded);
        int? count = match.Success ? (int?)ChineseNumber.Parse(match.Groups["n"].Value) : null;
        double[] scores = SentenceRanker.Scores(question, passage);
        foreach (int i in Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]))
        {
            var clause = Clause.Of(catalog, passage, passage.Sentences[i]);
            var values = IsOfOneTier(question, clause) ? [] : Values(clause, count);
            if (values.Count >= 2)
            {
                string total = Measure.Write(values.Sum(v => v.Number), values[0].Unit);
                string text = $"合计{total}（{string.Join('＋', values.Select(v => v.Said))}）。原文：{clause.Text}。";
                return new Draft([clause.Saying(text)], null, confidence);
            }
        }

        return null;
    }

    // 营收首次达到5000万元、1亿元的，分别奖励50万元、200万元: who states his own figure gets what goes with it, not all of them.
    private static bool IsOfOneTier(WeightedQuestion question, Clause clause) =>
        clause.Text.Contains("分别", StringComparison.Ordinal) && question.Question.Values.Any(v => v.Kind is ValueKind.Money or ValueKind.Area);

    // The last row of values of one kind in the sentence, of the length that the question names: what goes before are conditions.
    private static List<Measure> Values(Clause clause, int? count)
    {
        var best = new List<Measure>();
        var run = new List<(Fact Fact, Measure Value)>();
        foreach (var fact in clause.Facts.Where(f => f.Kind is FactKind.Amount or FactKind.Count).OrderBy(f => f.Range.Start))
        {
            var value = Measure.Of(fact)!;
            if (run.Count > 0 && !(run[^1].Value.IsComparable(value) && Joint().IsMatch(clause.Passage.Passage.Text[run[^1].Fact.Range.End..fact.Range.Start])))
            {
                run.Clear();
            }

            run.Add((fact, value));
            if (run.Count >= 2 && (count is null || run.Count == count))
            {
                best = [.. run.Select(r => r.Value)];
            }
        }

        return best;
    }

    // A sentence that ends with a semicolon goes on; so does one that the next takes up with 另 or the like.
    private static bool Joins(PreparedPassage passage, int i) =>
        passage.Passage.Text[passage.Sentences[i].End - 1] is '；' or ';'
        || (i + 1 < passage.Sentences.Count && Other().IsMatch(passage.Passage.Text[passage.Sentences[i + 1].Start..passage.Sentences[i + 1].End]));

    [GeneratedRegex("^(?:另一|另外|其次|第二|二是|三是|同时|此外|还有|还)", RegexOptions.None, 10000)]
    private static partial Regex Other();

    [GeneratedRegex("^[、，,和与及]$", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    [GeneratedRegex("(?<n>[二两三四五六七八九])[档项级类种批个]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Number();
}
