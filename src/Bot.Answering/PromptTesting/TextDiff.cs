using System.Net;
using System.Text;

namespace Bot.Answering.PromptTesting;

/// <summary>What changed between two texts, as HTML.</summary>
internal static class TextDiff
{
    /// <summary>Longer texts are shown as removed and added whole: the comparison grows with the product of the lengths.</summary>
    private const int MaxLength = 4_000;

    /// <summary><paramref name="after"/> with what was added in <c>ins</c> and what was removed in <c>del</c>, character by character.</summary>
    public static string Html(string before, string after)
    {
        if (before == after)
        {
            return WebUtility.HtmlEncode(after);
        }

        int start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var html = new StringBuilder(WebUtility.HtmlEncode(after[..start]));
        AppendMiddle(html, before[start..^end], after[start..^end]);
        return html.Append(WebUtility.HtmlEncode(after[^end..])).ToString();
    }

    private static void AppendMiddle(StringBuilder html, string before, string after)
    {
        int[,]? common = before.Length <= MaxLength && after.Length <= MaxLength ? CommonLengths(before, after) : null;
        (int i, int j) = (0, 0);
        while (common is not null && i < before.Length && j < after.Length)
        {
            if (before[i] == after[j])
            {
                html.Append(WebUtility.HtmlEncode(after[j].ToString()));
                (i, j) = (i + 1, j + 1);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                Mark(html, "del", before[i++].ToString());
            }
            else
            {
                Mark(html, "ins", after[j++].ToString());
            }
        }

        Mark(html, "del", before[i..]);
        Mark(html, "ins", after[j..]);
        html.Replace("</del><del>", "").Replace("</ins><ins>", "");
    }

    // Lengths of the longest common subsequence of the two tails that start at i and j.
    private static int[,] CommonLengths(string before, string after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static void Mark(StringBuilder html, string tag, string text)
    {
        if (text.Length > 0)
        {
            html.Append($"<{tag}>{WebUtility.HtmlEncode(text)}</{tag}>");
        }
    }
}
