using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// The cell of a table that a question names by its row and its column, each in everyday words, where the row, the headers and what stands above the table say
/// all that the question speaks of.
/// </summary>
internal static partial class NamedCell
{
    private const double Sure = 0.8;
    private const int Considered = 60;
    private const int MostRows = 3;

    /// <summary>The answer; null when no table has a row and a column that the question names, or something it speaks of is said by neither.</summary>
    public static Draft? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        var read = question.Question;
        if (read.Compares || read.WantsList || Reduction.AsksExtreme(read.Wording) || TotalAsked.OfRows(read.Wording) || Asks().Count(read.Folded) != 1)
        {
            return null;
        }

        var tables = ListGroup.InForceFirst(read, ListGroup.Tables(passages.Take(Considered), catalog));
        return tables.Select(t => InTable(question, t)).FirstOrDefault(d => d is not null);
    }

    private static Draft? InTable(WeightedQuestion question, ListGroup table)
    {
        if (NamedRows.Of(question, table) is not { Rows: { Count: >= 1 and <= MostRows } rows } named || rows.Count == table.Members.Count || PlaceMatch.Of(question.Question, rows[0]) < 0 || !IsExplained(question, table, rows))
        {
            return null;
        }

        var columns = AskedColumns.Of(question, rows[0]);
        if (columns.Count == 0 && named.ByNumber && rows is [var only] && !AnswerType.IsStrict(question.Question.Kind))
        {
            return new Draft([Quotation.Row(only)], null, Sure) { IsExact = true };
        }

        return columns.Count == 0 || (columns.Count > 1 && rows.Count > 1) || IsForOtherTime(question.Question.Folded, rows[0], columns) ? null : new Draft([.. rows.Select(r => RowText.Cells(r, columns))], null, Sure) { IsExact = true };
    }

    // 一天最多收多少 is not told by 每月400元.
    private static bool IsForOtherTime(string folded, PreparedPassage row, IReadOnlyList<int> columns)
    {
        var asked = Each().Matches(folded).Select(m => Span(m.Groups["of"].Value)).ToList();
        string cells = string.Join('\n', columns.Select(c => row.Columns.Headers[c] + "\t" + Folding.Fold(ListAnswer.Row(row)[c].Text)));
        var told = PerTime().Matches(cells).Select(m => Span(m.Groups["of"].Value)).ToList();
        return asked.Count > 0 && told.Count > 0 && !told.Exists(asked.Contains);
    }

    private static string Span(string unit) => unit switch { "日" => "天", "学年" => "年", "个月" => "月", _ => unit };

    // Whether the rows, or what stands above them, say each word that must be told and each character that is more than talk.
    private static bool IsExplained(WeightedQuestion question, ListGroup table, IReadOnlyList<PreparedPassage> rows)
    {
        string folded = question.Question.Folded;
        string above = rows[0].Above;
        string said = string.Join('\n', (question.Question.Kind == QuestionKind.YesNo ? table.Members : rows).Select(r => r.Text)) + "\n" + above;
        bool[] told = new bool[folded.Length];
        foreach (var term in question.Terms.Where(t => t.Term.Range.End <= folded.Length))
        {
            var range = term.Term.Range;
            bool isSaid = term.Strength(said) > 0 || term.PartialStrength(above) > 0 || rows.Any(r => NamedRows.Strength(term, r) > 0) || (term.Term.Role is TermRole.Region && rows[0].Regions.Belongs.Any());
            isSaid |= question.Question.Stated.Any(s => s.Range.Overlaps(range)) && CharactersIn(folded, range, said, question.Question.Stated.First(s => s.Range.Overlaps(range)).Range);
            told.AsSpan(range.Start, range.Length).Fill(isSaid);
            if (!isSaid && term.Term.IsDemanded && !CharactersIn(folded, range, said, default))
            {
                return false;
            }
        }

        return Enumerable.Range(0, folded.Length).All(i => told[i] || !Folding.IsHan(folded[i]) || RowWords.IsTalk(folded[i]) || said.Contains(folded[i], StringComparison.Ordinal));
    }

    private static bool CharactersIn(string folded, TextRange range, string said, TextRange but) =>
        but.Length > 0 && Enumerable.Range(range.Start, range.Length).All(i => (i >= but.Start && i < but.End) || RowWords.IsTalk(folded[i]) || said.Contains(folded[i], StringComparison.Ordinal));

    [GeneratedRegex("(?:一个?|每个?|1个?|/)(?<of>月|天|日|年|学年|小时|次|周|学期)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Each();

    [GeneratedRegex("[每/](?<of>个?月|天|日|学?年|小时|次|周|学期)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex PerTime();

    [GeneratedRegex("多少|几|谁|哪|什么|啥|多久|多长|多大|吗|么|呢|如何|怎", RegexOptions.None, 10000)]
    private static partial Regex Asks();
}
