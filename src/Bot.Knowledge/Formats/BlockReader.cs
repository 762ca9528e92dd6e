using System.Text.RegularExpressions;

namespace Bot.Knowledge.Formats;

/// <summary>Chooses the format by what the text is, not only by the file's extension, and reads its blocks.</summary>
internal static partial class BlockReader
{
    /// <summary>Reads the blocks of <paramref name="source"/> from <paramref name="bodyStart"/> on. The extension, with its dot, decides only where the text does not.</summary>
    public static BlockList Read(string extension, string source, int bodyStart, ReadLimits limits)
    {
        BlockList read = ReadAll(extension, source, bodyStart, limits);
        // A rule of dashes or stars is layout.
        return read with { Blocks = [.. read.Blocks.Where(block => block.Text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))] };
    }

    private static BlockList ReadAll(string extension, string source, int bodyStart, ReadLimits limits)
    {
        if (LooksLikeHtml(source.AsSpan(bodyStart)))
        {
            return HtmlBlocks.Read(source, bodyStart, limits);
        }

        bool isMarkdown = bodyStart > 0 || extension.ToLowerInvariant() is ".md" or ".markdown";
        return isMarkdown ? MarkdownBlocks.Read(source, bodyStart, limits) : PlainTextBlocks.Read(source, bodyStart);
    }

    // The first thing is a tag of a page or of a block, not the "<" of "<5 万元" nor an inline tag in Markdown prose.
    private static bool LooksLikeHtml(ReadOnlySpan<char> body) => OpeningTag().IsMatch(body.TrimStart());

    [GeneratedRegex(
        @"\A(<!--.{0,2000}?-->\s*)*(<!doctype\s+html|<\?xml|</?(html|head|body|div|p|article|section|main|table|h[1-6]|ul|ol|dl|center|header|title|meta|script|style|font|span)[\s/>])",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        10000)]
    private static partial Regex OpeningTag();
}
