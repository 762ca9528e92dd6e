namespace Bot.Knowledge.Facts;

/// <summary>
/// Reads the facts of a text: of a paragraph, a heading or a question. The result depends on text and context alone;
/// it is ordered by start, longer facts first, and holds no two facts of the same kind and range.
/// Facts of different kinds may overlap (a place inside an institution inside a title).
/// </summary>
public static class FactExtractor
{
    // A pathological paragraph must not cost more than a long one; what follows is read as text only.
    private const int MaxLength = 100_000;

    /// <summary>Reads the facts of <paramref name="text"/>; null or blank text has none.</summary>
    public static IReadOnlyList<Fact> Extract(string? text, FactContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return [];
        }

        var facts = new List<Fact>();
        MarkedScanner.Scan(text, facts);
        DocumentNumberScanner.Scan(text, facts);
        var numbered = new Occupied(text.Length);
        facts.Where(fact => fact.Kind == FactKind.DocumentNumber).ToList().ForEach(fact => numbered.Add(fact.Range));
        DateScanner.Scan(text, context, numbered, facts);
        QuantityScanner.Scan(text, numbered, facts);
        RegionScanner.Scan(text, context, facts);
        InstitutionScanner.Scan(text, context, facts);
        PersonScanner.Scan(text, facts);
        ValidityScanner.Scan(text, facts);
        return [.. facts.DistinctBy(fact => (fact.Kind, fact.Range)).OrderBy(fact => fact.Range.Start).ThenByDescending(fact => fact.Range.End).ThenBy(fact => fact.Kind)];
    }
}
