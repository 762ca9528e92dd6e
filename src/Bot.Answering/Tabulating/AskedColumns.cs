using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>The columns of a table that a question asks for: by their headers, by what a line of the document lists for them, by the kind of value in their cells.</summary>
internal static partial class AskedColumns
{
    // What a gloss (北京 for 一类城市) tells of a column is surer than words of its header.
    private const double ByGloss = 10;
    private const double ByWhole = 4;
    private const int Shared = 2;

    /// <summary>The columns of <paramref name="row"/> asked for; several where nothing tells them apart, none where the question names none.</summary>
    public static IReadOnlyList<int> Of(WeightedQuestion question, PreparedPassage row)
    {
        var read = question.Question;
        var cells = ListAnswer.Row(row);
        int naming = RowText.NamingColumn(row.Passage);
        if (NotGiven(read, row) is { } blank)
        {
            return [blank];
        }

        int[] columns = [.. Enumerable.Range(0, Math.Min(cells.Count, row.Passage.Columns.Count)).Where(c => c > naming && cells[c].Text.Trim().Length > 0)];
        var fits = columns.ToDictionary(c => c, c => Fit(question, row, c));
        bool strict = AnswerType.IsStrict(read.Kind);
        int[] ofKind = [.. columns.Where(c => strict ? AnswerType.Match(read, row, cells[c].Quotes[0]) >= Least(read) || (read.Kind == QuestionKind.Amount && FreeOfCharge.IsPrice(Folding.Fold(cells[c].Text))) : IsOfKind(read.Kind, row.Passage.Columns[c]))];
        int[] inUnit = Unit().Match(read.Folded) is { Success: true } unit ? [.. columns.Where(c => IsIn(unit.Groups["unit"].Value, cells[c].Text, row.Passage.Columns[c]))] : [];
        int[] fitting = inUnit.Length > 0 ? inUnit : strict || ofKind.Length > 0 || read.Kind == QuestionKind.Where ? ofKind : [.. columns.Where(c => fits[c] > 0)];
        if (fitting.Length == 0)
        {
            return [];
        }

        double best = fitting.Max(c => fits[c]);
        int[] asked = [.. fitting.Where(c => fits[c] >= best)];
        int[] totals = [.. asked.Where(c => Total().IsMatch(row.Passage.Columns[c]))];
        return totals.Length > 0 ? totals : asked;
    }

    /// <summary>The one column that <paramref name="question"/> calls by its whole header and whose cell in <paramref name="row"/> says that there is nothing (—, /); null where there is none.</summary>
    public static int? NotGiven(ReadQuestion question, PreparedPassage row)
    {
        string[] cells = row.Passage.Text.Split('\t');
        string[] own = [.. row.Columns.Headers.Select(h => h.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last.Split('(')[0] : "")];
        int[] named = [.. Enumerable.Range(0, Math.Min(cells.Length, own.Length)).Where(c => c > RowText.NamingColumn(row.Passage) && own[c].Length >= Shared && question.Folded.Contains(own[c], StringComparison.Ordinal)
            && own.Count(o => o.Contains(own[c], StringComparison.Ordinal)) == 1)];
        return named is [var only] && RowText.IsNotGiven(cells[only]) ? only : null;
    }

    // A number of whatever kind is asked of a figure; a count in another measure word is another figure.
    private static double Least(ReadQuestion question) => question.Kind is QuestionKind.Count && question.Measure is not ("个" or null) ? 1 : 0.7;

    // 打几针: the cell counts in 针 (每天4班) or its header does (针次); 元/针 does not.
    private static bool IsIn(string unit, string cell, string header)
    {
        string folded = Folding.Fold(header);
        int inCell = Folding.Fold(cell).IndexOf(unit, StringComparison.Ordinal);
        return (inCell > 0 && char.IsAsciiDigit(cell[inCell - 1])) || (char.IsAsciiDigit(cell.Trim().FirstOrDefault()) && (folded.EndsWith(unit + "数", StringComparison.Ordinal) || folded.EndsWith(unit + "次", StringComparison.Ordinal) || folded.Contains($"({unit})", StringComparison.Ordinal)));
    }

    private static double Fit(WeightedQuestion question, PreparedPassage row, int column)
    {
        string header = row.Columns.Names[column];
        string gloss = row.Columns.Glosses[column];
        var words = question.Terms.Where(t => t.Term.Role is TermRole.Word or TermRole.Name or TermRole.Region).ToList();
        double byGloss = gloss.Length > 0 && words.Any(t => gloss.Contains(t.Term.Text, StringComparison.Ordinal)) ? ByGloss : 0;
        double byWord = words.Where(t => t.Strength(header) > 0).Select(t => t.Weight * t.Strength(header)).DefaultIfEmpty().Max();
        int run = CommonRun.Longest(header, question.Question.Folded);
        return byGloss + byWord + (run >= Shared ? run : 0) + (run == header.Length && run >= Shared ? ByWhole : 0);
    }

    private static bool IsOfKind(QuestionKind kind, string header) => kind switch
    {
        QuestionKind.Who => Person().IsMatch(header),
        QuestionKind.Organisation => Body().IsMatch(header),
        QuestionKind.Where => Place().IsMatch(header),
        _ => false,
    };

    [GeneratedRegex("(?:多少|(?<![哪第])几)(?<unit>[\u4e00-\u9fff])(?<![个人元块钱的天年月日小分百千万亿])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Unit();

    [GeneratedRegex("合计|总计|总额|总数", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex("人(?!数|员数|均)|者|教师|老师|导师|姓名", RegexOptions.None, 10000)]
    private static partial Regex Person();

    [GeneratedRegex("单位|部门|机构|公司|企业|人$", RegexOptions.None, 10000)]
    private static partial Regex Body();

    [GeneratedRegex("地点|地址|位置|场所|校区|办公室", RegexOptions.None, 10000)]
    private static partial Regex Place();
}
