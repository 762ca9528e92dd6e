using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Retrieval;

/// <summary>Compares the years that a question names with those of a passage.</summary>
internal static class YearMatch
{
    /// <summary>Whether <paramref name="passage"/>, its headings or its document's title speak of <paramref name="year"/>.</summary>
    public static bool Mentions(PreparedPassage passage, int year) =>
        passage.Values.Any(v => v.Kind == ValueKind.Date && (int)v.Number / 10000 == year)
        || passage.Text.Contains($"{year}", StringComparison.Ordinal)
        || passage.Context.Contains($"{year}", StringComparison.Ordinal)
        || passage.Title.Contains($"{year}", StringComparison.Ordinal);

    /// <summary>Whether the question names a year, or a part of one, of which <paramref name="passage"/> does not speak.</summary>
    public static bool Lacks(ReadQuestion question, PreparedPassage passage)
    {
        if (question.Years.Count == 0 || question.YearPart is not { } part)
        {
            return question.Years.Count > 0 && !question.Years.Any(y => Mentions(passage, y));
        }

        // 2019年上半年 says nothing of 2019年全年: year and part must stand side by side.
        return !question.Years.Any(y => passage.Text.Contains($"{y}年{part}", StringComparison.Ordinal))
            && !(passage.Text.Contains($"今年{part}", StringComparison.Ordinal) && question.Years.Any(y => Mentions(passage, y)));
    }

    /// <summary>Whether the question names a year, the passage and its headings name years too, and none is the same.</summary>
    public static bool IsOther(ReadQuestion question, PreparedPassage passage)
    {
        if (question.Years.Count == 0)
        {
            return false;
        }

        bool any = false;
        foreach (var value in passage.Values)
        {
            int year = value.Kind == ValueKind.Date ? (int)value.Number / 10000 : 0;
            if (question.Years.Contains(year))
            {
                return false;
            }

            any |= year > 0;
        }

        return any && !question.Years.Any(y => passage.Context.Contains($"{y}", StringComparison.Ordinal) || passage.Title.Contains($"{y}", StringComparison.Ordinal));
    }
}
