using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Supplies what a quoted sentence leaves to its heading.</summary>
internal static class Subject
{
    // Longer headings and lead-ins are sentences of their own, too long to stand in brackets.
    private const int Longest = 24;
    private const int LongestLeadIn = 60;

    /// <summary>The heading in brackets, when it names a place or term of the question that <paramref name="text"/> does not; else empty.</summary>
    public static string Prefix(ReadQuestion question, PreparedPassage passage, string text)
    {
        for (int i = passage.Passage.Headings.Count - 1; i >= 0; i--)
        {
            string heading = passage.Passage.Headings[i].TrimEnd('：', ':', '。', '？', '?').Trim();
            if (heading.Length is > 1 and <= Longest && !text.Contains(heading, StringComparison.Ordinal)
                && (question.Places.Any(p => Adds(heading, p.ShortName, text)) || question.Terms.Any(t => t.IsDemanded && Adds(heading, t.Text, text))))
            {
                return $"【{heading}】";
            }
        }

        return "";
    }

    /// <summary>For an item of a list, what introduces it, in brackets: "有下列情形之一的，不得申请" decides what the item means. Empty for other passages.</summary>
    public static string LeadIn(PreparedPassage passage)
    {
        string leadIn = (passage.Passage.LeadIn ?? "").Trim().TrimEnd('：', ':');
        int sentence = leadIn.LastIndexOf('。') + 1;
        string last = leadIn[sentence..];
        return last.Length is > 4 and <= LongestLeadIn ? $"【{last}】" : "";
    }

    private static bool Adds(string heading, string word, string text) =>
        word.Length > 1 && heading.Contains(word, StringComparison.Ordinal) && !text.Contains(word, StringComparison.Ordinal);
}
