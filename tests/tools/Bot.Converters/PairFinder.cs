namespace Bot.Converters;

/// <summary>
/// Finds which words the hashed pairs stand for by hashing every pair of words that a lattice can hold.
/// Ten thousand million hashes take about a minute; words in order share the hash of their common beginning.
/// </summary>
internal sealed class PairFinder
{
    private const int FilterBits = 22;

    private readonly IReadOnlyDictionary<ulong, int> _pairs;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly List<(int Depth, char Character, int Id)> _steps = [];
    private readonly int _maxDepth;

    /// <param name="pairs">Frequencies by hash.</param>
    /// <param name="words">Words by id.</param>
    public PairFinder(IReadOnlyDictionary<ulong, int> pairs, IReadOnlyList<string> words)
    {
        _pairs = pairs;
        foreach (ulong hash in pairs.Keys)
        {
            _filter[hash >> (64 - FilterBits + 6)] |= 1UL << (int)((hash >> (64 - FilterBits)) & 63);
        }

        string previous = string.Empty;
        foreach (var (word, id) in words.Select((word, id) => (word, id)).OrderBy(w => w.word, StringComparer.Ordinal))
        {
            int common = 0;
            while (common < previous.Length && common < word.Length && previous[common] == word[common])
            {
                common++;
            }

            for (int i = common; i < word.Length; i++)
            {
                _steps.Add((i, word[i], i + 1 == word.Length ? id : -1));
            }

            previous = word;
            _maxDepth = Math.Max(_maxDepth, word.Length);
        }
    }

    /// <summary>Ids and frequencies of the words that follow <paramref name="first"/> in a pair, ids ascending.</summary>
    public List<(int Id, int Frequency)> Followers(string first)
    {
        var found = new List<(int Id, int Frequency)>();
        Span<ulong> hashes = stackalloc ulong[_maxDepth + 1];
        hashes[0] = PairHash.Append(PairHash.Append(PairHash.Start, first), '@');
        foreach (var (depth, character, id) in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_steps))
        {
            ulong hash = PairHash.Append(hashes[depth], character);
            hashes[depth + 1] = hash;
            if (id >= 0 && (_filter[hash >> (64 - FilterBits + 6)] >> (int)((hash >> (64 - FilterBits)) & 63) & 1) != 0
                && _pairs.TryGetValue(hash, out int frequency))
            {
                found.Add((id, frequency));
            }
        }

        found.Sort((a, b) => a.Id.CompareTo(b.Id));
        return found;
    }
}
