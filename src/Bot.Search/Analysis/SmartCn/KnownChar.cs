using System.Runtime.InteropServices;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>A character with a word id of its own, as the dictionary file lists them in order of ids.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KnownChar
{
    /// <summary>The character, as an int so that the file has no gaps.</summary>
    public int Code;

    /// <summary>Base of the trie's nodes for words that start with it; 0 if there are none.</summary>
    public int Root;

    /// <summary>The character.</summary>
    public readonly char Character => (char)Code;
}
