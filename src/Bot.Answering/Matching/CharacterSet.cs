using System.Runtime.Intrinsics;

namespace Bot.Answering.Matching;

/// <summary>
/// The characters of a text as 256 bits, one by the hash of each (a Bloom filter with one hash function): a word whose bits a text lacks does not stand in
/// it. Some nine of ten words that are looked for in a paragraph are not there, and need not be looked for.
/// </summary>
/// <param name="Bits">The bits.</param>
internal readonly record struct CharacterSet(Vector256<ulong> Bits)
{
    private const int BitsOfHash = 8;

    // 2^16 by the golden ratio: characters that lie side by side come far apart.
    private const int Multiplier = 40503;

    /// <summary>A set that lacks nothing, for a text whose characters nobody has looked at.</summary>
    public static CharacterSet Any => new(Vector256<ulong>.AllBitsSet);

    /// <summary>The characters of <paramref name="text"/>.</summary>
    public static CharacterSet Of(ReadOnlySpan<char> text)
    {
        Span<ulong> bits = stackalloc ulong[Vector256<ulong>.Count];
        bits.Clear();
        foreach (char c in text)
        {
            int hash = (ushort)(c * Multiplier) >> BitsOfHash;
            bits[hash >> 6] |= 1UL << hash;
        }

        return new CharacterSet(Vector256.Create<ulong>(bits));
    }

    /// <summary>The characters of <paramref name="text"/>, a set for each.</summary>
    public static CharacterSet[] Each(string text)
    {
        var sets = new CharacterSet[text.Length];
        for (int i = 0; i < sets.Length; i++)
        {
            sets[i] = Of(text.AsSpan(i, 1));
        }

        return sets;
    }

    /// <summary>Whether a text with these characters may hold a word with those of <paramref name="word"/>; where not, it surely does not.</summary>
    public bool MayHold(in CharacterSet word) => Vector256.AndNot(word.Bits, Bits) == Vector256<ulong>.Zero;
}

/// <summary>A folded text that many words are looked for in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Characters">Its characters.</param>
internal readonly record struct SearchedText(string Text, CharacterSet Characters)
{
    /// <summary><paramref name="text"/> with its characters.</summary>
    public static SearchedText Of(string text) => new(text, CharacterSet.Of(text));

    /// <summary>Whether <paramref name="word"/> stands in it.</summary>
    public bool Holds(in SearchedWord word) => Characters.MayHold(word.Characters) && Text.AsSpan().IndexOf(word.Text, StringComparison.Ordinal) >= 0;

    /// <summary>Whether <paramref name="character"/>, whose set is <paramref name="set"/>, stands in it.</summary>
    public bool Holds(char character, in CharacterSet set) => Characters.MayHold(set) && Text.Contains(character, StringComparison.Ordinal);
}

/// <summary>A folded word that is looked for in many texts.</summary>
/// <param name="Text">The word.</param>
/// <param name="Factor">How much it says of what it stands for, above 0 to 1.</param>
/// <param name="Characters">Its characters.</param>
internal readonly record struct SearchedWord(string Text, double Factor, CharacterSet Characters)
{
    /// <summary><paramref name="text"/>, which says <paramref name="factor"/> of what it stands for.</summary>
    public static SearchedWord Of(string text, double factor = 1) => new(text, factor, CharacterSet.Of(text));
}
