using Bot.Answering.Matching;

namespace Bot.Answering.Reading;

/// <summary>A list of words read from a resource of this assembly: one a line, <c>#</c> starts a comment line.</summary>
internal sealed class PhraseList
{
    private readonly HashSet<string> _phrases;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private PhraseList(IEnumerable<string> phrases)
    {
        _phrases = new HashSet<string>(phrases, StringComparer.Ordinal);
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _phrases.Max(p => p.Length);
    }

    /// <summary>The list named <paramref name="name"/> in the folder of this type.</summary>
    public static PhraseList Load(string name) => Load(typeof(PhraseList), name);

    /// <summary>The list named <paramref name="name"/> in the folder of the type that it stands <paramref name="beside"/>.</summary>
    public static PhraseList Load(Type beside, string name) => new(EmbeddedLines.Of(beside, name));

    /// <summary>Length of the longest phrase that starts at <paramref name="start"/> of <paramref name="text"/>; 0 when none does.</summary>
    public int MatchLength(ReadOnlySpan<char> text, int start)
    {
        for (int length = Math.Min(_longest, text.Length - start); length > 0; length--)
        {
            if (_lookup.Contains(text.Slice(start, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether <paramref name="word"/> is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
}
