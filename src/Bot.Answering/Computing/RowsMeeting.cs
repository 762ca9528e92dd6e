using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Computing;

/// <summary>Counts the rows of a table that meet what the question demands of them: 预算超过300万的有几个, 有几档能拿到购房补贴.</summary>
internal static partial class RowsMeeting
{
    // How many of the best passages are looked at.
    private const int Considered = 8;

    // How much of the question the table must say, its headings and title with it, and how sure the count then is.
    private const double Covered = 0.6;
    private const double CoveredByCategory = 0.9;

    /// <summary>The number with the rows; null unless it is asked for and every row of a table that speaks of the question tells whether it meets the demand.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (Asked().Match(read.Folded) is not { Success: true } asked || read.Compares || Reduction.AsksExtreme(read.Folded))
        {
            return null;
        }

        foreach (var table in passages.Take(Considered).Select(p => ListGroup.Of(catalog, p.DocId)).OfType<ListGroup>().Where(g => g.IsTable && PlaceMatch.Of(read, g.Members[0]) >= 0).DistinctBy(g => g.Members[0]))
        {
            bool[]? met = Within(read, table) ?? Granted(question, table);
            if (met is null && !TotalAsked.OfRows(read.Folded) && RowCategory.Of(read, table) is { } category)
            {
                met = Coverage(question, table, category.Said) >= CoveredByCategory ? [.. table.Members.Select(m => category.Holds(m))] : null;
            }

            if (met is not null && Coverage(question, table, default) >= Covered)
            {
                return Told(table, met, asked.Groups["unit"].Value, Math.Max(plain.Confidence, Covered), catalog.Collection.Documents.Count);
            }
        }

        return null;
    }

    // The number that is demanded stands in no row.
    private static double Coverage(WeightedQuestion question, ListGroup table, TextRange category)
    {
        string text = string.Concat(table.Members.Select(m => m.Text)) + table.Members[0].Context + table.Members[0].Title;
        var terms = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role != TermRole.Number && !t.Term.Range.Overlaps(category) && !question.Question.Stated.Any(s => s.Range.Overlaps(t.Term.Range))).ToList();
        return terms.Sum(t => t.Weight * t.PartialStrength(text)) / Math.Max(1e-6, terms.Sum(t => t.Weight));
    }

    // By a bound that the question names, in the column whose cells all have one value of its kind; of several the one that the question names.
    private static bool[]? Within(ReadQuestion question, ListGroup table)
    {
        var bounds = question.Stated.Where(b => b.Low < b.High && b.Kind is ValueKind.Money or ValueKind.Count or ValueKind.Percent or ValueKind.Duration).ToList();
        if (bounds is not [var bound])
        {
            return null;
        }

        var columns = ListAnswer.Columns(table);
        return Enumerable.Range(1, Math.Max(0, columns.Count - 1)).OrderByDescending(c => CommonRun.Longest(Folding.Fold(columns[c]), question.Folded)).ThenBy(c => c)
            .Select(c => table.Members.Select(m => Cell(m, c, bound)).ToList()).FirstOrDefault(values => values.TrueForAll(v => v is not null))?.Select(v => bound.Holds(v!.Value)).ToArray();
    }

    private static Bracket? Cell(PreparedPassage row, int column, Bracket bound)
    {
        var cells = ListAnswer.Row(row);
        var range = cells[column].Quotes.Count > 0 ? cells[column].Quotes[0] : default;
        var values = row.Values.Where(v => range.Contains(v.Range) && v.Kind == bound.Kind).Select(v => new Bracket(v.Kind, v.Unit, v.Number, v.Number, true, v.Range)).ToList();
        return values is [var only] && bound.IsComparable(only) ? only : null;
    }

    // 不享受购房补贴: what the question asks to be given is denied in some rows and told in all.
    private static bool[]? Granted(WeightedQuestion question, ListGroup table)
    {
        if (!Gets().IsMatch(question.Question.Folded))
        {
            return null;
        }

        foreach (string word in question.Terms.Where(t => t.Term.Role == TermRole.Word && t.Term.Text.Length > 1).Select(t => t.Term.Text))
        {
            var rows = table.Members.Where(m => m.Text.Contains(word, StringComparison.Ordinal)).ToList();
            bool[] denied = [.. table.Members.Select(m => Denied().Matches(m.Text).Any(d => m.Text.AsSpan(d.Index + d.Length).StartsWith(word, StringComparison.Ordinal)))];
            if (rows.Count == table.Members.Count && denied.Contains(true))
            {
                return [.. denied.Select(d => !d)];
            }
        }

        return null;
    }

    private static Draft Told(ListGroup table, bool[] met, string unit, double confidence, int searched)
    {
        var rows = table.Members.Where((_, i) => met[i]).ToList();
        string all = $"《{table.Members[0].Passage.Document.Title}》列出的{table.Members.Count}{unit}里有{rows.Count}{unit}";
        List<DraftPart> parts = rows.Count == 0 ? [ListAnswer.Row(table.Members[0])[0] with { Text = all + "。" }]
            : [.. rows.Select((r, i) => Label(r) with { Text = $"{(i == 0 ? all + "：" : "")}{Label(r).Text}{(i + 1 < rows.Count ? "、" : "。")}" })];
        return new Draft(parts, new DraftTable(ListAnswer.Columns(table), [.. table.Members.Select(ListAnswer.Row)], 1, searched), confidence) { IsExact = true };
    }

    // The name of the row, behind its running number where it has one.
    private static DraftPart Label(PreparedPassage row)
    {
        var cells = ListAnswer.Row(row);
        return cells.Count > 1 && cells[0].Text.AsSpan().Trim().ContainsAnyExcept("0123456789.、".AsSpan()) ? cells[0] : cells[Math.Min(1, cells.Count - 1)];
    }

    [GeneratedRegex("(?:有|共|是|占)?(?:多少|(?<!哪|好|十|第)几)个?(?<unit>个|种|档|类|批|项|家|款|处|级)(?![月工小])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("能|可以|享受|有资格", RegexOptions.None, 10000)]
    private static partial Regex Gets();

    [GeneratedRegex("不(?:能)?(?:再)?(?:享受|给予|发放|予|设|含|提供)|没有|无", RegexOptions.None, 10000)]
    private static partial Regex Denied();
}
