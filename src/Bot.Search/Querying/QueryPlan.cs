using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>A query made ready for one index.</summary>
/// <param name="Clauses">One for each different term that the index has, field by field in order of the text.</param>
/// <param name="KeyTerms">The terms of the words field in order of the text, repeated ones repeated, then the expansions'.</param>
internal sealed record QueryPlan(IReadOnlyList<Clause> Clauses, IReadOnlyList<Clause> KeyTerms)
{
    /// <summary>Analyzes a query as the passages were and looks its terms up.</summary>
    public static QueryPlan Of(Segment segment, IndexOptions options, Query query)
    {
        var clauses = new List<Clause>();
        var keyTerms = new List<Clause>();
        for (int number = 0; number < options.Fields.Count; number++)
        {
            var field = segment.Fields[number];
            float weight = query.Ranking.FieldWeights.GetValueOrDefault(field.Header.Name);
            var terms = weight > 0 ? Terms(options.Fields[number], query) : [];
            var found = terms.CountBy(t => t, StringComparer.Ordinal)
                .Select(t => Find(field, t.Key, weight * t.Value, null)).OfType<Clause>().ToList();
            var added = query.Expansions.Where(e => e.Field == field.Header.Name && weight > 0)
                .Select(e => Find(field, e.Term, weight * e.Weight, e.Reason)).OfType<Clause>().ToList();
            clauses.AddRange(found);
            clauses.AddRange(added);
            if (field.Header.HasPositions && keyTerms.Count == 0)
            {
                var byTerm = found.ToDictionary(c => c.Term, StringComparer.Ordinal);
                keyTerms.AddRange(terms.Where(byTerm.ContainsKey).Select(t => byTerm[t]));
                keyTerms.AddRange(added);
            }
        }

        return new QueryPlan(clauses, keyTerms);
    }

    private static List<string> Terms(IndexField field, Query query)
    {
        var all = field.Analyzer.Tokens(query.Text).Select(t => t.Term).ToList();
        Func<string, bool> isDropped = field.Name == IndexOptions.Words ? FunctionWords.IsFunctionWord : FunctionWords.HasFunctionCharacter;
        var telling = query.Ranking.DropsFunctionWords ? all.Where(t => !isDropped(t)).ToList() : all;
        return telling.Count > 0 ? telling : all;
    }

    private static Clause? Find(FieldSegment field, string term, float boost, string? reason) =>
        boost > 0 && field.Find(term) is { } entry ? new Clause(field, term, entry, boost, reason) : null;
}
