using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Computes the extreme or the sum of the values in the rows of a table or the clauses of a list.</summary>
internal static partial class Reduction
{
    // The fit of a column whose header shares two characters with the question.
    private const double NamedColumn = 3;

    // The unit of its values, named by the question, says more of a column than a short header; of equals the later column wins.
    private const double NamedUnit = 4;
    private const double Later = 0.001;

    // A longer row is told by its name and the cell compared.
    private const int LongestRow = 48;

    // A column of sums goes before one of their parts.
    private const double OfAll = 2;

    /// <summary>Whether the folded question asks for the extreme of several.</summary>
    public static bool AsksExtreme(string folded) => Extreme().IsMatch(folded);

    /// <summary>The answer computed over <paramref name="group"/>; null when its rows do not hold one comparable value each.</summary>
    public static Draft? OfTable(WeightedQuestion question, PassageCatalog catalog, ListGroup group, double confidence)
    {
        if (AsksWho().IsMatch(question.Question.Wording) && group.Members.All(m => catalog.Facts.Of(m.Passage).Any(f => f.Dates is not null && ListAnswer.Row(m)[0].Quotes.Any(q => q.Contains(f.Range)))))
        {
            // Rows of years name nobody.
            return null;
        }

        if (Compared(question, catalog, group) is not { } values || values.OfType<Measure>().Count() < question.Question.Rank)
        {
            return null;
        }

        // A row without a value is left out, and the answer says how many were compared.
        var valued = group with { Members = [.. group.Members.Where((_, i) => values[i] is not null)] };
        List<Measure> known = [.. values.OfType<Measure>()];
        return TotalAsked.OfRows(question.Question.Wording) ? Summed(catalog, valued, known, confidence) : Ordered(question.Question, catalog, valued, known, confidence);
    }

    /// <summary>The sum over the rows of <paramref name="group"/>; null when not every one holds one comparable value.</summary>
    public static Draft? Sum(WeightedQuestion question, PassageCatalog catalog, ListGroup group, double confidence) =>
        Compared(question, catalog, group)?.OfType<Measure>().ToList() is { } values && values.Count == group.Members.Count && values[0].Kind != FactKind.Date ? Summed(catalog, group, values, confidence) : null;

    /// <summary>The values of the rows of <paramref name="group"/> that the question compares, in its order, null where a row has none; null when no column holds comparable ones.</summary>
    public static IReadOnlyList<Measure?>? Compared(WeightedQuestion question, PassageCatalog catalog, ListGroup group)
    {
        // A column that the question names goes before the kind that its words suggest: 车位 are no 元.
        var columns = Kinds(question.Question).Select(kind => Values(question, catalog, group, kind)).Where(c => c.Values is not null).ToList();
        return columns.Find(c => c.Fit >= NamedColumn) is { Values: { } named } ? named : columns.FirstOrDefault().Values;
    }

    private static IReadOnlyList<FactKind> Kinds(ReadQuestion question) =>
        Measure.Wanted(question) is { Count: > 0 } wanted ? question is { Kind: QuestionKind.Count, Measure: { } measure } && measure is not "个" ? [.. wanted.Where(k => k != FactKind.Duration)] : wanted : [FactKind.Amount, FactKind.Count, FactKind.Percentage, FactKind.Duration];

    // The column that every row has a value of the kind in; of several the one that its header or the question's words name, else the last.
    private static (List<Measure?>? Values, double Fit) Values(WeightedQuestion question, PassageCatalog catalog, ListGroup group, FactKind kind)
    {
        var columns = ListAnswer.Columns(group);
        List<Measure?>? best = null;
        double bestFit = -1;

        // 一档, 二档 are no numbers of anything to be added.
        for (int column = TotalAsked.OfRows(question.Question.Wording) && columns.Count > 1 ? 1 : 0; column < columns.Count; column++)
        {
            var values = group.Members.Select(m => InCell(question.Question, catalog, m, column, kind)).ToList();
            var known = values.OfType<Measure>().ToList();

            // The first column names the rows; it counts only where no other has values.
            string header = Folding.Fold(columns[column]);
            bool isUnitNamed = known.Count > 0 && known[0].Unit.Length > 1 && question.Question.Wording.Contains(known[0].Unit, StringComparison.Ordinal);
            double fit = column == 0 ? 0 : 1 + (isUnitNamed ? NamedUnit : 0) + (Total().IsMatch(header) ? OfAll : 0) + CommonRun.Longest(header, question.Question.Wording) + (column * Later);
            if (known.Count >= 2 && known.Count * 2 >= values.Count && IsAsked(question.Question, known[0], header) && !IsInOtherMeasure(question.Question, known[0]) && known.TrueForAll(v => v.IsComparable(known[0])) && fit > bestFit)
            {
                (best, bestFit) = (values, fit);
            }
        }

        return (best, bestFit);
    }

    // 一共有多少人: a sum of households or steps is another one; a bare number is counted in what its header says.
    private static bool IsAsked(ReadQuestion question, Measure value, string header) =>
        !TotalAsked.OfRows(question.Wording) || value.Kind != FactKind.Count || question.Measure is not { } asked
        || string.Equals(value.Unit, asked, StringComparison.Ordinal) || (value.Unit.Length == 0 && header.Contains(asked, StringComparison.Ordinal)) || asked is "个";

    // 多借几本 is told in 册, not in 次.
    private static bool IsInOtherMeasure(ReadQuestion question, Measure value) =>
        value.Kind == FactKind.Count && value.Unit.Length > 0 && question is { Kind: QuestionKind.Count, Compares: true, Measure: { } asked } && asked is not "个" && value.Unit is not "个" && !Measures.AreAlike(asked, value.Unit);

    private static Measure? InCell(ReadQuestion question, PassageCatalog catalog, PreparedPassage row, int column, FactKind kind)
    {
        var cells = ListAnswer.Row(row);
        var range = cells[column].Quotes.Count > 0 ? cells[column].Quotes[0] : default;

        if (kind == FactKind.Date && column > 0 && TimeOfDay().Match(Folding.Fold(cells[column].Text)) is { Success: true } time)
        {
            return new Measure(FactKind.Date, (int.Parse(time.Groups["h"].Value, CultureInfo.InvariantCulture) * 60) + int.Parse(time.Groups["m"].Value, CultureInfo.InvariantCulture), "", cells[column].Text.Trim());
        }

        // 一种…的方法 in the column of names counts nothing.
        var found = catalog.Facts.Of(row.Passage)
            .Where(f => f.Kind == kind && range.Contains(f.Range))
            .Select(Measure.Of).OfType<Measure>().Where(m => column > 0 || m.Number != 1).ToList();
        if (found.Count == 0 && column > 0 && column < row.Passage.Columns.Count && Bare(cells[column].Text, row.Passage.Columns[column]) is { } bare && bare.Kind == kind)
        {
            return bare;
        }

        if (found.Count > 1)
        {
            // 年接待人次最少: of several values, the one in the unit that the question speaks of.
            found.RemoveAll(m => m.Unit.Length == 0 || !question.Wording.Contains(m.Unit, StringComparison.Ordinal));
        }

        return found.Count == 1 ? found[0] : found.Count == 0 && kind == FactKind.Count && column > 0 ? Counted(row, range) : null;
    }

    // 30册 is a count in a measure word that no fact has.
    private static Measure? Counted(PreparedPassage row, TextRange range) =>
        row.Values.Where(v => v.Kind == ValueKind.Count && range.Contains(v.Range)).ToList() is [var only] ? new Measure(FactKind.Count, (decimal)only.Number, only.Unit, only.Range.Of(row.Text)) : null;

    // A number without a unit is of what its header says: 招生人数 8, 资助金额（万元） 180.
    private static Measure? Bare(string cell, string header)
    {
        if (!decimal.TryParse(cell.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        return HeaderUnit.Values(Folding.Fold(cell), [HeaderUnit.Of(Folding.Fold(header))]).ToList() switch
        {
            [{ Kind: ValueKind.Money } money] => new Measure(FactKind.Amount, (decimal)money.Number, money.Unit, cell.Trim() + HeaderUnit.Of(Folding.Fold(header))),
            [{ Kind: ValueKind.Percent }] => new Measure(FactKind.Percentage, number, "%", cell.Trim() + "%"),
            [{ Kind: ValueKind.Duration, Unit: var unit }] => new Measure(FactKind.Duration, number, unit, cell.Trim() + unit),
            [{ Kind: ValueKind.Count, Unit: var unit }] => new Measure(FactKind.Count, number, unit, cell),
            _ => Money().IsMatch(header) && !OtherUnit().IsMatch(header) ? new Measure(FactKind.Amount, number, "元", cell) : new Measure(FactKind.Count, number, "", cell),
        };
    }

    private static Draft Summed(PassageCatalog catalog, ListGroup group, List<Measure> values, double confidence)
    {
        var parts = new List<DraftPart>();
        string total = Measure.Write(values.Sum(v => v.Number), values[0].Unit == "%" ? "%" : values[0].Unit);
        for (int i = 0; i < values.Count; i++)
        {
            string lead = i == 0 ? $"合计{total}（由下列{values.Count}项相加）：" : "";
            parts.Add(Clause.Of(catalog, group.Members[i], group.Members[i].Whole)
                .Saying($"{lead}{RowText.Name(group.Members[i].Passage)}{values[i].Said}{(i + 1 < values.Count ? "、" : "。")}"));
        }

        return new Draft(parts, new DraftTable(ListAnswer.Columns(group), [.. group.Members.Select(ListAnswer.Row)], 1, catalog.Collection.Documents.Count), confidence);
    }

    private static Draft Ordered(ReadQuestion question, PassageCatalog catalog, ListGroup group, List<Measure> values, double confidence)
    {
        var direction = Direction.Of(question.Wording, values[0].Kind == FactKind.Date);
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => direction.WantsLeast ? values[i].Number : -values[i].Number).ThenBy(i => i)];
        var parts = new List<DraftPart>();
        int rank = question.Rank;
        foreach (int i in order.Skip(rank - 1).TakeWhile(i => values[i].Number == values[order[rank - 1]].Number))
        {
            string lead = parts.Count == 0 ? $"{direction.Said(rank)}的是" : "和";
            parts.Add(ListAnswer.Row(group.Members[i])[0] with { Text = lead + Told(group.Members[i], values[i]) });
        }

        parts[^1] = parts[^1] with { Text = $"{parts[^1].Text}（比较《{group.Members[0].Passage.Document.Title}》里的{values.Count}项）。" };
        return new Draft(parts, new DraftTable(ListAnswer.Columns(group), [.. order.Select(i => ListAnswer.Row(group.Members[i]))], 1, catalog.Collection.Documents.Count), confidence);
    }

    // Its name and its other cells behind their headers; of a long row only the cell that was compared.
    private static string Told(PreparedPassage row, Measure value)
    {
        var cells = ListAnswer.Row(row);
        var columns = row.Passage.Columns;
        int naming = RowText.NamingColumn(row.Passage);
        string whole = string.Join('，', Enumerable.Range(naming, cells.Count - naming).Where(c => cells[c].Text.Length > 0).Select(c => c == naming ? cells[c].Text : $"{columns[c]}{cells[c].Text}"));
        int compared = Enumerable.Range(naming + 1, Math.Max(0, columns.Count - naming - 1)).FirstOrDefault(c => cells[c].Text.Length > 0 && (cells[c].Text.Contains(value.Said, StringComparison.Ordinal) || value.Said.StartsWith(cells[c].Text, StringComparison.Ordinal)));
        return whole.Length <= LongestRow || compared == 0 ? whole : $"{cells[naming].Text}，{columns[compared]}{cells[compared].Text}";
    }

    [GeneratedRegex("谁|哪一?(?:家|位|所)|哪一?个(?:公司|企业|机构|单位|部门|人)", RegexOptions.None, 10000)]
    private static partial Regex AsksWho();

    [GeneratedRegex("^(?:合计|总计|总额|小计)", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*(?<h>[0-9]{1,2}):(?<m>[0-9]{2})\s*$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex TimeOfDay();

    // 免费用电（度/月） is no money.
    [GeneratedRegex("[(（](?![^)）]*元)[^)）]{1,3}(?:[/／每][^)）]*)?[)）]$|免费", RegexOptions.None, 10000)]
    private static partial Regex OtherUnit();

    [GeneratedRegex("元|金额|价|费", RegexOptions.None, 10000)]
    private static partial Regex Money();

    [GeneratedRegex("(?:哪|谁|什么|啥).{0,14}[最更](?:高|多(?!少)|低(?!保)|少|大(?!学|连)|小(?!学|微|时)|早|晚|久|先(?!进)|贵|便宜)|(?:哪|谁|什么(?!时)|啥(?!时)).{0,14}(?:高|多(?!少)|低(?!保)|少|大(?!学|连)|小(?!学|微|时)|早|晚|久|先(?!进)|贵|便宜)|最(?:高|多|低|少|大|小|早|晚|久|贵|便宜)(?:的(?:是|一)?(?:哪|什么|谁)|(?:是|一)?(?:哪(?!一?[天年月日])|什么(?!时)|谁))|最(?:高|低|多|少|大|小)(?:一)?(?:档|级|批|项|类)|最[高多低少大小早晚长短新][^，。？可能给]{0,6}的[^，。？]{1,14}(?:是|在|有|叫)?(?:哪|谁|什么)|^[^,。?]{0,14}最[高多低少大小早晚先长短贵][^,。?可能给]{0,4}的[^,。?是有在吗呢么]{1,8}[?]?$", RegexOptions.None, 10000)]
    private static partial Regex Extreme();
}
