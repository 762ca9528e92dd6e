using System.Security.Cryptography;
using System.Text;
using Bot.Search.Analysis.Dictionaries;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>
/// The word lists beside a collection: words.txt, synonyms.txt and glossary.txt. Immutable. Lines that cannot be understood are left out
/// and named in <see cref="Problems"/>; everything else applies.
/// </summary>
public sealed class WordLists
{
    private readonly Dictionary<string, List<RelatedPhrase>> _related;
    private readonly Dictionary<string, List<RelatedPhrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal WordLists(
        IReadOnlyList<UserWord> words,
        Dictionary<string, List<RelatedPhrase>> related,
        IReadOnlyList<LexiconProblem> problems,
        string fingerprint)
    {
        Words = words;
        _related = related;
        _lookup = related.GetAlternateLookup<ReadOnlySpan<char>>();
        Problems = problems;
        Fingerprint = fingerprint;
    }

    /// <summary>Lists without a word.</summary>
    public static WordLists Empty { get; } = new([], new(StringComparer.Ordinal), [], string.Empty);

    /// <summary>The words that join the segmenter's dictionary.</summary>
    public IReadOnlyList<UserWord> Words { get; }

    /// <summary>What is wrong with the files, in their order.</summary>
    public IReadOnlyList<LexiconProblem> Problems { get; }

    /// <summary>Names the words that shape an index: two with the same words have the same one.</summary>
    public string Fingerprint { get; }

    /// <summary>The phrases that have related ones, folded, in no order.</summary>
    internal IReadOnlyCollection<string> Phrases => _related.Keys;

    /// <summary>Reads the files of the folders; a folder or a file that does not exist adds nothing, later folders add to earlier ones.</summary>
    /// <exception cref="IOException">A file exists and cannot be read.</exception>
    public static WordLists Load(IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var reader = new LexiconReader();
        foreach (string folder in folders)
        {
            reader.Read(folder);
        }

        return reader.ToWordLists();
    }

    /// <summary>What to look for beside the folded <paramref name="phrase"/>; empty if it has no relations.</summary>
    internal IReadOnlyList<RelatedPhrase> Related(ReadOnlySpan<char> phrase) => _lookup.TryGetValue(phrase, out var related) ? related : [];

    internal static string FingerprintOf(IEnumerable<UserWord> words)
    {
        var text = string.Concat(words.OrderBy(w => w.Text, StringComparer.Ordinal).Select(w => $"{w.Text}\t{w.Weight:R}\n"));
        return text.Length == 0 ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
