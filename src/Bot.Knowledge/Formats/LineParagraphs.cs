using System.Text.RegularExpressions;
using Bot.Knowledge.Outlining;

namespace Bot.Knowledge.Formats;

/// <summary>
/// Finds the lines of a Markdown paragraph that are paragraphs of their own. Markdown joins lines without an empty one between them; whoever writes
/// 6.1, 6.2 and 6.3, a question and its answer, or a signature and its date in lines of their own means paragraphs, as a text without markup has them.
/// </summary>
internal static partial class LineParagraphs
{
    private const int MaxCaption = 60;

    /// <summary>The paragraphs of <paramref name="lines"/>, lines of one joined by a line break; <paramref name="shown"/> takes the marks out of a line.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> lines, Func<string, string> shown)
    {
        string[] texts = [.. lines.Select(shown)];
        string paragraph = lines[0];
        for (int i = 1; i < lines.Count; i++)
        {
            if (StartsParagraph(lines, texts, i))
            {
                yield return paragraph;
                paragraph = lines[i];
            }
            else
            {
                paragraph += "\n" + lines[i];
            }
        }

        yield return paragraph;
    }

    private static bool StartsParagraph(IReadOnlyList<string> lines, string[] texts, int i)
    {
        string text = texts[i].TrimStart(' ');
        string trimmed = TextRules.Trim(text);
        return text.StartsWith('\u3000') || Marker.Starts(text.TrimStart()) || HeadingRules.IsQuestion(trimmed) || HeadingRules.IsAnswer(trimmed) || MetadataLines.IsDateOnly(trimmed)
            || (i + 1 < texts.Length && Marker.Heads(trimmed, texts[i + 1].TrimStart()))
            || (IsLabelled(trimmed) && IsLabelled(TextRules.Trim(texts[0])))
            || (IsCaption(lines[i - 1], texts[i - 1]) && !IsCaption(lines[i], texts[i]));
    }

    // "**电话**：…" below "**地址**：…", strong or not: several things are told, each in its line.
    private static bool IsLabelled(string text) => Label().IsMatch(text);

    // A strong line heads the ones below it.
    private static bool IsCaption(string marked, string text) =>
        text.Length is > 1 and <= MaxCaption && !string.Equals(marked, text, StringComparison.Ordinal) && MarkdownText.IsAllStrong(marked);

    [GeneratedRegex(@"\A[^\s，。；：:！？、《》“”]{2,14}(?<![0-9０-９])[：:](?!//)", RegexOptions.None, 10000)]
    private static partial Regex Label();
}
