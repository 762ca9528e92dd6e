using System.Runtime.InteropServices;
using Bot.Search;

namespace Bot.Answering.Matching;

/// <summary>Words that belong to numbered owners, found in a text in one pass over it: a thousand lists of words take no longer than a few.</summary>
internal sealed class WordIndex
{
    // By their first characters; those of one owner in its order.
    private readonly Dictionary<char, List<(string Word, int Owner)>> _words = [];

    /// <summary>Indexes the words, none of them empty, of <paramref name="owners"/>, who are numbered in their order.</summary>
    public WordIndex(IEnumerable<IEnumerable<string>> owners)
    {
        foreach (var (owner, words) in owners.Index())
        {
            foreach (string word in words)
            {
                ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word[0], out _);
                (same ??= []).Add((word, owner));
            }
        }
    }

    /// <summary>Where <paramref name="folded"/> has a word of an owner first, for every owner of whose words it has one; of two that begin there, the one added first.</summary>
    public Dictionary<int, TextRange> Find(string folded)
    {
        var found = new Dictionary<int, TextRange>();
        for (int i = 0; i < folded.Length; i++)
        {
            if (!_words.TryGetValue(folded[i], out var words))
            {
                continue;
            }

            foreach (var (word, owner) in words)
            {
                if (folded.AsSpan(i).StartsWith(word, StringComparison.Ordinal))
                {
                    found.TryAdd(owner, new TextRange(i, i + word.Length));
                }
            }
        }

        return found;
    }
}
