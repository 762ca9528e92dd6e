using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>An amount for each of something: 每人每天80元.</summary>
/// <param name="Clause">The piece that states it.</param>
/// <param name="Sentence">The sentence or row that it stands in.</param>
/// <param name="Value">The amount.</param>
/// <param name="Per">For each of what, as the text has it.</param>
/// <param name="Head">What it is paid for: the words before 每.</param>
internal sealed partial record Rate(Clause Clause, Clause Sentence, Measure Value, IReadOnlyList<string> Per, string Head)
{
    /// <summary>The rates that <paramref name="passage"/> states, one amount in a piece each.</summary>
    public static IReadOnlyList<Rate> All(PassageCatalog catalog, PreparedPassage passage)
    {
        var rates = new List<Rate>();
        foreach (var piece in Pieces.Of(catalog, passage))
        {
            if (piece.Facts.Where(f => f.Kind == FactKind.Amount).ToList() is not [{ Quantity.Bound: Bound.Exact } fact] || Measure.Of(fact) is not { } value)
            {
                continue;
            }

            string before = passage.Text[piece.Range.Start..fact.Range.Start];
            string[] per = [.. Each().Matches(Column(piece) + before).Select(m => m.Groups["per"].Value), .. After(fact)];
            if (per.Length > 0)
            {
                var sentence = passage.Passage.Kind == PassageKind.TableRow ? passage.Whole : passage.SentenceAt(piece.Range.Start) ?? piece.Range;
                int each = before.IndexOf('每', StringComparison.Ordinal);
                rates.Add(new Rate(piece, Clause.Of(catalog, passage, sentence), value, [.. per.Distinct(StringComparer.Ordinal)], each > 0 ? Ordinal().Replace(before[..each], "").Split(':', '的')[^1] : ""));
            }
        }

        return rates;
    }

    /// <summary>How much of <paramref name="question"/> is said of what it is paid for.</summary>
    public double Coverage(WeightedQuestion question) => question.TermCoverage(Column(Clause) + Head);

    /// <summary>The most that the passage of <paramref name="clause"/> gives in all, and of what it counts at the most.</summary>
    public static (Measure? Amount, IReadOnlyDictionary<string, decimal> Counts) Limits(PassageCatalog catalog, Clause clause)
    {
        var facts = catalog.Facts.Of(clause.Passage.Passage).Where(f => f.Quantity?.Bound == Bound.AtMost).ToList();
        var amounts = facts.Where(f => f.Kind == FactKind.Amount).Select(Measure.Of).OfType<Measure>().ToList();
        var counts = facts.Where(f => f.Kind is FactKind.Count or FactKind.Duration).GroupBy(f => Multiple.Written(f.Quantity!.Unit), StringComparer.Ordinal)
            .Where(g => g.Select(f => f.Quantity!.Number).Distinct().Count() == 1).ToDictionary(g => g.Key is "个月" ? "月" : g.Key, g => g.First().Quantity!.Number, StringComparer.Ordinal);
        return (amounts is [var only] ? only : null, counts);
    }

    // 1620元/人月 is for each of both.
    private static IEnumerable<string> After(Fact fact) => fact.Surface.Contains('/', StringComparison.Ordinal) ? fact.Quantity!.Per switch { "人月" => ["人", "月"], "人年" => ["人", "年"], { } per => [per], _ => [] } : [];

    /// <summary>The header above <paramref name="piece"/> of a row; empty elsewhere.</summary>
    public static string Column(Clause piece)
    {
        int cell = piece.Passage.Passage.Kind == PassageKind.TableRow ? piece.Passage.Text.AsSpan(0, piece.Range.Start).Count('\t') : -1;
        return cell >= 0 && cell < piece.Passage.Columns.Headers.Count ? piece.Passage.Columns.Headers[cell] : "";
    }

    [GeneratedRegex("每(?!年度)[^每,。0-9]{0,4}?[1一]?(?<per>月|学年|年|周|天|日|晚|小时|班|次|人|名|位|篇|件|台|辆|亩|间|户|家|桩|套|度|吨|公里|餐|册|课时|只|头|艘|张|个)(?!级|度|季)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Each();

    [GeneratedRegex("^第[一二三四五六七八九十百]+条\\s*|^[(（]?[一二三四五六七八九十0-9]+[)）、.]\\s*", RegexOptions.None, 10000)]
    private static partial Regex Ordinal();
}
