using System.Globalization;

namespace Bot.Channels.Rendering.Teams;

/// <summary>Texts for members with a limit, which Teams counts in UTF-16 units.</summary>
internal static class Fitted
{
    /// <summary>At most <paramref name="units"/> UTF-16 units on one line, cut between characters as a reader sees them, with an ellipsis when cut.</summary>
    public static string Line(string text, int units) =>
        To(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), units);

    /// <summary>As <see cref="Line"/>, with its line breaks.</summary>
    public static string To(string text, int units)
    {
        if (text.Length <= units)
        {
            return text;
        }

        int end = 0;
        for (int next = 0; next <= units - 1; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        return string.Concat(text.AsSpan(0, end), "…");
    }
}
