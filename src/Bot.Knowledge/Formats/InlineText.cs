using System.Text;

namespace Bot.Knowledge.Formats;

/// <summary>Gathers the text of one block element, and cuts it where line breaks separate paragraphs.</summary>
internal sealed class InlineText
{
    // A line shorter than this ends where its author ended it; a longer one without a stop was broken by its layout.
    private const int HardWrapLength = 20;

    private readonly List<Line> _lines = [];
    private Line _line = new();

    /// <summary>Adds text as it stands in the page.</summary>
    public void Append(string text, bool isStrong, int hint)
    {
        bool isBlank = text.All(TextRules.IsBlank);
        if (!isBlank && _line.IsEmpty)
        {
            _line.Hint = hint;
        }

        if (!isBlank && !isStrong && _line.StrongEnd < 0)
        {
            _line.StrongEnd = _line.Text.Length;
        }

        _line.HasStrong |= isStrong && !isBlank;
        _line.IsEmpty &= isBlank;
        _line.Text.Append(text);
    }

    /// <summary>Ends the line, as a br element does.</summary>
    public void Break(int hint)
    {
        _lines.Add(_line);
        _line = new Line { Hint = hint };
    }

    /// <summary>The paragraphs gathered so far; none when there was only white space.</summary>
    public IReadOnlyList<Piece> Take()
    {
        _lines.Add(_line);
        _line = new Line();
        var pieces = new List<Piece>();
        bool isApart = true;
        foreach (Line line in _lines)
        {
            if (line.IsEmpty)
            {
                isApart = true;
                continue;
            }

            Piece piece = line.ToPiece(isApart || pieces.Count == 0);
            if (!piece.IsApart && Continues(pieces[^1], piece))
            {
                string space = TextRules.IsCjk(pieces[^1].Text[^1]) || TextRules.IsCjk(piece.Text[0]) ? "" : " ";
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + space + piece.Text };
            }
            else
            {
                pieces.Add(piece);
            }

            isApart = false;
        }

        _lines.Clear();
        return pieces;
    }

    private static bool Continues(Piece before, Piece after) =>
        before.Text.Length >= HardWrapLength && before.IsStrong == after.IsStrong && !after.IsIndented
        && (char.IsLetterOrDigit(before.Text[^1]) || before.Text[^1] is '，' or '、' or ',' or '“' or '《' or '（')
        && (char.IsLetter(after.Text[0]) || after.Text[0] is '，' or '。' or '；' or '、' or '”' or '》' or '）')
        && after.Text[0] != '第';

    /// <summary>One paragraph of the element.</summary>
    internal sealed record Piece(string Text, bool IsStrong, string? OpeningStrong, bool IsApart, bool IsIndented, int Hint);

    private sealed class Line
    {
        public StringBuilder Text { get; } = new();

        public bool IsEmpty { get; set; } = true;

        public bool HasStrong { get; set; }

        public int StrongEnd { get; set; } = -1;

        public int Hint { get; set; }

        public Piece ToPiece(bool isApart)
        {
            string raw = Text.ToString();
            bool isStrong = HasStrong && StrongEnd < 0;
            string? opening = HasStrong && StrongEnd > 0 ? TextRules.Collapse(raw[..StrongEnd]) : null;
            return new Piece(
                TextRules.Collapse(raw), isStrong, opening is { Length: > 0 } ? opening : null, isApart, raw.TrimStart('\n', '\r', ' ').StartsWith('\u3000'), Hint);
        }
    }
}
