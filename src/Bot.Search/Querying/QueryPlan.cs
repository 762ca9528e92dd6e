using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>Turns a query into clauses.</summary>
internal static class QueryPlan
{
    /// <summary>One clause for each different term of the query that the index has, field by field in order of the text.</summary>
    public static List<Clause> Clauses(Segment segment, IndexOptions options, Query query)
    {
        var clauses = new List<Clause>();
        for (int number = 0; number < options.Fields.Count; number++)
        {
            var field = segment.Fields[number];
            if (query.FieldWeights.TryGetValue(field.Header.Name, out float weight) && weight > 0)
            {
                var terms = options.Fields[number].Analyzer.Tokens(query.Text).Select(t => t.Term);
                foreach (var (term, count) in terms.CountBy(t => t, StringComparer.Ordinal))
                {
                    Add(clauses, field, term, weight * count, null);
                }
            }

            foreach (var added in query.Expansions.Where(e => e.Field == field.Header.Name))
            {
                Add(clauses, field, added.Term, added.Weight * weight, added.Reason);
            }
        }

        return clauses;
    }

    private static void Add(List<Clause> clauses, FieldSegment field, string term, float boost, string? reason)
    {
        if (boost > 0 && field.Find(term) is { } entry)
        {
            clauses.Add(new Clause(field, term, entry, boost, reason));
        }
    }
}
