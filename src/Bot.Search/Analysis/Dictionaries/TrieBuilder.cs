namespace Bot.Search.Analysis.Dictionaries;

/// <summary>Lays words out as a double-array trie. The same words give the same places.</summary>
internal sealed class TrieBuilder
{
    // Where so much of what was looked through cannot be used, the next search begins behind it: a few places stay free, and some 45,000 words take a
    // fifth of a second instead of one and a half.
    private const double Crowded = 0.9;
    private const int LeastLooked = 32;

    private readonly IReadOnlyList<(int[] Codes, int Word)> _words;
    private readonly HashSet<int> _bases = [];
    private TrieSlot[] _slots;
    private int _firstFree = 1;
    private int _used;

    private TrieBuilder(IReadOnlyList<(int[] Codes, int Word)> words, int maxCode)
    {
        _words = words;
        _slots = new TrieSlot[Math.Max(1024, maxCode + 2)];
    }

    /// <summary>The places of the trie; enough free ones follow the last for any code up to <paramref name="maxCode"/> to be looked up.</summary>
    /// <param name="words">Words as character codes, none empty and none twice, in any order.</param>
    /// <param name="maxCode">The largest code that will be looked up.</param>
    /// <returns>The places and the base of the root.</returns>
    public static (TrieSlot[] Slots, int Root) Build(IEnumerable<(int[] Codes, int Word)> words, int maxCode)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted, (a, b) => a.Codes.AsSpan().SequenceCompareTo(b.Codes));
        var builder = new TrieBuilder(sorted, maxCode);
        int root = builder.Place(0, sorted.Length, depth: 0);
        Array.Resize(ref builder._slots, builder._used + maxCode + 1);
        return (builder._slots, root);
    }

    /// <summary>Places the children of the node whose words are the range, and theirs; returns their base, 0 for none.</summary>
    private int Place(int start, int end, int depth)
    {
        // The word that ends at this node sorts first and has no child.
        if (start < end && _words[start].Codes.Length == depth)
        {
            start++;
        }

        if (start == end)
        {
            return 0;
        }

        var children = Children(start, end, depth);
        int placeBase = FreeBase(children);
        foreach (var (code, from, _) in children)
        {
            ref var slot = ref _slots[placeBase + code];
            slot.Check = placeBase;
            slot.Word = _words[from].Codes.Length == depth + 1 ? _words[from].Word : TrieSlot.NoWord;
        }

        foreach (var (code, from, to) in children)
        {
            int childBase = Place(from, to, depth + 1);
            _slots[placeBase + code].Base = childBase;
        }

        return placeBase;
    }

    private List<(int Code, int From, int To)> Children(int start, int end, int depth)
    {
        var children = new List<(int Code, int From, int To)>();
        for (int from = start; from < end;)
        {
            int to = from + 1;
            int code = _words[from].Codes[depth];
            while (to < end && _words[to].Codes[depth] == code)
            {
                to++;
            }

            children.Add((code, from, to));
            from = to;
        }

        return children;
    }

    private int FreeBase(List<(int Code, int From, int To)> children)
    {
        int lowest = children[0].Code;
        int highest = children[^1].Code;
        while (_firstFree < _slots.Length && _slots[_firstFree].Check != 0)
        {
            _firstFree++;
        }

        int first = Math.Max(1, _firstFree - lowest);
        int unusable = 0;
        for (int candidate = first; ; candidate++)
        {
            if (candidate + highest >= _slots.Length)
            {
                Array.Resize(ref _slots, (candidate + highest + 1) * 2);
            }

            // A base names its node in the checks of the children, so no two nodes may share one.
            if (_slots[candidate + lowest].Check != 0 || _bases.Contains(candidate))
            {
                unusable++;
            }
            else if (children.TrueForAll(c => _slots[candidate + c.Code].Check == 0))
            {
                _bases.Add(candidate);
                _used = Math.Max(_used, candidate + highest + 1);
                if (candidate - first >= LeastLooked && unusable >= Crowded * (candidate - first))
                {
                    _firstFree = candidate + lowest;
                }

                return candidate;
            }
        }
    }
}
