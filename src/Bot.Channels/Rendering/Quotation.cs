using Bot.Answering;

namespace Bot.Channels.Rendering;

/// <summary>The words of a paragraph that an answer rests on.</summary>
internal static class Quotation
{
    /// <summary>The quoted parts joined by ellipses; the whole paragraph when none is marked.</summary>
    public static string Of(Citation citation) => citation.Quotes.Count == 0
        ? citation.Text
        : string.Join("…", citation.Quotes.Where(q => q.End <= citation.Text.Length).Select(q => q.Of(citation.Text)));
}
