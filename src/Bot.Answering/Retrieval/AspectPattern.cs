using System.Globalization;

namespace Bot.Answering.Retrieval;

/// <summary>Words with gaps between them: the form of a pattern is described in <c>aspects.txt</c>.</summary>
/// <param name="Pieces">What must follow one another.</param>
/// <param name="Blocks">Whether the pattern says where others of its aspect do not count.</param>
internal sealed record AspectPattern(IReadOnlyList<AspectPiece> Pieces, bool Blocks)
{
    /// <summary>Reads <paramref name="text"/>.</summary>
    public static AspectPattern Parse(string text)
    {
        bool blocks = text[0] == '!';
        var pieces = new List<AspectPiece> { new(0, 0, [""]) };
        for (int at = blocks ? 1 : 0; at < text.Length;)
        {
            int end = Closing(text[at]) is { } closing ? text.IndexOf(closing, at) : at;
            string inside = end > at ? text[(at + 1)..end] : text[at..(at + 1)];
            if (text[at] == '<')
            {
                int[] bounds = [.. inside.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
                pieces.Add(new AspectPiece(bounds.Length > 1 ? bounds[0] : 0, bounds[^1], [""]));
            }
            else
            {
                string[] choices = text[at] == '(' ? inside.Split('|') : [.. inside.Select(c => c.ToString())];
                pieces[^1] = pieces[^1] with { Words = [.. pieces[^1].Words.SelectMany(w => choices.Select(c => w + c))] };
            }

            at = end + 1;
        }

        return new AspectPattern(pieces, blocks);
    }

    private static char? Closing(char opening) => opening switch
    {
        '(' => ')',
        '[' => ']',
        '<' => '>',
        _ => null,
    };
}

/// <summary>One of several words, so many characters after the piece before it.</summary>
/// <param name="Least">Fewest characters between them.</param>
/// <param name="Most">Most characters between them.</param>
/// <param name="Words">The words, any of which will do.</param>
internal sealed record AspectPiece(int Least, int Most, IReadOnlyList<string> Words);
