using System.Globalization;

namespace Bot.Channels.Rendering;

/// <summary>The beginning of a text that must fit somewhere.</summary>
internal static class Excerpt
{
    /// <summary>At most <paramref name="length"/> characters as a reader counts them, the last an ellipsis when something was cut.</summary>
    public static string Of(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Text elements, so that no surrogate pair or combined character is cut in two.
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= length ? text : string.Concat(text.AsSpan(0, starts[length - 1]), "…");
    }
}
