using Bot.Answering.Matching;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>The columns of a table, as its rows are read by them; read once for all of its rows.</summary>
/// <param name="Headers">The headers, folded.</param>
/// <param name="Names">The same without what they have in brackets.</param>
/// <param name="Units">The units by which bare numbers below them are read; null where a header names none.</param>
/// <param name="Glosses">What lines of the document list for them (北京、上海 for 一类城市), folded; empty strings where none do.</param>
internal sealed record TableColumns(IReadOnlyList<string> Headers, IReadOnlyList<string> Names, IReadOnlyList<string?> Units, IReadOnlyList<string> Glosses)
{
    /// <summary>Those of what is no row.</summary>
    public static TableColumns None { get; } = new([], [], [], []);

    /// <summary>Whether <paramref name="passage"/> is a row below headers.</summary>
    public static bool Has(Passage passage) => passage is { Kind: PassageKind.TableRow, Columns.Count: > 0 };

    /// <summary>The doc id of the first row of the table that the row <paramref name="docId"/> stands in.</summary>
    public static int FirstRow(Collection collection, int docId)
    {
        var row = collection.Passages[docId];
        while (docId > 0 && collection.Passages[docId - 1] is var before && ReferenceEquals(before.Document, row.Document) && Has(before)
            && (ReferenceEquals(before.Columns, row.Columns) || before.Columns.SequenceEqual(row.Columns, StringComparer.Ordinal)))
        {
            docId--;
        }

        return docId;
    }

    /// <summary>The columns of the table whose first row is <paramref name="firstRow"/>.</summary>
    public static TableColumns Of(Collection collection, int firstRow)
    {
        string[] headers = [.. collection.Passages[firstRow].Columns.Select(Folding.Fold)];
        string[] names = [.. headers.Select(h => h.Split('(')[0].Trim())];
        return new TableColumns(headers, names, [.. headers.Select(HeaderUnit.Of)], ColumnGloss.Of(collection, firstRow, names));
    }
}
