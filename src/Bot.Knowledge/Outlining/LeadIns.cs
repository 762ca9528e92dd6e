using Bot.Knowledge.Formats;

namespace Bot.Knowledge.Outlining;

/// <summary>Remembers the paragraphs that introduce lists and tables ("应当提交下列材料："), and gives each item the one it belongs to.</summary>
internal sealed class LeadIns
{
    // A longer line below a colon is text.
    private const int MaxLine = 100;

    private readonly List<Entry> _open = [];
    private Block? _before;
    private HeadingRank? _rankBefore;

    /// <summary>Whether the block before had a marker of this kind.</summary>
    public bool IsBefore(HeadingRank rank) => _rankBefore == rank;

    /// <summary>Forgets everything: a heading ends every list.</summary>
    public void Clear()
    {
        _open.Clear();
        _before = null;
        _rankBefore = null;
    }

    /// <summary>What the block is, and the paragraph that introduces it when it is an item or a row.</summary>
    public (PassageKind Kind, string? LeadIn) Next(Block block, Marker? marker)
    {
        if (block.Caption is not null && block.Kind == PassageKind.Paragraph)
        {
            // The title of a table stands between it and the sentence that announces it.
            return (PassageKind.Paragraph, null);
        }

        (PassageKind Kind, string? LeadIn) next = block.Kind switch
        {
            PassageKind.TableRow => (PassageKind.TableRow, Row()),
            PassageKind.ListItem => (PassageKind.ListItem, Item(new Key(null, block.List, block.ListDepth), isFirst: _before?.List != block.List)),
            _ when marker is { Rank: > HeadingRank.Article } found => Numbered(found),
            _ when marker is null && IsLine(block) => Line(block),
            _ => (PassageKind.Paragraph, null),
        };
        if (marker is { Rank: HeadingRank.Article })
        {
            _open.Clear();
        }

        if (next.LeadIn is null && _open.Count > 0 && _open[^1].Key is null)
        {
            // What it announced did not follow: a salutation, or a colon before running text.
            _open.RemoveAt(_open.Count - 1);
        }

        if (block.Kind != PassageKind.TableRow && EndsOpen(block.Text))
        {
            _open.Add(new Entry(block.Text, null, marker?.Rank));
        }

        _before = block;
        _rankBefore = marker?.Rank;
        return next;
    }

    // Lines without a number below "处分如下：": set in, or each ending in a semicolon but the last.
    private bool IsLine(Block block)
    {
        // "一类区：月最低工资2180元；" says by itself what it is about.
        if (_before is null || block.IsApart || _open.Count == 0 || EndsOpen(block.Text) || OpeningLabel.Of(block, 0) is not null)
        {
            return false;
        }

        if (_open[^1].Key is null && ReferenceEquals(_open[^1].Text, _before.Text))
        {
            return (block.IsIndented && !_before.IsIndented) || (EndsItem(block.Text) && block.Text.Length <= MaxLine);
        }

        return (_open[^1].Key == SetInKey && block.IsIndented) || (_open[^1].Key == LineKey && EndsItem(_before.Text) && block.Text.Length <= MaxLine);
    }

    private (PassageKind Kind, string? LeadIn) Line(Block block)
    {
        _open[^1] = _open[^1] with { Key = _open[^1].Key ?? (block.IsIndented && !_before!.IsIndented ? SetInKey : LineKey) };
        return (PassageKind.ListItem, _open[^1].Text);
    }

    private static bool EndsItem(string text) => text[^1] is '；' or ';';

    private (PassageKind Kind, string? LeadIn) Numbered(Marker marker)
    {
        string? leadIn = Item(new Key(marker.Rank, 0, 0), isFirst: marker.Number == 1);
        return (leadIn is null ? PassageKind.Paragraph : PassageKind.ListItem, leadIn);
    }

    private string? Item(Key key, bool isFirst)
    {
        // A list that starts anew belongs to the open paragraph before it; one that goes on keeps its own.
        if (_open.Count > 0 && _open[^1].Key is null && (key.Rank is null || _open[^1].Own != key.Rank) && (isFirst || _open.TrueForAll(entry => entry.Key != key)))
        {
            _open[^1] = _open[^1] with { Key = key };
            return _open[^1].Text;
        }

        int own = _open.FindLastIndex(entry => entry.Key == key);
        if (own >= 0 && isFirst && key.Rank is not null)
        {
            // （一） again without an open paragraph: another list, of which nothing introduces.
            _open.RemoveRange(own, _open.Count - own);
            return null;
        }

        if (own >= 0)
        {
            _open.RemoveRange(own + 1, _open.Count - own - 1);
            return _open[own].Text;
        }

        return null;
    }

    private string? Row()
    {
        if (_before is { Kind: PassageKind.TableRow })
        {
            return _open.Count > 0 && _open[^1].Key == TableKey ? _open[^1].Text : null;
        }

        if (_before is { Text: var text } && (EndsOpen(text) || text.Contains("下表", StringComparison.Ordinal) || text.Contains("如下", StringComparison.Ordinal)))
        {
            _open.Add(new Entry(text, TableKey, null));
            return text;
        }

        _open.Clear();
        return null;
    }

    private static bool EndsOpen(string text) => text.Length > 1 && text[^1] is '：' or ':';

    private static readonly Key TableKey = new(null, -1, 0);
    private static readonly Key LineKey = new(null, -2, 0);
    private static readonly Key SetInKey = new(null, -3, 0);

    private readonly record struct Key(HeadingRank? Rank, int List, int Depth);

    private readonly record struct Entry(string Text, Key? Key, HeadingRank? Own);
}
