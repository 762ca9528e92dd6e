using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Bot.Knowledge.Formats;

/// <summary>A paragraph of Markdown, or a part of one, as a reader sees it.</summary>
/// <param name="Text">The text, with line breaks as they stand.</param>
/// <param name="IsStrong">Whether all of it is strong.</param>
/// <param name="OpeningStrong">The strong words at its start when the rest is not strong.</param>
internal sealed partial record MarkdownText(string Text, bool IsStrong, string? OpeningStrong)
{
    // Control characters, which no document holds after decoding for display: a hard line break, and the edges of strong words.
    private const char HardBreak = '\v';
    private const char StrongStart = '\u0001';
    private const char StrongEnd = '\u0002';

    /// <summary>The text of a block's inlines.</summary>
    public static string TextOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return Without(text.Replace(HardBreak, '\n').ToString());
    }

    /// <summary>The paragraphs of a block: those that its author broke, and the lines that are paragraphs of their own although Markdown would join them.</summary>
    public static IEnumerable<MarkdownText> ParagraphsOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        bool isOpen = false;
        foreach (string part in text.ToString().Split(HardBreak))
        {
            foreach (string paragraph in LineParagraphs.Of(Closed(part, ref isOpen), Without))
            {
                yield return Of(paragraph);
            }
        }
    }

    /// <summary>The lines that are paragraphs of their own in text without inlines.</summary>
    public static IEnumerable<MarkdownText> ParagraphsOf(string text) => LineParagraphs.Of([.. text.Split('\n')], line => line).Select(p => new MarkdownText(p, IsStrong: false, OpeningStrong: null));

    // Every line has its own marks: strong words that go over a line's end are closed there and opened again.
    private static List<string> Closed(string text, ref bool isOpen)
    {
        var lines = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            string opened = isOpen ? StrongStart + line : line;
            isOpen = opened.LastIndexOf(StrongStart) > opened.LastIndexOf(StrongEnd);
            lines.Add(isOpen ? opened + StrongEnd : opened);
        }

        return lines;
    }

    /// <summary>Whether everything in a line is strong; <paramref name="marked"/> is the line with the marks of strong words.</summary>
    public static bool IsAllStrong(string marked) => Of(marked).IsStrong;

    private static MarkdownText Of(string marked)
    {
        string trimmed = TextRules.Trim(marked);
        string joined = trimmed.Replace($"{StrongEnd}\n{StrongStart}", "\n", StringComparison.Ordinal);
        int end = joined.Length > 0 && joined[0] == StrongStart ? joined.IndexOf(StrongEnd, StringComparison.Ordinal) : -1;
        bool isStrong = end > 0 && end == joined.Length - 1;
        return new MarkdownText(Without(marked), isStrong, end > 0 && !isStrong ? TextRules.Trim(Without(joined[..end])) : null);
    }

    private static string Without(string marked) => string.Concat(marked.Where(c => c is not (StrongStart or StrongEnd)));

    private static void Append(ContainerInline container, StringBuilder text)
    {
        string? hidden = null;
        foreach (Inline inline in container)
        {
            if (inline is HtmlInline tag)
            {
                hidden = HiddenAfter(tag.Tag, hidden);
            }

            switch (inline)
            {
                case not HtmlInline when hidden is not null:
                case LinkInline { IsImage: true }:
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? HardBreak : '\n');
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append(HardBreak);
                    break;
                case EmphasisInline { DelimiterCount: >= 2 } strong when !IsInStrong(strong):
                    AppendStrong(strong, text);
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }

    private static void AppendStrong(EmphasisInline strong, StringBuilder text)
    {
        text.Append(StrongStart);
        Append(strong, text);
        text.Append(StrongEnd);
    }

    private static bool IsInStrong(EmphasisInline strong)
    {
        for (ContainerInline? outer = strong.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is EmphasisInline { DelimiterCount: >= 2 })
            {
                return true;
            }
        }

        return false;
    }

    // What stands between the tags of an element that no browser shows is no text. An element that is never closed hides the rest of its paragraph.
    private static string? HiddenAfter(string tag, string? hidden)
    {
        string name = new([.. tag.TrimStart('<', '/').TakeWhile(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        bool closes = tag.StartsWith("</", StringComparison.Ordinal);
        return hidden is not null
            ? closes && name == hidden ? null : hidden
            : !closes && !tag.EndsWith("/>", StringComparison.Ordinal) && (HtmlChrome.EnclosesNoText(name) || HiddenByStyle().IsMatch(tag)) ? name : null;
    }

    [GeneratedRegex(@"\shidden(?:[\s=>]|$)|display\s*:\s*none|visibility\s*:\s*hidden|aria-hidden\s*=\s*[""']?true", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10000)]
    private static partial Regex HiddenByStyle();
}
