using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>The rows of a table that a question names, by words of their cells or by a number that lies in their brackets.</summary>
/// <param name="Rows">The rows, in the table's order; empty where nothing tells any of them from the others.</param>
/// <param name="Words">The terms that name them.</param>
/// <param name="ByNumber">Whether a number of the question lies in their brackets.</param>
/// <param name="ByName">Whether the question calls them by their names.</param>
internal sealed partial record NamedRows(IReadOnlyList<PreparedPassage> Rows, IReadOnlyList<WeightedTerm> Words, bool ByNumber, bool ByName)
{
    /// <summary>Whether a number, or a word that nothing above the table says, names them.</summary>
    public bool IsSure => ByNumber || ByName || (Rows.Count > 0 && Words.Any(w => w.Strength(Rows[0].Above) <= 0));

    private const double Says = 0.5;
    private const double Nearly = 0.95;
    private const double Wide = 1e15;

    // A name said in full tells a row whatever words others share, and a word of the names more than one that other cells say.
    private const double Called = 10;
    private const double Elsewhere = 0.6;

    // 海南 in the title of a table tells its rows apart less than a word that only rows say.
    private const double SaidAbove = 0.3;

    /// <summary>The rows of <paramref name="table"/> that <paramref name="question"/> names; null where it states a number that none of their brackets holds.</summary>
    public static NamedRows? Of(WeightedQuestion question, ListGroup table)
    {
        var rows = table.Members;
        string above = rows[0].Above;
        foreach (var stated in question.Question.Stated.Where(s => !double.IsPositiveInfinity(s.High) || s.Low > 0))
        {
            if (Tightest(rows, stated) is { Count: > 0 } holding)
            {
                rows = holding;
            }
            else if (rows.Count(r => r.Brackets.Any(b => b.IsComparable(stated))) * 2 >= rows.Count)
            {
                return null;
            }
        }

        // The row of those below 1.3米 is none for 1.4米, whatever else it says.
        rows = [.. rows.Where(r => !Excludes(r, question.Question))];
        if (rows.Count == 0)
        {
            return null;
        }

        var words = question.Terms.Where(t => t.Term.Role is TermRole.Word or TermRole.Name or TermRole.Region && t.Term is { Asks: false, NamesKind: false, IsCount: false } && !(t.Term.Role == TermRole.Region && t.Strength(above) > 0))
            .Select(t => (Term: t, Strengths: Strengths(t, rows), Weight: t.Weight * (t.Strength(above) > 0 ? SaidAbove : 1))).ToList();
        var telling = words.Where(w => w.Strengths.Any(s => s > Says) && !w.Strengths.All(s => s > Says)).ToList();
        var called = RowNames.Called(question.Question.Folded, rows);
        double[] scores = [.. Enumerable.Range(0, rows.Count).Select(i => telling.Sum(w => w.Weight * w.Strengths[i]) + (called.Contains(rows[i]) ? Called : 0))];
        double best = scores.DefaultIfEmpty().Max();
        bool byNumber = rows.Count < table.Members.Count;
        if (byNumber && !rows.Any(r => question.Question.Stated.Any(s => HoldsInName(r, s))) && words.Any(w => w.Term.Strength(above) <= 0 && !w.Strengths.Any(s => s > Says) && table.Members.Any(m => Strength(w.Term, m) > Says)))
        {
            // 本科毕业六年 is no case of the row for 博士 that asks for 5年以上: other rows are called so.
            return null;
        }

        int[] named = byNumber || called.Count > 0 || telling.Count > 0 ? [.. Enumerable.Range(0, rows.Count).Where(i => scores[i] >= best * Nearly)] : [];
        return new NamedRows([.. named.Select(i => rows[i])], [.. telling.Where(w => named.Any(i => w.Strengths[i] > Says)).Select(w => w.Term)], byNumber, called.Count > 0);
    }

    /// <summary>The table of those rows of <paramref name="table"/> whose values <paramref name="question"/> wants together: the named ones, or all where it names none; null where it speaks of something that neither rows nor what stands above them say.</summary>
    public static ListGroup? Among(WeightedQuestion question, ListGroup table)
    {
        // 四个停车场 are the four rows that there are.
        if (question.Question.Stated.Any(s => s.Kind == ValueKind.Count && s.Low.Equals(s.High) && s.Low.Equals(table.Members.Count)))
        {
            return table;
        }

        if (Of(question, table) is not { } named)
        {
            return null;
        }

        string above = table.Members[0].Above;
        string said = string.Join('\n', table.Members.Select(m => m.Text)) + "\n" + above;
        bool isKnown = question.Terms.All(t => !t.Term.IsDemanded || t.Term.Role is TermRole.Number or TermRole.Region || TotalAsked.OfRows(t.Term.Text) || RowWords.IsIdle(t, said) || t.PartialStrength(said) > 0 || table.Members.Any(m => Strength(t, m) > 0));
        var rows = Joins().IsMatch(question.Question.Folded) ? table.Members.Where(m => named.Words.Any(w => Strength(w, m) > Says)).ToList() : named.Rows;
        return !isKnown ? null : !named.IsSure || rows.Count == 0 ? table : rows.Count == 1 ? null : table with { Members = rows };
    }

    /// <summary>Whether <paramref name="term"/> is said by the cells of <paramref name="row"/>: by itself, or but for a last character that only says that it is somebody or something (大专生).</summary>
    public static double Strength(WeightedTerm term, PreparedPassage row) =>
        term.Strength(row.Text) is > 0 and var whole ? whole
        : term.Term.Text is { Length: >= 3 } text && Ending().IsMatch(text) && row.Text.Contains(text[..^1], StringComparison.Ordinal) ? 1
        : term.Term.IsListed ? 0 : term.PartialStrength(row.Text);

    private static double[] Strengths(WeightedTerm term, IReadOnlyList<PreparedPassage> rows)
    {
        double[] names = [.. rows.Select(r => term.Strength(Folding.Fold(RowText.Name(r.Passage))))];
        bool areCalled = names.Any(n => n > Says) && !names.All(n => n > Says);
        return [.. rows.Select((r, i) => areCalled && names[i] <= 0 ? Strength(term, r) * Elsewhere : Strength(term, r))];
    }

    // Of several brackets that hold a number, the narrowest says most: 不足10 of 不足15 and 不足10. None where no bracket holds it.
    private static List<PreparedPassage> Tightest(IReadOnlyList<PreparedPassage> rows, Bracket stated)
    {
        var held = rows.Select(r => (Row: r, Widths: Holding(r, stated).ToList())).Where(r => r.Widths.Count > 0).Select(r => (r.Row, Width: r.Widths.Min())).ToList();
        double least = held.Select(h => h.Width).DefaultIfEmpty().Min();
        return [.. held.Where(h => h.Width <= least).Select(h => h.Row)];
    }

    // How wide the brackets of the row are that hold the number: an open end is measured from the number to its bound; the very number is a bracket without width.
    private static IEnumerable<double> Holding(PreparedPassage row, Bracket stated)
    {
        foreach (var bracket in row.Brackets.Where(b => b.IsComparable(stated) && b.Holds(stated)))
        {
            // 50万元 of 5万元—50万元 and 50万元（含）—200万元 lies in the latter.
            bool isAtEnd = stated.Low.Equals(bracket.High) && !row.Text.AsSpan(bracket.Range.End).StartsWith("(含", StringComparison.Ordinal);
            yield return (double.IsPositiveInfinity(bracket.High) ? stated.Low - bracket.Low : bracket.High - bracket.Low) + (isAtEnd ? Wide : 0);
        }

        if (stated.Low.Equals(stated.High) && row.Values.Any(v => v.Kind == stated.Kind && v.Number.Equals(stated.Low) && stated.Kind == ValueKind.Count && string.Equals(v.Unit, stated.Unit, StringComparison.Ordinal)))
        {
            yield return 0;
        }
    }

    /// <summary>Whether <paramref name="row"/> is called by a span that shuts out a number that <paramref name="question"/> states: 身高1.3米以下 where it says 1.4米, P8及以上 where it says P6.</summary>
    public static bool Excludes(PreparedPassage row, ReadQuestion question)
    {
        int naming = RowText.NamingColumn(row.Passage);
        var own = row.Brackets.Where(b => row.Text.AsSpan(0, b.Range.Start).Count('\t') == naming).Concat(Grades.Of(Folding.Fold(RowText.Name(row.Passage)), isStated: true)).ToList();
        var comparable = own.SelectMany(b => question.Stated.Where(s => s.Kind is not (ValueKind.Date or ValueKind.Time) && b.IsComparable(s)), (b, s) => (Own: b, Stated: s)).ToList();

        // M5 is none of T4-T6.
        if (question.Stated.Where(Grades.IsGrade).ToList() is [var grade] && own.Exists(Grades.IsGrade) && !own.Exists(b => b.IsComparable(grade)))
        {
            return !row.Text.Contains(grade.Range.Of(question.Folded), StringComparison.Ordinal);
        }

        return comparable.Count > 0 && comparable.TrueForAll(c => !c.Own.Holds(c.Stated) && (c.Stated.High < c.Own.Low || c.Stated.Low > c.Own.High || (c.Stated.Low.Equals(c.Own.High) && !c.Own.HighIncluded)));
    }

    private static bool HoldsInName(PreparedPassage row, Bracket stated) =>
        row.Brackets.Any(b => b.IsComparable(stated) && b.Holds(stated) && row.Text.AsSpan(0, b.Range.Start).Count('\t') <= RowText.NamingColumn(row.Passage));

    [GeneratedRegex("[和与跟及、]", RegexOptions.None, 10000)]
    private static partial Regex Joins();

    [GeneratedRegex("[生员人者师工户类]$", RegexOptions.None, 10000)]
    private static partial Regex Ending();
}
