using System.Runtime.InteropServices;
using Bot.Search.Analysis.Dictionaries;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Converters;

/// <summary>Lays out smartcn.bin; <see cref="CoreDictionaryHeader"/> is its description.</summary>
internal static class SmartCnFile
{
    /// <param name="path">The file to write.</param>
    /// <param name="words">Texts and frequencies by word id.</param>
    /// <param name="followers">By word id: the ids and frequencies of the words known after it.</param>
    public static void Write(string path, List<(string Text, int Frequency)> words, List<(int Id, int Frequency)>[] followers)
    {
        int characterCount = words.Skip(WordIds.FirstCharacter).TakeWhile(w => w.Text.Length == 1).Count();
        var codes = Enumerable.Range(WordIds.FirstCharacter, characterCount).ToDictionary(id => words[id].Text[0]);
        var (slots, root) = TrieBuilder.Build(
            words.Select((w, id) => (w.Text, id)).Skip(WordIds.FirstCharacter + characterCount).Select(w => (w.Text.Select(c => codes[c]).ToArray(), w.id)),
            WordIds.FirstCharacter + characterCount);
        var characters = words.Skip(WordIds.FirstCharacter).Take(characterCount)
            .Select(w => new KnownChar { Code = w.Text[0], Root = Root(slots, root, codes[w.Text[0]]) }).ToArray();
        var pairs = new PairBuckets(words, followers);
        using var file = File.Create(path);
        var header = new CoreDictionaryHeader { Magic = CoreDictionaryHeader.ExpectedMagic };
        file.SetLength(Marshal.SizeOf<CoreDictionaryHeader>());
        file.Position = file.Length;
        (header.CharsOffset, header.CharCount) = Append(file, characters);
        (header.SlotsOffset, header.SlotCount) = Append(file, slots);
        (header.WordsOffset, header.WordCount) = Append(file, pairs.Words);
        (header.FrequenciesOffset, _) = Append(file, words.Select(w => w.Frequency).ToArray());
        (header.PairLinesOffset, header.PairLineCount) = Append(file, pairs.Lines);
        header.FileLength = (int)file.Length;
        file.Position = 0;
        file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<CoreDictionaryHeader>(in header)));
    }

    private static int Root(TrieSlot[] slots, int root, int code) => slots[root + code].Check == root ? slots[root + code].Base : 0;

    private static (int Offset, int Count) Append<T>(FileStream file, T[] items)
        where T : unmanaged
    {
        file.Write(new byte[-file.Position & 7]);
        int offset = (int)file.Position;
        file.Write(MemoryMarshal.AsBytes<T>(items));
        return (offset, items.Length);
    }
}
