using Bot.Search.Analysis.Scripts;

namespace Bot.Knowledge.Facts;

/// <summary>
/// Reads the facts of a text: of a paragraph, a heading or a question. The result depends on text and context alone;
/// it is ordered by start, longer facts first, and holds no two facts of the same kind and range.
/// Facts of different kinds may overlap (a place inside an institution inside a title). Values of a text in traditional characters are in simplified ones.
/// </summary>
public static class FactExtractor
{
    // A pathological text must not cost more than a long paragraph; the reader lets none longer through.
    private const int MaxLength = 100_000;

    /// <summary>Reads the facts of <paramref name="text"/>; text that is null, blank or longer than 100,000 characters has none.</summary>
    public static IReadOnlyList<Fact> Extract(string? text, FactContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Found(text, read => Scan(read, context));
    }

    /// <summary>Of the same facts the places alone: what a question is asked for beside them its reader finds by itself.</summary>
    public static IReadOnlyList<Fact> Places(string? text, FactContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Found(text, read =>
        {
            var places = new List<Fact>();
            RegionScanner.Scan(read, context, places);
            return places;
        });
    }

    private static IReadOnlyList<Fact> Found(string? text, Func<string, List<Fact>> scan)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return [];
        }

        string read = Simplified(text);
        var facts = scan(read);
        if (!ReferenceEquals(read, text))
        {
            // One unit stays one unit, so the ranges are those of the text as it stands.
            facts = facts.ConvertAll(fact => fact with { Surface = fact.Range.Of(text) });
        }

        return [.. facts.DistinctBy(fact => (fact.Kind, fact.Range)).OrderBy(fact => fact.Range.Start).ThenByDescending(fact => fact.Range.End).ThenBy(fact => fact.Kind)];
    }

    private static List<Fact> Scan(string text, FactContext context)
    {
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
        return facts;
    }

    // The words around figures and the names of places are known in simplified characters; texts without traditional ones stay as they are.
    private static string Simplified(string text)
    {
        string folded = TextFolding.Fold(text);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != folded[i] && text[i] is >= '\u4E00' and <= '\u9FFF')
            {
                return folded;
            }
        }

        return text;
    }
}
