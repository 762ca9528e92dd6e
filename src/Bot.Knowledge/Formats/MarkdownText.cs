using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Bot.Knowledge.Formats;

/// <summary>The text of a Markdown paragraph as a reader sees it.</summary>
/// <param name="Text">The text, with line breaks as they stand; <see cref="HardBreak"/> where the author broke the paragraph.</param>
/// <param name="IsStrong">Whether all of it is strong.</param>
/// <param name="OpeningStrong">The strong words at its start when the rest is not strong.</param>
internal sealed partial record MarkdownText(string Text, bool IsStrong, string? OpeningStrong)
{
    /// <summary>Stands for a hard line break; no document holds this control character after decoding for display.</summary>
    public const char HardBreak = '\v';

    /// <summary>Reads the inlines of a block.</summary>
    public static MarkdownText Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        string whole = text.ToString();
        string? opening = inline.FirstChild is EmphasisInline { DelimiterCount: >= 2 } strong ? Strong(strong) : null;
        bool isStrong = opening is not null && TextRules.Trim(whole).Length == opening.Length;
        return new MarkdownText(whole, isStrong, isStrong ? null : opening);
    }

    private static string Strong(EmphasisInline strong)
    {
        var text = new StringBuilder();
        Append(strong, text);
        return TextRules.Trim(text.ToString());
    }

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
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
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
