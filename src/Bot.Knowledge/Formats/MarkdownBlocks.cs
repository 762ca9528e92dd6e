using System.Text;
using Bot.Search;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Bot.Knowledge.Formats;

/// <summary>Reads Markdown with pipe tables; HTML blocks inside it are read as HTML.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseDefinitionLists().UseFootnotes().Build();

    private readonly List<Block> _blocks = [];
    private readonly string _source;
    private readonly int _start;
    private readonly ReadLimits _limits;
    private int _lists;
    private int _entries;

    private MarkdownBlocks(string source, int start, ReadLimits limits) => (_source, _start, _limits) = (source, start, limits);

    /// <summary>Reads the part of <paramref name="source"/> from <paramref name="start"/> on.</summary>
    /// <exception cref="KnowledgeException">Quotes or lists are nested deeper than the parser allows.</exception>
    public static BlockList Read(string source, int start, ReadLimits limits)
    {
        CheckCost(source, start, limits);
        var reader = new MarkdownBlocks(source, start, limits);
        try
        {
            reader.Container(Markdown.Parse(source[start..], Pipeline), default, 0);
        }
        catch (ArgumentException e)
        {
            throw new KnowledgeException($"The Markdown cannot be parsed: {e.Message}");
        }

        return new BlockList(reader._blocks);
    }

    // The parser's work grows with the square of a line's nested quotes and lists, and of its brackets and stars.
    private static void CheckCost(string source, int start, ReadLimits limits)
    {
        foreach (TextRange line in PlainTextBlocks.Lines(source, start))
        {
            if (line.Length > limits.MaxPassageLength)
            {
                throw new KnowledgeException($"A line has {line.Length} characters; at most {limits.MaxPassageLength} are read. Break it into paragraphs.");
            }

            int containers = 0;
            for (int i = line.Start; i < line.End && source[i] is '>' or '-' or '+' or '*' or ' ' or '\t'; i++)
            {
                containers += source[i] == '>' || (source[i] is '-' or '+' or '*' && i + 1 < line.End && source[i + 1] == ' ') ? 1 : 0;
            }

            if (containers > limits.MaxNesting)
            {
                throw new KnowledgeException($"The document nests quotes and lists deeper than {limits.MaxNesting}. Simplify it.");
            }
        }
    }

    private void Container(ContainerBlock container, Place place, int depth)
    {
        if (depth > _limits.MaxNesting)
        {
            throw new KnowledgeException($"The document nests quotes and lists deeper than {_limits.MaxNesting}. Simplify it.");
        }

        foreach (Markdig.Syntax.Block block in container)
        {
            switch (block)
            {
                case MarkdownTable table:
                    Rows(table);
                    break;
                case ListBlock list:
                    Container(list, place with { List = ++_lists, Depth = place.Depth + 1, Item = true }, depth + 1);
                    break;
                case Markdig.Extensions.DefinitionLists.DefinitionItem item:
                    _entries++;
                    Container(item, place with { Entry = _entries }, depth + 1);
                    break;
                case ContainerBlock inner:
                    Container(inner, place, depth + 1);
                    break;
                case HtmlBlock html:
                    Html(html);
                    break;
                case LeafBlock leaf:
                    Leaf(leaf, place);
                    break;
            }
        }
    }

    private void Leaf(LeafBlock leaf, Place place)
    {
        if (leaf is LinkReferenceDefinition or ThematicBreakBlock)
        {
            return;
        }

        bool isTerm = leaf is Markdig.Extensions.DefinitionLists.DefinitionTerm;
        var block = new Block
        {
            Text = "",
            Kind = isTerm || leaf is HeadingBlock ? PassageKind.Heading : place.Item ? PassageKind.ListItem : PassageKind.Paragraph,
            Level = isTerm ? Block.EntryLevel : (leaf as HeadingBlock)?.Level ?? 0,
            Source = Range(leaf.Span),
            List = place.List,
            ListDepth = place.Depth,
            Entry = place.Entry,
        };
        foreach (MarkdownText paragraph in leaf.Inline is { } inline ? MarkdownText.ParagraphsOf(inline) : MarkdownText.ParagraphsOf(leaf.Lines.ToString()))
        {
            string shown = leaf.Inline is null ? TextRules.Trim(paragraph.Text) : TextRules.Collapse(paragraph.Text);
            if (shown.Length > 0)
            {
                _blocks.Add(block with { Text = shown, IsStrong = paragraph.IsStrong, OpeningStrong = paragraph.OpeningStrong });
            }
        }
    }

    private void Html(HtmlBlock html)
    {
        TextRange range = Range(html.Span);
        if (html.Type != HtmlBlockType.Comment)
        {
            // Only the block itself is copied: a file of very many rules would be copied as often otherwise.
            _blocks.AddRange(HtmlBlocks.Read(_source[range.Start..range.End], 0, _limits).Blocks
                .Select(b => b with { Source = new TextRange(b.Source.Start + range.Start, b.Source.End + range.Start) }));
        }
    }

    private void Rows(MarkdownTable table)
    {
        string[] columns = [];
        foreach (TableRow row in table.OfType<TableRow>())
        {
            string[] cells = [.. row.OfType<TableCell>().Select(Cell)];
            if (row.IsHeader)
            {
                columns = cells;
            }
            else if (Array.Exists(cells, cell => cell.Length > 0))
            {
                string[] headers = columns.Length == 0 ? [] : [.. cells.Select((_, i) => i < columns.Length ? columns[i] : "")];
                _blocks.Add(new Block { Text = string.Join('\t', cells), Kind = PassageKind.TableRow, Columns = headers, Source = Range(row.Span) });
            }
        }
    }

    private static string Cell(TableCell cell)
    {
        var text = new StringBuilder();
        foreach (LeafBlock leaf in cell.Descendants<LeafBlock>())
        {
            text.Append(text.Length > 0 ? " " : "").Append(leaf.Inline is { } inline ? MarkdownText.TextOf(inline) : leaf.Lines.ToString());
        }

        return TextRules.Collapse(text.ToString()).Replace('\t', ' ');
    }

    private TextRange Range(SourceSpan span) => span.IsEmpty ? new TextRange(_start, _start) : new TextRange(_start + span.Start, _start + span.End + 1);

    /// <summary>What the containers around a block say of it.</summary>
    private readonly record struct Place(int List, int Depth, bool Item, int Entry);
}
