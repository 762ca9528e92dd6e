using System.Runtime.InteropServices;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// The first bytes of smartcn.bin, little-endian like all of it. The arrays follow, each at a multiple of 8 bytes:
/// <see cref="KnownChar"/>s by id, trie places, <see cref="WordCost"/>s by id, frequencies by id (int),
/// <see cref="PairLine"/>s.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CoreDictionaryHeader
{
    public int Magic;
    public int FileLength;
    public int CharCount;
    public int CharsOffset;
    public int SlotCount;
    public int SlotsOffset;
    public int WordCount;
    public int WordsOffset;
    public int FrequenciesOffset;
    public int PairLineCount;
    public int PairLinesOffset;

    /// <summary>"SCN2" read as a little-endian integer; the digit is the version of the layout.</summary>
    public const int ExpectedMagic = 0x324E4353;

    /// <summary>Refuses an image of another version or length than the header says.</summary>
    public readonly void Check(long length)
    {
        if (!BitConverter.IsLittleEndian || Magic != ExpectedMagic || FileLength != length)
        {
            throw new InvalidOperationException(
                $"smartcn.bin has mark {Magic:X8} and {length} bytes, expected {ExpectedMagic:X8} and {FileLength}. Convert it again: see tests/tools/Bot.Converters.");
        }
    }
}
