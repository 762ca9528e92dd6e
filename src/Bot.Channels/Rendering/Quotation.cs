using Bot.Answering;
using Bot.Search;

namespace Bot.Channels.Rendering;

/// <summary>The words of a paragraph that an answer rests on.</summary>
internal static class Quotation
{
    /// <summary>The quoted parts in the paragraph's order, joined by ellipses, what overlaps only once; the whole paragraph when none is marked.</summary>
    public static string Of(Citation citation)
    {
        var parts = new List<TextRange>();
        foreach (var quote in citation.Quotes.Where(q => q.End <= citation.Text.Length).OrderBy(q => q.Start).ThenByDescending(q => q.End))
        {
            if (parts.Count > 0 && quote.Start <= parts[^1].End)
            {
                parts[^1] = new TextRange(parts[^1].Start, Math.Max(parts[^1].End, quote.End));
            }
            else
            {
                parts.Add(quote);
            }
        }

        return parts.Count == 0 ? citation.Text : string.Join("…", parts.Select(p => p.Of(citation.Text)));
    }
}
