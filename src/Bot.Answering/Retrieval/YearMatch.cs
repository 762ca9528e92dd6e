using System.Text.RegularExpressions;
using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>Compares the years that a question names with those of a passage.</summary>
internal static partial class YearMatch
{
    // The months in which the halves of a year are nearly over.
    private const int Half = 6;
    private const int Last = 11;

    /// <summary>Whether <paramref name="passage"/>, its headings or its document's title speak of <paramref name="year"/>.</summary>
    public static bool Mentions(PreparedPassage passage, int year) =>
        passage.Years.Contains(year)
        || (passage.Years.Count == 0 && (passage.Passage.Document.Date?.Year == year || (passage.Passage.Document.Metadata.TryGetValue("date", out string? stated) && stated.StartsWith($"{year}-", StringComparison.Ordinal))))
        || Names(passage.Text, year) || Names(passage.Context, year) || Names(passage.Passage.Document.Title, year);

    /// <summary>Whether the year that the question names may be that of a rule, not of what was done under it.</summary>
    public static bool IsOfRule(ReadQuestion question) => RuleOfYear().IsMatch(question.Folded);

    /// <summary>Whether the question names a year, or a part of one, of which <paramref name="passage"/> does not speak and in which its document did not hold.</summary>
    public static bool Lacks(ReadQuestion question, PreparedPassage passage)
    {
        if (question.Years.Count == 0 || question.YearPart is not { } part)
        {
            return question.Years.Count > 0 && !question.Years.Any(y => MentionsAsked(question, passage, y) || passage.Validity.Governs(y));
        }

        return !question.Years.Any(y => Tells(passage.Text, y, part))
            && !(passage.Text.Contains($"今年{part}", StringComparison.Ordinal) && question.Years.Any(y => Mentions(passage, y) && !IsBefore(passage.Passage.Document.Date, y, part)));
    }

    // What is dated the 7th of January tells nothing of the first half of that year: its 今年 is another one.
    private static bool IsBefore(DateOnly? date, int year, string part) =>
        date is { } day && (day.Year < year || (day.Year == year && day.Month < (part.Contains('上') ? Half : part.Contains('下') ? Last : 1)));

    /// <summary>Whether the question names a year, the passage and its headings name years too, and none is the same.</summary>
    public static bool IsOther(ReadQuestion question, PreparedPassage passage) =>
        question.Years.Count > 0 && passage.Years.Count > 0 && IsOfNone(question.Years, passage);

    private static bool IsOfNone(IReadOnlyList<int> years, PreparedPassage passage) => !years.Any(y => Mentions(passage, y) || passage.Validity.Governs(y));

    private static bool Names(string text, int year) => text.Contains($"{year}", StringComparison.Ordinal);

    // 2016年递的申请: 按照…〔2016〕20号执行的项目 above a paragraph names a rule of that year and tells nothing of what was done in it.
    private static bool MentionsAsked(ReadQuestion question, PreparedPassage passage, int year) =>
        Mentions(passage, year) && (IsOfRule(question) || passage.Years.Contains(year) || Names(passage.Text, year)
            || !Names(passage.Context, year) || Names(NumberOfRule().Replace(passage.Context, ""), year));

    // 2019年上半年 says nothing of 2019年全年: year and part must stand side by side. What is told of a year without any part is told of all of it.
    private static bool Tells(string folded, int year, string part)
    {
        if (part is not ("全年" or "整年"))
        {
            return Stands(folded, year, part);
        }

        bool isTold = false;
        string said = $"{year}年";
        for (int at = folded.IndexOf(said, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(said, at + 1, StringComparison.Ordinal))
        {
            if (PartOfYear().IsMatch(folded.AsSpan(at + said.Length)))
            {
                return Stands(folded, year, "全年") || Stands(folded, year, "整年");
            }

            isTold = true;
        }

        return isTold;
    }

    private static bool Stands(string folded, int year, string part) =>
        folded.Contains($"{year}年{part}", StringComparison.Ordinal) || folded.Contains($"{year}{part}", StringComparison.Ordinal);

    [GeneratedRegex("^(?:[上下]半年|第?[一二三四1-4]季度|[初中底末]|[0-9]{1,2}月)", RegexOptions.None, 10000)]
    private static partial Regex PartOfYear();

    [GeneratedRegex("办法|规定|文件|政策|通知|条例|方案|细则|[0-9]号|版", RegexOptions.None, 10000)]
    private static partial Regex RuleOfYear();

    [GeneratedRegex("[\\[〔(【][0-9]{4}[\\]〕)】]", RegexOptions.None, 10000)]
    private static partial Regex NumberOfRule();
}
