using System.Runtime.CompilerServices;
using Bot.Search.Analysis.Dictionaries;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// Finds the words of a sentence: all dictionary words at all places, and among the ways to cover the sentence with them the cheapest
/// (Viterbi), in one pass. A node's best predecessor is known as soon as it is made, for all that end at its start stand already.
/// One instance serves one thread at a time and keeps its arrays from sentence to sentence.
/// </summary>
internal sealed unsafe class Lattice
{
    private const int NoNode = -1;

    private readonly CoreDictionary _dictionary = CoreDictionary.Instance;
    private readonly PairTable _pairs = CoreDictionary.Instance.Pairs;
    private LatticeNode[] _nodes = new LatticeNode[1024];
    private int[] _ending = new int[256];
    private int[] _path = new int[256];
    private int _nodeCount;
    private int _pathStart;

    /// <summary>Words to find beside the dictionary's; null for none.</summary>
    public UserWords? UserWords { get; set; }

    /// <summary>The nodes of the best path in order, without the sentence's start and end.</summary>
    public ReadOnlySpan<int> Path => _path.AsSpan(_pathStart, _path.Length - _pathStart);

    /// <summary>The cost of the best path from the sentence's start to its end: −log of its probability in the dictionary's model.</summary>
    public double Cost => _nodes[_nodeCount - 1].Cost;

    /// <summary>The node of that number.</summary>
    public ref readonly LatticeNode Node(int index) => ref _nodes[index];

    /// <summary>Finds the best path through <paramref name="sentence"/>; read it from <see cref="Path"/>.</summary>
    public void Segment(ReadOnlySpan<char> sentence)
    {
        Prepare(sentence.Length);
        fixed (char* text = sentence)
        {
            for (int i = 0; i < sentence.Length;)
            {
                int next = AddWordsAt(text, i, sentence.Length);
                if (UserWords is not null)
                {
                    AddUserWords(UserWords, text, i, sentence.Length);
                }

                i = next;
            }
        }

        Add(in _dictionary.Words[WordIds.SentenceEnd], sentence.Length, sentence.Length + 1);
        FollowBack();
    }

    private void Prepare(int length)
    {
        if (_ending.Length < length + 2)
        {
            _ending = new int[(length + 2) * 2];
            _path = new int[_ending.Length];
        }

        _ending.AsSpan(0, length + 2).Fill(NoNode);
        ref readonly var start = ref _dictionary.Words[WordIds.SentenceStart];
        _nodes[0] = new LatticeNode { ToAny = start.ToAny, First = start.First, NextEnding = NoNode };
        _ending[0] = 0;
        _nodeCount = 1;
    }

    /// <summary>Adds the words that start at <paramref name="i"/>; returns where the next ones start.</summary>
    private int AddWordsAt(char* text, int i, int length)
    {
        var entry = _dictionary.Chars[text[i]];
        int end = i + 1;
        switch (entry.Type)
        {
            case SmartCnCharType.Han:
                AddHanWords(text, i, length, entry);
                return end;
            case SmartCnCharType.Space:
                _ending[end] = _ending[i];
                return end;
            case SmartCnCharType.Letter or SmartCnCharType.FullWidthLetter:
                while (end < length && _dictionary.Chars[text[end]].Type is SmartCnCharType.Letter or SmartCnCharType.FullWidthLetter)
                {
                    end++;
                }

                break;
            case SmartCnCharType.Digit or SmartCnCharType.FullWidthDigit:
                while (end < length && _dictionary.Chars[text[end]].Type is SmartCnCharType.Digit or SmartCnCharType.FullWidthDigit)
                {
                    end++;
                }

                break;
            case SmartCnCharType.Surrogate when end < length && char.IsSurrogatePair(text[i], text[end]):
                end++;
                break;
        }

        Add(in _dictionary.Words[entry.Word], i, end);
        return end;
    }

    private void AddHanWords(char* text, int i, int length, CharEntry entry)
    {
        Add(in _dictionary.Words[entry.Word], i, i + 1);
        int children = entry.Root;
        for (int end = i + 1; children != 0;)
        {
            while (end < length && _dictionary.Chars[text[end]].Type == SmartCnCharType.Space)
            {
                end++;
            }

            if (end == length)
            {
                return;
            }

            // Only Han characters have codes that occur in the trie, so another character fails the check like an unknown one.
            var next = _dictionary.Chars[text[end++]];
            ref readonly var slot = ref _dictionary.Slots[children + next.Word];
            if (slot.Check != children)
            {
                return;
            }

            if (slot.Word != TrieSlot.NoWord)
            {
                Add(in _dictionary.Words[slot.Word], i, end);
            }

            children = slot.Base;
        }
    }

    /// <summary>Adds the user's words that start at <paramref name="i"/>; one that ends inside a run of letters is on no path.</summary>
    private void AddUserWords(UserWords words, char* text, int i, int length)
    {
        int node = words.Root;
        for (int end = i; end < length && words.Step(ref node, text[end++], out int word);)
        {
            if (word != TrieSlot.NoWord)
            {
                Add(words.Cost(word), i, end);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(in WordCost costs, int start, int end)
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        double best = double.MaxValue;
        int previous = NoNode;
        for (int from = _ending[start]; from != NoNode; from = _nodes[from].NextEnding)
        {
            ref readonly var node = ref _nodes[from];
            double cost = node.Cost + ((node.First | costs.Second) < 0 ? node.ToAny : _pairs.Cost(node.First | costs.Second, node.ToAny));

            // Later nodes come first in the chain; of equal paths the original keeps the one over the earlier node.
            if (cost <= best)
            {
                best = cost;
                previous = from;
            }
        }

        _nodes[_nodeCount] = new LatticeNode
        {
            Cost = best,
            ToAny = costs.ToAny,
            First = costs.First,
            Start = start,
            End = end,
            Previous = previous,
            NextEnding = _ending[end],
        };
        _ending[end] = _nodeCount++;
    }

    private void FollowBack()
    {
        _pathStart = _path.Length;
        for (int node = _nodes[_nodeCount - 1].Previous; node > 0; node = _nodes[node].Previous)
        {
            _path[--_pathStart] = node;
        }
    }
}
