using System.Runtime.InteropServices;
using Bot.Search.Analysis.Dictionaries;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// SmartCn's dictionary and bigram table, read from the assembly's mapped image: opening it costs the table of characters and a copy of the pairs.
/// The resource is written by tests/tools/Bot.Converters; <see cref="CoreDictionaryHeader"/> says how it is laid out.
/// </summary>
internal sealed unsafe class CoreDictionary
{
    private const string ResourceName = "smartcn.bin";

    private static readonly Lazy<CoreDictionary> Shared = new(() => new CoreDictionary());

    private readonly byte* _image;
    private readonly int* _frequencies;

    private CoreDictionary()
    {
        var stream = typeof(CoreDictionary).Assembly.GetManifestResourceStream(ResourceName) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The assembly holds no mapped resource {ResourceName}.");
        _image = stream.PositionPointer;
        var header = *(CoreDictionaryHeader*)_image;
        header.Check(stream.Length);
        Chars = BuildChars(header);
        Slots = (TrieSlot*)(_image + header.SlotsOffset);
        Words = (WordCost*)(_image + header.WordsOffset);
        WordCount = header.WordCount;
        _frequencies = (int*)(_image + header.FrequenciesOffset);
        Pairs = new PairTable(AlignedPairs(header), header.PairLineCount);
    }

    /// <summary>The one instance; it lives as long as the process.</summary>
    public static CoreDictionary Instance => Shared.Value;

    /// <summary>By UTF-16 unit: its class, its id as a word, and where the trie goes on from it.</summary>
    public CharEntry* Chars { get; }

    /// <summary>The trie of words of two and more characters; codes are the ids of single characters.</summary>
    public TrieSlot* Slots { get; }

    /// <summary>Costs by word id.</summary>
    public WordCost* Words { get; }

    /// <summary>One more than the largest word id.</summary>
    public int WordCount { get; }

    /// <summary>Costs of known pairs.</summary>
    public PairTable Pairs { get; }

    /// <summary>Frequency of <paramref name="word"/> in the dictionary's corpus; -1 if it is not a word.</summary>
    public int Frequency(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || Chars[word[0]].Type != SmartCnCharType.Han)
        {
            return -1;
        }

        var first = Chars[word[0]];
        int id = first.Word == WordIds.UnknownHan ? TrieSlot.NoWord : first.Word;
        int children = first.Root;
        foreach (char c in word[1..])
        {
            int place = children + Chars[c].Word;
            if (children == 0 || Chars[c].Type != SmartCnCharType.Han || Slots[place].Check != children)
            {
                return -1;
            }

            (id, children) = (Slots[place].Word, Slots[place].Base);
        }

        return id == TrieSlot.NoWord ? -1 : _frequencies[id];
    }

    // Where the image lies in memory is not ours to choose, and a line that lies across two cache lines costs twice the time. Some 2 ms, once.
    private PairLine* AlignedPairs(CoreDictionaryHeader header)
    {
        nuint length = (nuint)header.PairLineCount * (nuint)sizeof(PairLine);
        var lines = (PairLine*)NativeMemory.AlignedAlloc(length, (nuint)sizeof(PairLine));
        NativeMemory.Copy(_image + header.PairLinesOffset, lines, length);
        return lines;
    }

    private CharEntry* BuildChars(CoreDictionaryHeader header)
    {
        // Native memory, because the segmenter keeps plain pointers to it; never freed, like the instance.
        var chars = (CharEntry*)NativeMemory.Alloc(char.MaxValue + 1, (nuint)sizeof(CharEntry));
        for (int c = 0; c <= char.MaxValue; c++)
        {
            var type = SmartCnChars.TypeOf((char)c);
            chars[c] = new CharEntry(DefaultWord(type), type, 0);
        }

        var known = new ReadOnlySpan<KnownChar>(_image + header.CharsOffset, header.CharCount);
        for (int i = 0; i < known.Length; i++)
        {
            chars[known[i].Character] = new CharEntry(WordIds.FirstCharacter + i, SmartCnChars.TypeOf(known[i].Character), known[i].Root);
        }

        return chars;
    }

    private static int DefaultWord(SmartCnCharType type) => type switch
    {
        SmartCnCharType.Han or SmartCnCharType.Surrogate => WordIds.UnknownHan,
        SmartCnCharType.Delimiter => WordIds.PlainDelimiter,
        SmartCnCharType.Digit or SmartCnCharType.FullWidthDigit => WordIds.Number,
        _ => WordIds.Letters,
    };
}
