using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Extracting;

/// <summary>
/// Finds the row of a table of thresholds (收入首次突破 1000万元, 2000万元, 5000万元) that a stated amount reaches: the highest that is not above it.
/// </summary>
internal static partial class Thresholds
{
    /// <summary>The <paramref name="draft"/> with the row that the question's amount reaches, or whose bracket alone holds it; itself when it quotes no row of such a table, or there is none.</summary>
    public static Draft Reached(WeightedQuestion question, Draft draft, PassageCatalog catalog)
    {
        if (draft is not { Table: null, Parts: [{ Source.Passage: { Kind: PassageKind.TableRow, Columns: [var key, ..] } passage }] } || ListGroup.Of(catalog, catalog.Find(passage)) is not { IsTable: true } table)
        {
            return draft;
        }

        if (!Reaches().IsMatch(Folding.Fold(key)))
        {
            return NamedRows.Of(question, table) is { ByNumber: true, Rows: [var held] } && !ReferenceEquals(held, draft.Parts[0].Source) ? draft with { Parts = [Quotation.Row(held)] } : draft;
        }

        var rows = table.Members.Select(r => (Row: r, Value: KeyOf(r))).ToList();
        foreach (var stated in question.Question.Stated.Where(s => !double.IsPositiveInfinity(s.High) && rows.TrueForAll(r => r.Value is { } v && new Bracket(v.Kind, v.Unit, v.Number, double.PositiveInfinity, false, v.Range).IsComparable(s))))
        {
            var reached = rows.Where(r => r.Value!.Value.Number <= stated.Low).ToList();
            return reached.Count == 0 ? draft : draft with { Parts = [Quotation.Row(reached.MaxBy(r => r.Value!.Value.Number).Row)], IsExact = true };
        }

        return draft;
    }

    // The first cell, where it is one amount and nothing else.
    private static TypedValue? KeyOf(PreparedPassage row)
    {
        string cell = row.Text.Split('\t')[0];
        return ValueScanner.Scan(cell) is [var only] && only.Range.Start == 0 && only.Range.End == cell.Length ? only : null;
    }

    [GeneratedRegex("突破|达到|超过|[达满超]$|不低于|不少于|以上", RegexOptions.None, 10000)]
    private static partial Regex Reaches();
}
