using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>Picks the words of a passage that answer.</summary>
internal static class Quotation
{
    // Texts up to about this length are read at a glance; a second sentence is added only within it.
    private const int Comfortable = 120;
    private const int Listing = 240;

    // Which of two sentences answers ranking can hardly tell where their scores lie this close.
    private const double Close = 1.5;

    // Clauses of one shape share so many characters, and none of them answers much better than the others.
    private const int LikeRun = 5;
    private const double Tie = 1.5;

    // Stands for what a quotation leaves out.
    private const string Left = "……";

    /// <summary>How long the quotation for <paramref name="question"/> may get by adding sentences.</summary>
    public static int Budget(ReadQuestion question) => question.WantsList || question.Compares ? Listing : Comfortable;

    /// <summary>The best sentences of <paramref name="passage"/>, a table row as a whole.</summary>
    public static DraftPart Of(WeightedQuestion question, PreparedPassage passage, int budget)
    {
        if (passage.Passage.Kind == PassageKind.TableRow)
        {
            return Row(passage);
        }

        return Of(question, passage, Quotes(passage, SentenceRanker.Scores(question, passage), budget));
    }

    private static DraftPart Of(WeightedQuestion question, PreparedPassage passage, List<TextRange> quotes)
    {
        string text = SentenceLinks.Opening(Text(passage.Passage.Text, quotes));
        string prefix = Subject.LeadIn(passage);
        return new DraftPart((prefix.Length > 0 ? prefix : Subject.Prefix(question.Question, passage, text)) + text, passage, quotes);
    }

    // Where something of the passage lies between two quotes, or they stand in another order, a reader must see that they are no running text.
    private static string Text(string text, List<TextRange> quotes) =>
        string.Concat(quotes.Select((q, i) => (i > 0 && !Follows(text, quotes[i - 1], q) ? Left : "") + q.Of(text)));

    private static bool Follows(string text, TextRange first, TextRange second) =>
        first.End <= second.Start && string.IsNullOrWhiteSpace(text[first.End..second.Start]);

    /// <summary>The words of <paramref name="passage"/> that lie in any of <paramref name="ranges"/>, in its order.</summary>
    public static DraftPart Joined(WeightedQuestion question, PreparedPassage passage, IEnumerable<TextRange> ranges)
    {
        var quotes = new List<TextRange>();
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            if (quotes.Count > 0 && range.Start <= quotes[^1].End)
            {
                quotes[^1] = quotes[^1] with { End = Math.Max(quotes[^1].End, range.End) };
            }
            else
            {
                quotes.Add(range);
            }
        }

        return Of(question, passage, quotes);
    }

    /// <summary><paramref name="quoted"/> of <paramref name="passage"/> with <paramref name="sentence"/> first, with the clauses around it unless it <paramref name="standsAlone"/>, and the rest of it where the text stays comfortable.</summary>
    public static DraftPart Opening(WeightedQuestion question, PreparedPassage passage, TextRange sentence, DraftPart quoted, bool standsAlone)
    {
        if (passage.Passage.Kind == PassageKind.TableRow || (quoted.Quotes is [var first, ..] && first.Start == sentence.Start && sentence.End <= first.End))
        {
            return quoted;
        }

        sentence = standsAlone ? sentence : Unit(passage, sentence);
        var others = quoted.Quotes.Where(q => !q.Overlaps(sentence)).ToList();
        return Of(question, passage, sentence.Length + others.Sum(q => q.Length) <= Comfortable ? [sentence, .. others] : [sentence]);
    }

    /// <summary>The <paramref name="draft"/> with the sentences that score about as high as the best of the paragraph it quotes, up to the length of a list; itself when it is no plain quotation. What it is sure of stays: they are told beside what was weighed.</summary>
    public static Draft Widened(WeightedQuestion question, Draft draft)
    {
        if (draft is not { Table: null, IsExact: false, Parts: [{ Source.Passage.Kind: not PassageKind.TableRow } only] } || !string.Equals(Joined(question, only.Source, only.Quotes).Text, only.Text, StringComparison.Ordinal))
        {
            return draft;
        }

        var sentences = only.Source.Sentences;
        double[] scores = SentenceRanker.Scores(question, only.Source);
        double best = scores.DefaultIfEmpty().Max();
        List<TextRange> quotes = [.. only.Quotes];
        foreach (int i in Enumerable.Range(0, scores.Length).Where(i => best - scores[i] <= Close).OrderByDescending(i => scores[i]))
        {
            var unit = Unit(only.Source, sentences[i]);
            if (!quotes.Exists(q => q.Overlaps(unit)) && quotes.Sum(q => q.Length) + unit.Length <= Listing)
            {
                quotes.Add(unit);
            }
        }

        return quotes.Count == only.Quotes.Count ? draft : draft with { Parts = [Joined(question, only.Source, quotes)] };
    }

    /// <summary>A row with its column headers.</summary>
    public static DraftPart Row(PreparedPassage passage)
    {
        string[] cells = passage.Passage.Text.Split('\t');
        string text = IsPair(passage.Passage) ? $"{cells[0]}：{cells[1]}" : RowText.Of(passage.Passage, _ => true);
        return new DraftPart(text + "。", passage, [passage.Whole]);
    }

    /// <summary>Whether <paramref name="row"/> is a name with what there is to say of it (7月初：…): no header is needed to read it, unless it holds the unit of a bare number.</summary>
    public static bool IsPair(Passage row) =>
        row is { Kind: PassageKind.TableRow, Columns.Count: <= 2 } && row.Text.Split('\t') is [{ Length: > 0 }, { Length: > 0 } value]
        && value.AsSpan().ContainsAnyExcept("0123456789.,%".AsSpan());

    // "满1年的…12个月；满5年的…18个月；": where the question picks none of several like clauses, all of them are the answer.
    private static IEnumerable<int> Tiers(PreparedPassage passage, double[] scores)
    {
        if (scores.Length == 0)
        {
            return [];
        }

        int best = Array.IndexOf(scores, scores.Max());
        int first = best;
        while (first > 0 && IsTier(passage, scores, best, first - 1) && EndsClause(passage, first - 1))
        {
            first--;
        }

        int last = best;
        while (last + 1 < scores.Length && EndsClause(passage, last) && IsTier(passage, scores, best, last + 1))
        {
            last++;
        }

        return last > first && passage.Sentences[last].End - passage.Sentences[first].Start <= Listing ? Enumerable.Range(first, last - first + 1) : [];
    }

    private static bool IsTier(PreparedPassage passage, double[] scores, int best, int other) =>
        scores[best] - scores[other] <= Tie && passage.Values.Any(v => passage.Sentences[other].Contains(v.Range))
        && CommonRun.Longest(passage.Sentences[best].Of(passage.Text), passage.Sentences[other].Of(passage.Text)) >= LikeRun;

    private static bool EndsClause(PreparedPassage passage, int sentence) =>
        passage.Sentences[sentence].Of(passage.Text).TrimEnd().EndsWith(';');

    // The clauses around one up to the full stops, where they are read at a glance: what another of them leaves out or limits is not seen otherwise.
    private static (int First, int Last) Unit(PreparedPassage passage, int sentence)
    {
        int first = sentence;
        while (first > 0 && EndsClause(passage, first - 1))
        {
            first--;
        }

        int last = sentence;
        while (last + 1 < passage.Sentences.Count && EndsClause(passage, last))
        {
            last++;
        }

        return passage.Sentences[last].End - passage.Sentences[first].Start <= Comfortable ? (first, last) : (sentence, sentence);
    }

    private static TextRange Unit(PreparedPassage passage, TextRange sentence)
    {
        int at = passage.Sentences.TakeWhile(s => s.Start < sentence.Start).Count();
        if (at == passage.Sentences.Count || passage.Sentences[at] != sentence)
        {
            return sentence;
        }

        var (first, last) = Unit(passage, at);
        return new TextRange(passage.Sentences[first].Start, passage.Sentences[last].End);
    }

    // The best sentence, then the next best while the text stays comfortable; neighbours join into one quote.
    private static List<TextRange> Quotes(PreparedPassage passage, double[] scores, int budget)
    {
        var chosen = new SortedSet<int>(Tiers(passage, scores));
        int length = chosen.Sum(i => passage.Sentences[i].Length);
        foreach (int i in Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => i))
        {
            var (first, last) = budget > 0 ? Unit(passage, i) : (i, i);

            // "这也是首个…" says nothing without the sentence before it.
            first -= first > 0 && SentenceLinks.PointsBack(passage.Sentences[first].Of(passage.Text)) ? 1 : 0;
            int added = passage.Sentences[last].End - passage.Sentences[first].Start;
            if (chosen.Count == 0 || length + added <= budget)
            {
                chosen.UnionWith(Enumerable.Range(first, last - first + 1));
                length += added;
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
}
