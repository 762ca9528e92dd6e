using System.Text;
using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>
/// Tells of most pairs of characters that no passage has them, without looking them up: a Bloom filter (Bloom 1970) of two bits a pair.
/// A doubted character has a hundred others that sound like it, and hardly any stands in the collection beside its neighbours.
/// </summary>
internal sealed class PairFilter
{
    // Of the pairs that no passage has, about one in sixty is taken for one that may be there.
    private const int BitsPerPair = 16;
    private const int LongestPair = 8;

    private readonly ulong[] _words;
    private readonly int _shift;

    private PairFilter(int pairs)
    {
        int bits = Math.Max(6, (int)Math.Ceiling(Math.Log2(Math.Max(1L, (long)pairs * BitsPerPair))));
        _words = new ulong[1L << (bits - 6)];
        _shift = 64 - (bits - 6);
    }

    /// <summary>The filter of the terms of <paramref name="fields"/> that are two characters.</summary>
    public static PairFilter Of(IReadOnlyList<FieldSegment> fields)
    {
        var filter = new PairFilter(fields.Sum(f => f.Terms.Count));
        Span<char> pair = stackalloc char[LongestPair];
        foreach (var field in fields)
        {
            for (int i = 0; i < field.Terms.Count; i++)
            {
                var term = field.Terms.Bytes(i);
                if (term.Length <= LongestPair && Encoding.UTF8.GetChars(term, pair) == 2)
                {
                    var (word, mask) = filter.Place(pair[0], pair[1]);
                    filter._words[word] |= mask;
                }
            }
        }

        return filter;
    }

    /// <summary>False where no passage has the two side by side.</summary>
    public bool MayHave(char first, char second)
    {
        var (word, mask) = Place(first, second);
        return (_words[word] & mask) == mask;
    }

    // Both bits lie in one word, so that one line of the cache answers.
    private (int Word, ulong Mask) Place(char first, char second)
    {
        ulong hash = (((ulong)first << 16) | second) * 0x9E3779B97F4A7C15;
        int word = _shift == 64 ? 0 : (int)(hash >> _shift);
        return (word, (1UL << (int)((hash >> 20) & 63)) | (1UL << (int)((hash >> 26) & 63)));
    }
}
