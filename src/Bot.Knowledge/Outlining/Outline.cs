using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Outlining;

/// <summary>Gives each block its headings and the sentence that introduces it.</summary>
internal sealed class Outline
{
    private readonly List<(HeadingStyle Style, string Text, int Entry)> _path = [];
    private readonly Dictionary<HeadingRank, (bool IsListed, int Number)> _siblings = [];
    private readonly LeadIns _leadIns = new();
    private readonly IReadOnlyList<Block> _blocks;
    private readonly string? _title;
    private string? _label;
    private bool _afterHeading;

    private Outline(IReadOnlyList<Block> blocks, string? title) => (_blocks, _title) = (blocks, title);

    /// <summary>Outlines the blocks of one document; <paramref name="title"/> is what its front matter states, <paramref name="pageTitle"/> what its page does.</summary>
    public static IReadOnlyList<OutlinedBlock> Of(IReadOnlyList<Block> blocks, string? title, string? pageTitle = null)
    {
        int titleIndex = DocumentTitle.IndexIn(blocks, title);
        var outline = new Outline(blocks, title ?? (titleIndex >= 0 ? blocks[titleIndex].Text : pageTitle));
        var outlined = new OutlinedBlock[blocks.Count];
        for (int i = 0; i < outlined.Length; i++)
        {
            outlined[i] = i == titleIndex || outline.RepeatsTitle(i) ? outline.Title(blocks[i]) : outline.Next(i);
        }

        return outlined;
    }

    private bool RepeatsTitle(int i) => _title is not null && DocumentTitle.Same(_blocks[i].Text, _title) && _blocks[i].Kind != PassageKind.TableRow;

    private OutlinedBlock Title(Block block)
    {
        Clear();
        return new OutlinedBlock(block, PassageKind.Heading, [], null);
    }

    private OutlinedBlock Next(int i)
    {
        Block block = _blocks[i];
        if (_path.Count > 0 && _path[^1].Entry > 0 && block.Entry != _path[^1].Entry)
        {
            _path.RemoveAt(_path.Count - 1);
        }

        Marker? marker = Marker.TryParse(block.Text);
        bool isListed = marker is { Number: not 1, Rank: not HeadingRank.Article } m && _siblings.TryGetValue(m.Rank, out (bool IsListed, int Number) sibling)
            && sibling.IsListed && (m.Number == 0 ? _leadIns.IsBefore(m.Rank) : m.Number == sibling.Number + 1);
        HeadingStyle? style = HeadingRules.Style(_blocks, i, _title, isListed);
        if (marker is { } found)
        {
            // A paragraph that ends in a full stop says nothing of the next number; an item without one is of a list.
            _siblings[found.Rank] = (style is null && block.Text[^1] != '。', found.Number);
        }

        return style is { } heading ? Heading(block, heading) : Body(block, marker);
    }

    private OutlinedBlock Heading(Block block, HeadingStyle style)
    {
        Open(style);
        string[] above = [.. _path.Select(entry => entry.Text)];
        string shown = style.Label == HeadingRules.BracketLabel ? block.Text[1..^1]
            : style.Rank is HeadingRank.LargeSymbol or HeadingRank.SmallSymbol ? block.Text[Marker.TryParse(block.Text)!.Value.Length..] : block.Text;
        _path.Add((style, shown, block.Level == Block.EntryLevel ? block.Entry : 0));
        _leadIns.Clear();
        _label = null;
        _afterHeading = true;
        return new OutlinedBlock(block, PassageKind.Heading, above, null);
    }

    // Closes the headings that end where this one begins.
    private void Open(HeadingStyle style)
    {
        if (style.Rank == HeadingRank.Question && _path is [.., { Text: [.., '？' or '?'] }])
        {
            // A question is not asked inside another one.
            _path.RemoveAt(_path.Count - 1);
        }

        int same = _path.FindLastIndex(entry => entry.Style == style);
        if (same >= 0)
        {
            _path.RemoveRange(same, _path.Count - same);
        }
        else if (!_afterHeading || style.Rank < HeadingRank.InnerTitle || _path is [.., { Style.Rank: HeadingRank.Question }])
        {
            // A heading right below another one belongs to it, whatever their kinds; otherwise the ranks decide.
            int outer = _path.FindIndex(entry => entry.Style.Rank >= style.Rank);
            if (outer >= 0)
            {
                _path.RemoveRange(outer, _path.Count - outer);
            }
        }
    }

    // "第八条 …" ends what stood under the caption of 第七条, "二、…" as a sentence what stood under the heading "一、".
    private void Close(Marker? marker)
    {
        int outer = marker is { } found
            ? _path.FindIndex(entry => entry.Style.Rank == found.Rank || (found.Rank == HeadingRank.Article && entry.Style.Rank is >= HeadingRank.BracketedHanNumber and < HeadingRank.Question))
            : -1;
        if (outer >= 0)
        {
            _path.RemoveRange(outer, _path.Count - outer);
        }
    }

    private OutlinedBlock Body(Block block, Marker? marker)
    {
        _afterHeading = false;
        Close(marker);
        if (OpeningLabel.InBrackets(block.Text) is not null && _path.FindIndex(entry => entry.Style.Label == HeadingRules.BracketLabel) is >= 0 and var bracketed)
        {
            // 【参与门店】首批门店… stands beside what stood below the line 【办理流程】.
            _path.RemoveRange(bracketed, _path.Count - bracketed);
        }

        (PassageKind kind, string? leadIn) = _leadIns.Next(block, marker);
        IEnumerable<string> headings = _path.Select(entry => entry.Text);
        if (block.Caption is { } caption && block.Kind == PassageKind.TableRow)
        {
            headings = headings.Append(caption);
        }

        _label = OpeningLabel.Of(block, marker?.Length ?? 0) ?? (OpeningLabel.Continues(block.Text) ? _label : null);
        return new OutlinedBlock(block, kind, [.. _label is null ? headings : headings.Append(_label)], leadIn);
    }

    private void Clear()
    {
        _path.Clear();
        _siblings.Clear();
        _leadIns.Clear();
        _label = null;
        _afterHeading = false;
    }
}

/// <summary>A block with its place in the document.</summary>
/// <param name="Block">The block.</param>
/// <param name="Kind">What it turned out to be.</param>
/// <param name="Headings">Headings above it, outermost first, without the document's title.</param>
/// <param name="LeadIn">The paragraph that introduces the list or table it stands in.</param>
internal sealed record OutlinedBlock(Block Block, PassageKind Kind, IReadOnlyList<string> Headings, string? LeadIn);
