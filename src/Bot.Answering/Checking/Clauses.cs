using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>Clauses of folded text and how much they share.</summary>
internal static class Clauses
{
    private const string Ends = "，,；;。！？!?：:\n";

    /// <summary>The clauses of <paramref name="text"/> that say anything, in order, without the mark that ends them.</summary>
    public static IReadOnlyList<TextRange> Of(string text)
    {
        var clauses = new List<TextRange>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || Ends.Contains(text[i]))
            {
                if (i > start)
                {
                    clauses.Add(new TextRange(start, i));
                }

                start = i + 1;
            }
        }

        return clauses;
    }

    /// <summary>The clause of <paramref name="text"/> around <paramref name="position"/>, without the marks at its ends.</summary>
    public static TextRange At(string text, int position)
    {
        int start = position;
        while (start > 0 && !Ends.Contains(text[start - 1]))
        {
            start--;
        }

        int end = position;
        while (end < text.Length && !Ends.Contains(text[end]))
        {
            end++;
        }

        return new TextRange(start, end);
    }

    /// <summary>The clauses of <paramref name="source"/> that share most with <paramref name="claim"/>; none when nothing is shared.</summary>
    public static IReadOnlyList<string> Nearest(string claim, IEnumerable<string> source)
    {
        var pairs = Evidence.HanPairs(claim).ToHashSet();
        var numbers = NumberScanner.Scan(claim);
        var scored = source.Select(clause => (Clause: clause, Score: Evidence.HanPairs(clause).Distinct().Count(pairs.Contains)
            + (numbers.Count == 0 ? 0 : 3 * NumberScanner.Scan(clause).Count(n => numbers.Any(n.IsSupportedBy))))).ToList();
        int best = scored.Select(s => s.Score).DefaultIfEmpty(0).Max();
        return best == 0 ? [] : [.. scored.Where(s => s.Score == best).Select(s => s.Clause)];
    }
}
