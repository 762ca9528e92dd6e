using System.Globalization;
using Bot.Search;

namespace Bot.Answering;

/// <summary>Addresses in the reader page, relative to the host: one form for answers, pages and channels.</summary>
public static class ReaderLink
{
    /// <summary>The whole document. Ids hold slashes, which stay; everything else that is special in an address is escaped.</summary>
    public static string To(string documentId)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return "/documents/" + string.Join('/', documentId.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>One paragraph of it.</summary>
    public static string To(string documentId, int paragraph) => string.Create(CultureInfo.InvariantCulture, $"{To(documentId)}#p{paragraph}");

    /// <summary>
    /// One paragraph with ranges of its text marked. The paragraph stands in the query too: the part after # never reaches the server.
    /// </summary>
    public static string To(string documentId, int paragraph, IEnumerable<TextRange> quotes)
    {
        string ranges = string.Join(',', quotes.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Start}-{q.End}")));
        return ranges.Length == 0
            ? To(documentId, paragraph)
            : string.Create(CultureInfo.InvariantCulture, $"{To(documentId)}?quote={ranges}&p={paragraph}#p{paragraph}");
    }
}
