using System.Text.RegularExpressions;

namespace Bot.Knowledge.Formats;

/// <summary>
/// Refuses pages that would cost the parser far more than their size: it walks its stack of open elements for each tag, and opens
/// formatting elements again in each block that follows them. One pass over the tags, before any of them is parsed.
/// </summary>
internal sealed partial class HtmlCost(ReadLimits limits)
{
    // Elements that the parser may open again: those left open, for each tag after them.
    private const long MaxReopened = 5_000_000;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    };

    private static readonly HashSet<string> ImplicitlyClosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "a", "nobr", "button", "rt", "rp",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private readonly List<string> _open = [];
    private long _leftOpen;
    private long _reopened;

    /// <summary>Checks the page.</summary>
    /// <exception cref="KnowledgeException">Elements are nested deeper than the limit, or too many are left open.</exception>
    public static void Check(string html, ReadLimits limits)
    {
        var cost = new HtmlCost(limits);
        foreach (ValueMatch match in Tag().EnumerateMatches(html))
        {
            ReadOnlySpan<char> tag = html.AsSpan(match.Index, match.Length);
            if (tag[1] == '!' || tag.IndexOfAny(' ', '>') >= 0)
            {
                // A comment or a whole script: "i<n" in it opens no element.
                continue;
            }

            bool isEnd = tag[1] == '/';
            cost.Count(tag[(isEnd ? 2 : 1)..].ToString(), isEnd);
        }
    }

    private void Count(string name, bool isEnd)
    {
        _reopened += _leftOpen;
        if (_reopened > MaxReopened)
        {
            throw new KnowledgeException("The page leaves too many elements open. Close its b, i, font and other formatting elements.");
        }

        int open = isEnd || ImplicitlyClosed.Contains(name)
            ? _open.FindLastIndex(other => other.Equals(name, StringComparison.OrdinalIgnoreCase))
            : -1;
        // Cells and items close their equals only within their own table or list.
        bool isOwn = isEnd || (open >= 0 && _open.FindIndex(open, other => other is "table" or "ul" or "ol" or "dl") < 0);
        if (open >= 0 && isOwn)
        {
            _leftOpen += _open.Skip(open + 1).Count(Formatting.Contains);
            _open.RemoveRange(open, _open.Count - open);
        }
        else if (isEnd && Formatting.Contains(name) && _leftOpen > 0)
        {
            _leftOpen--;
        }

        if (!isEnd && !Void.Contains(name))
        {
            _open.Add(name.ToLowerInvariant());
            if (_open.Count > limits.MaxNesting * 2)
            {
                throw new KnowledgeException($"The page nests elements deeper than {limits.MaxNesting}. Simplify its markup.");
            }
        }
    }

    [GeneratedRegex(
        @"<!--.*?(-->|\z)|<(?<raw>script|style|textarea|title|xmp)[\s>].*?(</\k<raw>[\s>]|\z)|</?[A-Za-z][A-Za-z0-9]*",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        10_000)]
    private static partial Regex Tag();
}
