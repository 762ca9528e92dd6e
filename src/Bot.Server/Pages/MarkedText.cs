using Bot.Search;

namespace Bot.Server.Pages;

/// <summary>Text with ranges of it marked.</summary>
internal static class MarkedText
{
    /// <summary>The encoded text with a <c>mark</c> around every range; ranges may overlap, and what lies outside the text is left out.</summary>
    public static Html Of(string text, IEnumerable<TextRange> ranges)
    {
        var parts = new List<Html>();
        int done = 0;
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            int start = Math.Clamp(range.Start, done, text.Length);
            int end = Math.Clamp(range.End, start, text.Length);
            if (start < end && !Splits(text, start) && !Splits(text, end))
            {
                parts.Add(Html.Of($"{text[done..start]}<mark>{text[start..end]}</mark>"));
                done = end;
            }
        }

        return Html.Of($"{parts}{text[done..]}");
    }

    // A mark inside a surrogate pair would break the character in two.
    private static bool Splits(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]);
}
