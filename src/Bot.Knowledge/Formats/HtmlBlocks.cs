using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Knowledge.Formats;

/// <summary>
/// Reads the blocks of an HTML page or fragment. Nothing is loaded or run: the parser has no browsing context with a loader.
/// What a reader would not see, and what stands around the article on a whole page, gives no blocks.
/// </summary>
internal static class HtmlBlocks
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true, IsScripting = false };

    /// <summary>Reads the part of <paramref name="source"/> from <paramref name="start"/> on.</summary>
    /// <exception cref="KnowledgeException">Elements are nested deeper than the limit.</exception>
    public static BlockList Read(string source, int start, ReadLimits limits)
    {
        string html = source[start..];
        HtmlCost.Check(html, limits);
        using IHtmlDocument page = new HtmlParser(Options).ParseDocument(html);
        CheckNesting(page, limits.MaxNesting);
        string? title = page.Title is { } text && TextRules.Collapse(text) is { Length: > 0 } shown ? shown : null;
        HiddenRules hidden = HiddenRules.Of(page);
        HtmlChrome.Remove(page, hidden);
        List<HtmlRun> runs = HtmlWalk.Collect(page.Body ?? page.DocumentElement);
        return new BlockList(SourceAlignment.Locate(runs, source, start), title);
    }

    // The walk recurses; this one does not, so that a hostile page cannot overflow the stack. It never asks for a sibling,
    // which the DOM looks up in the list of all children: 100,000 line breaks in one paragraph took 84 s so.
    private static void CheckNesting(IDocument page, int limit)
    {
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((page.DocumentElement, 0));
        while (open.TryPop(out (INode Node, int Depth) next))
        {
            if (next.Depth > limit)
            {
                throw new KnowledgeException($"The page nests elements deeper than {limit}. Simplify its markup.");
            }

            foreach (INode child in next.Node.ChildNodes)
            {
                if (child is IElement)
                {
                    open.Push((child, next.Depth + 1));
                }
            }
        }
    }
}

/// <summary>A block of a page with the place in the markup from which its text can be looked for.</summary>
/// <param name="Block">The block, without its range.</param>
/// <param name="Hint">Where the element begins whose text it is, in the parsed part.</param>
/// <param name="OwnText">The text that really stands at that place, where the block repeats text from elsewhere (cells that span rows).</param>
internal sealed record HtmlRun(Block Block, int Hint, string OwnText);
