using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Outlining;

/// <summary>Finds the block that is the document's title.</summary>
internal static class DocumentTitle
{
    private const int LastIndex = 5;
    private const int MaxLength = 100;

    /// <summary>Position of the title among the blocks, or -1; <paramref name="title"/> is what the front matter states, or null.</summary>
    public static int IndexIn(IReadOnlyList<Block> blocks, string? title)
    {
        int markup = IndexOf(blocks, block => block is { Kind: PassageKind.Heading, Level: 1 });
        if (markup >= 0 && blocks.Count(block => block is { Kind: PassageKind.Heading, Level: 1 }) == 1)
        {
            return markup;
        }

        int heading = IndexOf(blocks, block => block is { Kind: PassageKind.Heading, Level: <= 4 });
        if (heading >= 0 && heading < LastIndex && markup < 0)
        {
            // A page whose first heading stands at its top and has no equal below.
            int level = blocks[heading].Level;
            if (blocks.Count(block => block.Kind == PassageKind.Heading && block.Level <= level) == 1)
            {
                return heading;
            }
        }

        int first = title is null && heading < 0 ? AfterState(blocks) : -1;
        return first >= 0 && first + 1 < blocks.Count && LooksLikeTitle(blocks[first]) ? AfterLetterhead(blocks, first) : -1;
    }

    /// <summary>Whether two texts are the same title: white space and the site's name after it do not matter.</summary>
    public static bool Same(string text, string title) => string.Equals(Letters(text), Letters(title), StringComparison.Ordinal);

    /// <summary>A page's title element without the name of the site.</summary>
    public static string WithoutSite(string pageTitle)
    {
        foreach (string separator in (string[])["_", "--", "——", " - ", " – ", " | ", "|", "｜"])
        {
            int at = pageTitle.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 4)
            {
                return TextRules.Trim(pageTitle[..at]);
            }
        }

        return pageTitle;
    }

    // 【已废止，仅供查阅】 above the title says in which state the document is.
    private static int AfterState(IReadOnlyList<Block> blocks)
    {
        int first = 0;
        while (first < blocks.Count && first < LastIndex && blocks[first].Kind == PassageKind.Paragraph && DocumentLines.IsState(blocks[first].Text))
        {
            first++;
        }

        return first < blocks.Count ? first : -1;
    }

    // "某某县人民政府文件" is the paper that the title stands on, and "某市财政局 某市工业和信息化局" who issues what has its title below.
    private static int AfterLetterhead(IReadOnlyList<Block> blocks, int first)
    {
        bool isPaper = blocks[first].Text.Length <= 30 && blocks[first].Text.EndsWith("文件", StringComparison.Ordinal);
        if (!isPaper && !DocumentLines.IsBodies(blocks[first].Text))
        {
            return first;
        }

        for (int i = first + 1; i < blocks.Count && i <= first + LastIndex; i++)
        {
            if (LooksLikeTitle(blocks[i]) && (isPaper ? HeadingRules.IsDocumentName(blocks[i].Text) : DocumentLines.EndsAsTitle(blocks[i].Text)))
            {
                return i;
            }
        }

        return first;
    }

    private static bool LooksLikeTitle(Block block) =>
        block.Kind == PassageKind.Paragraph && block.Caption is null && block.Text.Length is > 1 and <= MaxLength
        && block.Text[^1] is not ('。' or '；' or '：' or '，' or ':' or ';') && !block.Text.Contains('。', StringComparison.Ordinal)
        && !MetadataLines.IsMetadata(block.Text) && !HeadingRules.IsQuestion(block.Text);

    private static int IndexOf(IReadOnlyList<Block> blocks, Predicate<Block> isMatch)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (isMatch(blocks[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !TextRules.IsBlank(c)));
}
