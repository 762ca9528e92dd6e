using Bot.Search.Analysis;

namespace Bot.Search.Querying;

/// <summary>Finds where the terms of one query stand in bodies, by analyzing them again.</summary>
internal sealed class Highlighter
{
    // A term that tells less than this share of the best one ("of", "is") would mark half of every passage.
    private const float LeastShare = 0.15f;

    private readonly List<(Analyzer Analyzer, HashSet<string> Terms)> _fields = [];

    /// <summary>Marks the terms of <paramref name="clauses"/> that are worth it.</summary>
    public Highlighter(IndexOptions options, IReadOnlyList<Clause> clauses)
    {
        float least = clauses.Select(c => c.Weight).DefaultIfEmpty().Max() * LeastShare;
        foreach (var (field, number) in options.Fields.Select((f, i) => (f, i)).Where(f => f.f.Source == FieldSource.Body))
        {
            var terms = clauses.Where(c => c.Field.Number == number && c.Weight >= least).Select(c => c.Term).ToHashSet(StringComparer.Ordinal);
            if (terms.Count > 0)
            {
                _fields.Add((field.Analyzer, terms));
            }
        }
    }

    /// <summary>The ranges of all terms worth marking, ascending, merged where they touch.</summary>
    public List<TextRange> Ranges(string body)
    {
        var ranges = new List<TextRange>();
        foreach (var (analyzer, terms) in _fields)
        {
            var sink = new MatchSink(terms.GetAlternateLookup<ReadOnlySpan<char>>(), ranges);
            analyzer.Analyze(body, ref sink);
        }

        return Merge(ranges);
    }

    private static List<TextRange> Merge(List<TextRange> ranges)
    {
        ranges.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var merged = new List<TextRange>();
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private readonly struct MatchSink(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> terms, List<TextRange> ranges) : ITokenSink
    {
        public void Add(scoped ReadOnlySpan<char> term, TextRange range)
        {
            if (terms.Contains(term))
            {
                ranges.Add(range);
            }
        }
    }
}
