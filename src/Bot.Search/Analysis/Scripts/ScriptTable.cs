namespace Bot.Search.Analysis.Scripts;

/// <summary>Traditional characters and the phrases in which they are written otherwise than one by one, from scripts.txt.</summary>
internal sealed class ScriptTable
{
    private const string ResourceName = "scripts.txt";

    // Not a frozen one: making that takes longer than most processes look anything up.
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly HashSet<char> _phraseStarts = [];

    // By the first two characters: nearly all texts that could begin a phrase by their first one do not by their second.
    private readonly bool[] _startPairs = new bool[1 << 14];
    private readonly int _longestPhrase;

    private ScriptTable()
    {
        using var stream = typeof(ScriptTable).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        Traditional = reader.ReadLine()!;
        Simplified = reader.ReadLine()!;
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            phrases.Add(line[..tab], line[(tab + 1)..]);
            _phraseStarts.Add(line[0]);
            _startPairs[PairPlace(line)] = true;
            _longestPhrase = Math.Max(_longestPhrase, tab);
        }

        _phrases = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The one table.</summary>
    public static ScriptTable Instance { get; } = new();

    /// <summary>Characters that have another simplified form.</summary>
    public string Traditional { get; }

    /// <summary>Their simplified forms, in the same order.</summary>
    public string Simplified { get; }

    /// <summary>The characters that any phrase starts with; few do.</summary>
    public IReadOnlyCollection<char> PhraseStarts => _phraseStarts;

    /// <summary>The simplified form of the longest phrase that <paramref name="text"/> starts with, of the same length; null if none.</summary>
    public string? Phrase(ReadOnlySpan<char> text)
    {
        for (int length = text.Length > 1 && _startPairs[PairPlace(text)] ? Math.Min(_longestPhrase, text.Length) : 0; length > 1; length--)
        {
            if (_phrases.TryGetValue(text[..length], out string? simplified))
            {
                return simplified;
            }
        }

        return null;
    }

    private static int PairPlace(ReadOnlySpan<char> text) => (text[0] ^ (text[1] * 31)) & ((1 << 14) - 1);
}
