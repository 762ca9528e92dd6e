namespace Bot.Search.Querying;

/// <summary>
/// Lifts passages by where the query's words stand in them; read from the positions of the words field.
/// Each lift is a sum of idf, so that it weighs in the same unit as BM25.
/// </summary>
internal sealed class Lifts
{
    private const int WindowLength = 20;
    private const int MaxOrderGap = 5;
    private const float LeadHalf = 5;

    // Words of an average passage at which the lifts have half their weight. In a short passage everything stands close together
    // and near the start, so places tell less: full lifts cost .012 of recall@1 on collections of short paragraphs.
    private const float HalfWeightLength = 100;

    // Enough for any question; it bounds the work on a pasted page.
    private const int MaxKeyTerms = 48;

    private readonly Ranking _ranking;
    private readonly float _scale;
    private readonly KeyTerm[] _sequence;
    private readonly KeyTerm[] _distinct;
    private readonly List<(int Position, int Term)> _occurrences = [];

    /// <summary>Prepares the lifts of one query.</summary>
    public Lifts(QueryPlan plan, Ranking ranking, int passageCount)
    {
        _ranking = ranking;
        var terms = new Dictionary<Clause, KeyTerm>(ReferenceEqualityComparer.Instance);
        foreach (var clause in plan.KeyTerms.Take(MaxKeyTerms))
        {
            terms.TryAdd(clause, new KeyTerm(clause, passageCount));
        }

        float averageLength = plan.KeyTerms.Count > 0 ? plan.KeyTerms[0].Field.Header.AverageLength : 0;
        _scale = averageLength / (averageLength + HalfWeightLength);
        _distinct = [.. terms.Values];
        _sequence = [.. plan.KeyTerms.Take(MaxKeyTerms).Where(c => c.Reason is null).Select(c => terms[c])];
    }

    /// <summary>Whether any lift can change a score.</summary>
    public bool IsNeeded => _distinct.Length > 0 && (_ranking.Proximity > 0 || _ranking.Order > 0 || _ranking.Lead > 0);

    /// <summary>The lifts of one passage; passages must be asked for in ascending order of doc id.</summary>
    public IReadOnlyList<Lift> Of(int docId)
    {
        foreach (var term in _distinct)
        {
            term.Read(docId);
        }

        return
        [
            new Lift("proximity", _scale * _ranking.Proximity * BestWindow()),
            new Lift("order", _scale * _ranking.Order * Ordered()),
            new Lift("lead", _scale * _ranking.Lead * AtStart()),
        ];
    }

    /// <summary>A score with its lifts, summed in 64 bits.</summary>
    public static float Add(float score, IReadOnlyList<Lift> lifts) => (float)lifts.Aggregate((double)score, (sum, lift) => sum + lift.Value);

    /// <summary>The most idf of different query words in any stretch of 20 words.</summary>
    private float BestWindow()
    {
        _occurrences.Clear();
        for (int term = 0; term < _distinct.Length; term++)
        {
            foreach (int position in _distinct[term].Positions)
            {
                _occurrences.Add((position, term));
            }
        }

        _occurrences.Sort();
        Span<int> counts = stackalloc int[MaxKeyTerms];
        counts.Clear();
        float best = 0;
        float current = 0;
        int first = 0;
        foreach (var (position, term) in _occurrences)
        {
            current += counts[term]++ == 0 ? _distinct[term].Weight : 0;
            for (; position - _occurrences[first].Position >= WindowLength; first++)
            {
                int leaving = _occurrences[first].Term;
                current -= --counts[leaving] == 0 ? _distinct[leaving].Weight : 0;
            }

            best = Math.Max(best, current);
        }

        return best;
    }

    /// <summary>For each two neighbours of the query: the idf of the lesser one over their least distance, if within 5 in order.</summary>
    private float Ordered()
    {
        float sum = 0;
        for (int i = 0; i + 1 < _sequence.Length; i++)
        {
            int gap = LeastGap(_sequence[i].Positions, _sequence[i + 1].Positions);
            sum += gap <= MaxOrderGap ? Math.Min(_sequence[i].Idf, _sequence[i + 1].Idf) / gap : 0;
        }

        return sum;
    }

    /// <summary>The idf of each query word, halved where it first stands 5 words from the start, and less further on.</summary>
    private float AtStart()
    {
        float sum = 0;
        foreach (var term in _distinct)
        {
            sum += term.Count > 0 ? term.Weight * LeadHalf / (LeadHalf + term.Positions[0]) : 0;
        }

        return sum;
    }

    private static int LeastGap(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int least = int.MaxValue;
        int next = 0;
        foreach (int position in right)
        {
            while (next < left.Length && left[next] < position)
            {
                next++;
            }

            least = next > 0 ? Math.Min(least, position - left[next - 1]) : least;
        }

        return least;
    }
}
