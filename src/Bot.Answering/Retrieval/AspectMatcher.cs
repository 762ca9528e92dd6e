using System.Runtime.CompilerServices;

namespace Bot.Answering.Retrieval;

/// <summary>Finds all aspects whose patterns a text has, in one pass: a trie of all words, and for patterns with gaps where each piece ended last.</summary>
internal sealed class AspectMatcher
{
    private const int MostAspects = 64;
    private const int Never = -1000;

    // A word is as long as the trie is deep; longer ones are refused when it is built.
    private const int Deepest = 16;

    private readonly int[] _roots = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _children = [];
    private readonly List<Node> _nodes = [new()];
    private readonly List<Piece> _pieces = [];

    /// <summary>A matcher of <paramref name="aspects"/>, the patterns of each; at most 64.</summary>
    public AspectMatcher(IReadOnlyList<IReadOnlyList<AspectPattern>> aspects)
    {
        if (aspects.Count > MostAspects)
        {
            throw new ArgumentException($"There are {aspects.Count} aspects and room for {MostAspects}.", nameof(aspects));
        }

        for (int aspect = 0; aspect < aspects.Count; aspect++)
        {
            foreach (var pattern in aspects[aspect])
            {
                Add(1UL << aspect, pattern);
            }
        }
    }

    /// <summary>The aspects of which <paramref name="folded"/> has a pattern, as bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Find(ReadOnlySpan<char> folded)
    {
        Span<int> ends = stackalloc int[_pieces.Count];
        ends.Fill(Never);
        Span<int> path = stackalloc int[Deepest];
        ulong found = 0;
        for (int start = 0; start < folded.Length; start++)
        {
            int depth = 0;
            for (int node = _roots[Symbol(folded, start)]; node != 0; node = _children.GetValueOrDefault(Key(node, Symbol(folded, start + depth))))
            {
                path[depth++] = node;
                if (start + depth > folded.Length || depth == Deepest)
                {
                    break;
                }
            }

            // The longest first: where a longer word blocks, the shorter ones do not count.
            ulong blocked = 0;
            for (; depth > 0; depth--)
            {
                var node = _nodes[path[depth - 1]];
                found |= node.Aspects & ~blocked;
                found |= Follow(node.Pieces, start, start + depth, ends, blocked);
                blocked |= node.Blocked;
            }
        }

        return found;
    }

    private ulong Follow(List<int>? pieces, int start, int end, Span<int> ends, ulong blocked)
    {
        ulong found = 0;
        for (int i = 0; i < (pieces?.Count ?? 0); i++)
        {
            var piece = _pieces[pieces![i]];
            int gap = piece.IsFirst ? 0 : start - ends[pieces[i] - 1];
            if ((piece.Aspect & blocked) != 0 || gap < piece.Least || gap > piece.Most)
            {
                continue;
            }

            ends[pieces[i]] = end;
            found |= piece.IsLast ? piece.Aspect : 0;
        }

        return found;
    }

    private void Add(ulong aspect, AspectPattern pattern)
    {
        bool isWhole = pattern.Pieces.Count == 1;
        for (int i = 0; i < pattern.Pieces.Count; i++)
        {
            var piece = pattern.Pieces[i];
            if (!isWhole)
            {
                _pieces.Add(new Piece(aspect, piece.Least, piece.Most, i == 0, i == pattern.Pieces.Count - 1));
            }

            foreach (string word in piece.Words)
            {
                var node = _nodes[NodeOf(word)];
                if (pattern.Blocks)
                {
                    node.Blocked |= aspect;
                }
                else if (isWhole)
                {
                    node.Aspects |= aspect;
                }
                else
                {
                    (node.Pieces ??= []).Add(_pieces.Count - 1);
                }
            }
        }
    }

    private int NodeOf(string word)
    {
        if (word.Length is 0 or > Deepest)
        {
            throw new ArgumentException($"\"{word}\" must have 1 to {Deepest} characters.", nameof(word));
        }

        int node = 0;
        for (int i = 0; i < word.Length; i++)
        {
            int next = i == 0 ? _roots[word[0]] : _children.GetValueOrDefault(Key(node, word[i]));
            if (next == 0)
            {
                next = _nodes.Count;
                _nodes.Add(new Node());
                if (i == 0)
                {
                    _roots[word[0]] = next;
                }
                else
                {
                    _children.Add(Key(node, word[i]), next);
                }
            }

            node = next;
        }

        return node;
    }

    // One figure is as good as another, and the end is a character.
    private static char Symbol(ReadOnlySpan<char> text, int at) => at == text.Length ? '$' : char.IsAsciiDigit(text[at]) ? '#' : text[at];

    private static long Key(int node, char symbol) => ((long)node << 16) | symbol;

    private sealed class Node
    {
        public ulong Aspects { get; set; }

        public ulong Blocked { get; set; }

        public List<int>? Pieces { get; set; }
    }

    private readonly record struct Piece(ulong Aspect, int Least, int Most, bool IsFirst, bool IsLast);
}
