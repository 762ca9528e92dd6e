using AngleSharp.Dom;

namespace Bot.Knowledge.Formats;

/// <summary>Walks the visible elements of a page and cuts their text into blocks.</summary>
internal sealed class HtmlWalk
{
    private static readonly HashSet<string> BlockElements = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "td", "th", "tr", "ul", "caption",
    };

    private readonly List<HtmlRun> _runs = [];
    private readonly InlineText _inline = new();
    private int _lists;
    private int _entries;

    private HtmlWalk()
    {
    }

    /// <summary>The blocks below <paramref name="root"/> in reading order.</summary>
    public static List<HtmlRun> Collect(INode root)
    {
        var walk = new HtmlWalk();
        walk.Children(root, default);
        walk.Flush(default);
        return walk._runs;
    }

    private void Children(INode node, Place place)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                _inline.Append(text.Data, place.IsStrong, place.Hint);
            }
            else if (child is IElement element)
            {
                Element(element, place with { Hint = element.SourceReference?.Position.Index ?? place.Hint });
            }
        }
    }

    private void Element(IElement element, Place place)
    {
        string name = element.LocalName;
        if (name == "pre")
        {
            Flush(place);
            Lines(element.TextContent, place);
        }
        else if (name == "br")
        {
            _inline.Break(place.Hint);
        }
        else if (name == "table")
        {
            Flush(place);
            _runs.AddRange(HtmlTable.IsLayout(element) ? Collect(element) : HtmlTable.Rows(element, place.Hint));
        }
        else if (BlockElements.Contains(name))
        {
            Flush(place);
            Place inside = Enter(element, name, place);
            Children(element, inside);
            Flush(inside);
        }
        else
        {
            Children(element, place with { IsStrong = place.IsStrong || IsStrong(element, name) });
        }
    }

    private Place Enter(IElement element, string name, Place place)
    {
        Place inside = place with { IsCentred = IsCentred(element) || (place.IsCentred && name is not "li") };
        return name switch
        {
            ['h', >= '1' and <= '6'] => inside with { Kind = PassageKind.Heading, Level = name[1] - '0' },
            "ul" or "ol" or "menu" => inside with { List = ++_lists, ListDepth = place.ListDepth + 1 },
            "li" => inside with { Kind = PassageKind.ListItem },
            "dt" => inside with { Kind = PassageKind.Heading, Level = Block.EntryLevel, Entry = ++_entries },
            "dd" => inside with { Kind = PassageKind.Paragraph, Level = 0, Entry = _entries },
            "details" => inside with { Entry = ++_entries },
            "summary" => inside with { Kind = PassageKind.Heading, Level = Block.EntryLevel },
            "legend" => inside with { IsStrong = true },
            _ => inside,
        };
    }

    private void Lines(string text, Place place)
    {
        foreach (string line in text.Split('\n'))
        {
            _inline.Append(line, place.IsStrong, place.Hint);
            Flush(place);
        }
    }

    private void Flush(Place place)
    {
        foreach (InlineText.Piece piece in _inline.Take().Where(piece => !HtmlChrome.IsNeighbour(piece.Text)))
        {
            var block = new Block
            {
                Text = piece.Text,
                Kind = place.Kind,
                Level = place.Kind == PassageKind.Heading ? place.Level : 0,
                IsStrong = piece.IsStrong,
                OpeningStrong = piece.OpeningStrong,
                IsCentred = place.IsCentred,
                IsApart = piece.IsApart,
                List = place.List,
                ListDepth = place.ListDepth,
                Entry = place.Entry,
            };
            _runs.Add(new HtmlRun(block, piece.Hint, piece.Text));
        }
    }

    private static bool IsStrong(IElement element, string name) =>
        name is "strong" or "b" || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal) is var compact
            && (compact.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase) || compact.Contains("font-weight:7", StringComparison.Ordinal)));

    private static bool IsCentred(IElement element) =>
        element.LocalName == "center"
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>What the elements around a text say of it.</summary>
    private readonly record struct Place(
        PassageKind Kind, int Level, int List, int ListDepth, int Entry, bool IsStrong, bool IsCentred, int Hint);
}
