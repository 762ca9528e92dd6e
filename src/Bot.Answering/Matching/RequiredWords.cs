using System.Globalization;

namespace Bot.Answering.Matching;

/// <summary>
/// The words one of which every text has that a regular expression matches, read off the expression: 学分 of (?:多少|几)个?学分. A text that has none of them
/// needs no matching, and the expression need not even be built. Knows the syntax that word files use, and says nothing of what it does not know.
/// </summary>
internal ref struct RequiredWords
{
    // A class of more characters stands nearly everywhere.
    private const int MostCharacters = 12;

    private readonly ReadOnlySpan<char> _pattern;
    private int _at;
    private bool _isUnknown;

    private RequiredWords(ReadOnlySpan<char> pattern) => _pattern = pattern;

    private readonly bool IsAtEnd => _at >= _pattern.Length;

    /// <summary>The words of which every text has one that the case-sensitive <paramref name="pattern"/> matches; null where there are none or the pattern is too involved to tell.</summary>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var reader = new RequiredWords(pattern);
        var words = reader.Alternatives();
        return reader._isUnknown || !reader.IsAtEnd ? null : words;
    }

    // One word of each alternative may be the one.
    private List<string>? Alternatives()
    {
        var words = Sequence();
        while (!IsAtEnd && _pattern[_at] == '|')
        {
            _at++;
            var other = Sequence();
            words = words is null || other is null ? null : [.. words, .. other];
        }

        return words;
    }

    // Of pieces that all must stand there, the one that tells most.
    private List<string>? Sequence()
    {
        List<string>? best = null;
        string run = "";
        while (!_isUnknown && !IsAtEnd && _pattern[_at] is not ('|' or ')'))
        {
            var words = Piece(out char? literal);
            int end = _at;
            int least = Least();
            run += least > 0 && literal is { } character ? character.ToString(CultureInfo.InvariantCulture) : "";

            // What is repeated ends the run of characters that stand side by side.
            if (literal is null || _at > end)
            {
                best = Better(Better(best, [run]), least > 0 ? words : null);
                run = "";
            }
        }

        return Better(best, [run]);
    }

    private List<string>? Piece(out char? literal)
    {
        literal = null;
        char c = _pattern[_at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                literal = Escaped();
                return null;
            case '.' or '^' or '$':
                return null;
            default:
                literal = c;
                return null;
        }
    }

    private List<string>? Group()
    {
        var opening = _pattern[_at..];
        bool isLook = opening.StartsWith("?=") || opening.StartsWith("?!") || opening.StartsWith("?<=") || opening.StartsWith("?<!");
        _at += opening.StartsWith("?<=") || opening.StartsWith("?<!") ? 3 : isLook || opening.StartsWith("?:") ? 2 : 0;
        int name = !isLook && opening.StartsWith("?<") ? opening.IndexOf('>') + 1 : 0;
        _at += name;
        _isUnknown |= opening.StartsWith("?") && !isLook && !opening.StartsWith("?:") && name == 0;
        var words = Alternatives();
        _isUnknown |= IsAtEnd;
        _at++;
        return isLook ? null : words;
    }

    private List<string>? Class()
    {
        int length = _pattern[_at..].IndexOf(']');
        var inside = _pattern.Slice(_at, Math.Max(0, length));
        _isUnknown |= inside is "^";
        if (length > 0 && !inside.ContainsAny('[', '\\'))
        {
            _at += length + 1;
            return inside[0] == '^' || inside.Contains('-') || length > MostCharacters ? null : [.. inside.ToString().Select(c => c.ToString(CultureInfo.InvariantCulture))];
        }

        return Escaping();
    }

    // A class with escapes in it ends at the first ] that none of them takes; one within another is not known here.
    private List<string>? Escaping()
    {
        int start = _at;
        while (!IsAtEnd && (_pattern[_at] != ']' || _at == start))
        {
            _isUnknown |= _pattern[_at] == '[';
            _at += _pattern[_at] == '\\' ? 2 : 1;
        }

        _isUnknown |= IsAtEnd;
        _at++;
        return null;
    }

    // \. is a dot; \s, \w and the like are any of many, and others are not known here.
    private char? Escaped()
    {
        char c = IsAtEnd ? 'x' : _pattern[_at++];
        if (c == 'k' && _pattern[_at..].IndexOf('>') is >= 0 and var end)
        {
            // What a group has matched may be anything.
            _at += end + 1;
            return null;
        }

        _isUnknown |= char.IsAsciiLetterOrDigit(c) && c is not ('d' or 's' or 'S' or 'D' or 'w' or 'b' or 'n' or 't');
        return char.IsAsciiLetterOrDigit(c) ? null : c;
    }

    // How often at least the piece before stands there; moves behind what says so.
    private int Least()
    {
        if (IsAtEnd || _pattern[_at] is not ('?' or '*' or '+' or '{'))
        {
            return 1;
        }

        int least = _pattern[_at] == '+' ? 1 : 0;
        if (_pattern[_at] == '{')
        {
            int end = _pattern[_at..].IndexOf('}');
            _isUnknown |= end < 2 || !char.IsAsciiDigit(_pattern[_at + 1]);
            least = _isUnknown || _pattern[_at + 1] == '0' ? 0 : 1;
            _at += Math.Max(0, end);
        }

        _at++;
        _at += !IsAtEnd && _pattern[_at] == '?' ? 1 : 0;
        return least;
    }

    private static List<string>? Better(List<string>? one, List<string>? other) =>
        other is null || other.Exists(w => w.Length == 0) ? one
            : one is null || other.Min(w => w.Length) > one.Min(w => w.Length) || (other.Min(w => w.Length) == one.Min(w => w.Length) && other.Count < one.Count) ? other : one;
}
