using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>Compares the years that a question names with those of a passage.</summary>
internal static class YearMatch
{
    /// <summary>Whether <paramref name="passage"/>, its headings or its document's title speak of <paramref name="year"/>.</summary>
    public static bool Mentions(PreparedPassage passage, int year) =>
        passage.Years.Contains(year)
        || (passage.Years.Count == 0 && passage.Passage.Document.Date?.Year == year)
        || passage.Text.Contains($"{year}", StringComparison.Ordinal)
        || passage.Context.Contains($"{year}", StringComparison.Ordinal)
        || passage.Passage.Document.Title.Contains($"{year}", StringComparison.Ordinal);

    /// <summary>Whether the question names a year, or a part of one, of which <paramref name="passage"/> does not speak and in which its document did not hold.</summary>
    public static bool Lacks(ReadQuestion question, PreparedPassage passage)
    {
        if (question.Years.Count == 0 || question.YearPart is not { } part)
        {
            return question.Years.Count > 0 && !question.Years.Any(y => Mentions(passage, y) || passage.Validity.Governs(y));
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

        return passage.Years.Count > 0 && !question.Years.Any(y => Mentions(passage, y) || passage.Validity.Governs(y));
    }
}
