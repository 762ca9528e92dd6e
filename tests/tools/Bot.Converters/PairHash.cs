namespace Bot.Converters;

/// <summary>The 64-bit FNV-1 variant under which SmartCn keeps its word pairs: two bytes a character, low byte first, xor before multiply.</summary>
internal static class PairHash
{
    public const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 1099511628211;

    public static ulong Append(ulong hash, char c)
    {
        hash = (hash ^ (c & 0xFFu)) * Prime;
        return (hash ^ (uint)(c >> 8)) * Prime;
    }

    public static ulong Append(ulong hash, string text)
    {
        foreach (char c in text)
        {
            hash = Append(hash, c);
        }

        return hash;
    }
}
