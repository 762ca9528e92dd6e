using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Bot.Search.Analysis.Dictionaries;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// Finds the words of a sentence: all dictionary words at all places, and among the ways to cover the sentence with them the cheapest (Viterbi).
/// The dictionary is larger than a processor's nearest caches, so the work is done in steps over the whole sentence, each of which
/// has brought near what the next one reads; done word by word, two thirds of the time went into waiting for memory.
/// One instance serves one thread at a time and keeps its arrays from sentence to sentence.
/// </summary>
internal sealed unsafe class Lattice
{
    private const int NoNode = -1;

    // Two characters that begin no word stand behind the last one, so that looking two ahead needs no check.
    private const int Ahead = 2;

    private readonly CharEntry* _entries = CoreDictionary.Instance.Chars;
    private readonly TrieSlot* _slots = CoreDictionary.Instance.Slots;
    private readonly WordCost* _words = CoreDictionary.Instance.Words;
    private readonly PairTable _pairs = CoreDictionary.Instance.Pairs;
    private readonly PinnedArray<SentenceChar> _chars = new(256);
    private readonly PinnedArray<int> _ending = new(256);
    private readonly PinnedArray<LatticeNode> _nodes = new(1024);
    private PathWord[] _path = new PathWord[256];
    private int _charCount;
    private int _nodeCount;
    private int _pathStart;

    /// <summary>Words to find beside the dictionary's; null for none.</summary>
    public UserWords? UserWords { get; set; }

    /// <summary>The words of the best path in order.</summary>
    public ReadOnlySpan<PathWord> Path => _path.AsSpan(_pathStart, _path.Length - _pathStart);

    /// <summary>The cost of the best path from the sentence's start to its end: −log of its probability in the dictionary's model.</summary>
    public double Cost => _nodes.Items[_nodeCount - 1].Cost;

    /// <summary>Finds the best path through <paramref name="sentence"/>; read it from <see cref="Path"/>.</summary>
    public void Segment(ReadOnlySpan<char> sentence)
    {
        Reserve(sentence.Length);
        fixed (char* text = sentence)
        {
            ReadChars(text, sentence.Length);
            FindPairs();
            AddNodes(text);
        }

        PrefetchPairs();
        FindBestWays();
        FollowBack();
    }

    private void Reserve(int length)
    {
        _chars.Reserve(length + Ahead);
        _ending.Reserve(length + 2);
        if (_path.Length < length)
        {
            _path = new PathWord[length * 2];
        }
    }

    /// <summary>Step 1: what the dictionary knows of each character that is no space, and where the trie goes on over the next one.</summary>
    private void ReadChars(char* text, int length)
    {
        var chars = _chars.Items;
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            var entry = _entries[text[i]];
            chars[count].Entry = entry;
            chars[count].Place = i;
            count += entry.Type == SmartCnCharType.Space ? 0 : 1;
        }

        _charCount = count;
        chars[count].Entry = chars[count + 1].Entry = new CharEntry(WordIds.PlainDelimiter, SmartCnCharType.Delimiter, 0);
        for (int i = 0; i < count; i++)
        {
            // Only Han characters have codes that occur in the trie, so another character fails the check like an unknown one.
            int slot = chars[i].Entry.Root + chars[i + 1].Entry.Word;
            chars[i].Slot = slot;
            Prefetch(_slots + slot);
            Prefetch(_words + chars[i].Entry.Word);
        }
    }

    /// <summary>Step 2: the words of two characters, and where the trie goes on from them.</summary>
    private void FindPairs()
    {
        var chars = _chars.Items;
        for (int i = 0; i < _charCount; i++)
        {
            int root = chars[i].Entry.Root;
            var slot = _slots + chars[i].Slot;
            chars[i].Pair = TrieSlot.NoWord;
            chars[i].ThirdSlot = 0;
            if (slot->Check == root && root != 0)
            {
                chars[i].Pair = slot->Word;
                chars[i].ThirdSlot = slot->Base == 0 ? 0 : slot->Base + chars[i + 2].Entry.Word;
                Prefetch(_slots + chars[i].ThirdSlot);
            }
        }
    }

    /// <summary>Step 3: a node for each word, in order of their starts and then of their ends.</summary>
    private void AddNodes(char* text)
    {
        _nodeCount = 0;
        new Span<int>(_ending.Items, _charCount + 2).Fill(NoNode);
        Add(_words + WordIds.SentenceStart, 0, 0);
        for (int i = 0; i < _charCount;)
        {
            int next = i + 1;
            if (_chars.Items[i].Entry.Type == SmartCnCharType.Han)
            {
                AddHanWords(i);
            }
            else
            {
                next = RunEnd(text, i);
                Add(_words + _chars.Items[i].Entry.Word, i, next);
            }

            if (UserWords is not null)
            {
                AddUserWords(UserWords, text, i);
            }

            i = next;
        }

        Add(_words + WordIds.SentenceEnd, _charCount, _charCount + 1);
    }

    private void AddHanWords(int start)
    {
        var chars = _chars.Items;
        Add(_words + chars[start].Entry.Word, start, start + 1);
        if (chars[start].Pair != TrieSlot.NoWord)
        {
            Add(_words + chars[start].Pair, start, start + 2);
        }

        int slot = chars[start].ThirdSlot;
        for (int end = start + 2; slot != 0; end++)
        {
            if (_slots[slot].Check != slot - chars[end].Entry.Word)
            {
                return;
            }

            if (_slots[slot].Word != TrieSlot.NoWord)
            {
                Add(_words + _slots[slot].Word, start, end + 1);
            }

            // A word ends before the sentence does, so what the trie asks for next is at most the first of the two marks behind it.
            slot = _slots[slot].Base == 0 ? 0 : _slots[slot].Base + chars[end + 1].Entry.Word;
        }
    }

    /// <summary>The end of the letters, the digits or the surrogate pair that start at a character; of anything else the next one.</summary>
    private int RunEnd(char* text, int start)
    {
        var chars = _chars.Items;
        var kind = RunKind(chars[start].Entry.Type);
        int end = start + 1;
        if (kind == SmartCnCharType.Surrogate)
        {
            return end < _charCount && IsAdjacent(end) && char.IsSurrogatePair(text[chars[start].Place], text[chars[end].Place]) ? end + 1 : end;
        }

        while (kind != SmartCnCharType.Other && end < _charCount && IsAdjacent(end) && RunKind(chars[end].Entry.Type) == kind)
        {
            end++;
        }

        return end;
    }

    private static SmartCnCharType RunKind(SmartCnCharType type) => type switch
    {
        SmartCnCharType.Letter or SmartCnCharType.FullWidthLetter => SmartCnCharType.Letter,
        SmartCnCharType.Digit or SmartCnCharType.FullWidthDigit => SmartCnCharType.Digit,
        SmartCnCharType.Surrogate => SmartCnCharType.Surrogate,
        _ => SmartCnCharType.Other,
    };

    private bool IsAdjacent(int i) => _chars.Items[i].Place == _chars.Items[i - 1].Place + 1;

    /// <summary>Adds the user's words that start at a character; one that ends inside a run of letters is on no path.</summary>
    private void AddUserWords(UserWords words, char* text, int start)
    {
        int node = words.Root;
        for (int end = start; end < _charCount && (end == start || IsAdjacent(end)) && words.Step(ref node, text[_chars.Items[end].Place], out int word); end++)
        {
            if (word != TrieSlot.NoWord)
            {
                Add(words.Cost(word), start, end + 1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(WordCost* word, int start, int end)
    {
        _nodes.Reserve(_nodeCount + 1);
        var node = _nodes.Items + _nodeCount;
        Prefetch(word);
        node->Word = word;
        node->Start = start;
        node->End = end;
        node->NextEnding = _ending.Items[end];
        _ending.Items[end] = _nodeCount++;
    }

    /// <summary>Step 4: takes the words' costs, and brings near what the costs of all pairs of neighbours are read from.</summary>
    private void PrefetchPairs()
    {
        var nodes = _nodes.Items;
        nodes[0].Costs = *nodes[0].Word;
        nodes[0].Cost = 0;
        for (int i = 1; i < _nodeCount; i++)
        {
            nodes[i].Costs = *nodes[i].Word;
            for (int from = _ending.Items[nodes[i].Start]; from != NoNode; from = nodes[from].NextEnding)
            {
                _pairs.Prefetch(nodes[from].Costs.First | nodes[i].Costs.Second);
            }
        }
    }

    /// <summary>Step 5: for each node the best way to it; when its turn comes, that of all nodes that end at its start is known.</summary>
    private void FindBestWays()
    {
        var nodes = _nodes.Items;
        for (int i = 1; i < _nodeCount; i++)
        {
            double best = double.MaxValue;
            int previous = NoNode;
            for (int from = _ending.Items[nodes[i].Start]; from != NoNode; from = nodes[from].NextEnding)
            {
                double cost = nodes[from].Cost + _pairs.Cost(nodes[from].Costs.First | nodes[i].Costs.Second, &nodes[from].Costs.ToAny);

                // Later nodes come first in the chain; of equal paths the original keeps the one over the earlier node.
                if (cost <= best)
                {
                    best = cost;
                    previous = from;
                }
            }

            nodes[i].Cost = best;
            nodes[i].Previous = previous;
        }
    }

    private void FollowBack()
    {
        var nodes = _nodes.Items;
        var chars = _chars.Items;
        _pathStart = _path.Length;
        for (int node = nodes[_nodeCount - 1].Previous; node > 0; node = nodes[node].Previous)
        {
            var first = chars + nodes[node].Start;
            int end = chars[nodes[node].End - 1].Place + 1;
            _path[--_pathStart] = new PathWord(first->Place, end, first->Entry.Type, end - first->Place != nodes[node].End - nodes[node].Start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }
}
