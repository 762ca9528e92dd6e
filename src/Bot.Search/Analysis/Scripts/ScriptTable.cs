using System.Collections.Frozen;

namespace Bot.Search.Analysis.Scripts;

/// <summary>Traditional characters and the phrases in which they are written otherwise than one by one, from scripts.txt.</summary>
internal sealed class ScriptTable
{
    private const string ResourceName = "scripts.txt";

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly bool[] _startsPhrase = new bool[char.MaxValue + 1];
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
            _startsPhrase[line[0]] = true;
            _longestPhrase = Math.Max(_longestPhrase, tab);
        }

        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The one table.</summary>
    public static ScriptTable Instance { get; } = new();

    /// <summary>Characters that have another simplified form.</summary>
    public string Traditional { get; }

    /// <summary>Their simplified forms, in the same order.</summary>
    public string Simplified { get; }

    /// <summary>Whether any phrase starts with <paramref name="c"/>; few do.</summary>
    public bool StartsPhrase(char c) => _startsPhrase[c];

    /// <summary>The simplified form of the longest phrase that <paramref name="text"/> starts with, of the same length; null if none.</summary>
    public string? Phrase(ReadOnlySpan<char> text)
    {
        for (int length = Math.Min(_longestPhrase, text.Length); length > 1; length--)
        {
            if (_phrases.TryGetValue(text[..length], out string? simplified))
            {
                return simplified;
            }
        }

        return null;
    }
}
