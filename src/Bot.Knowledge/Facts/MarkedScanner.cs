using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Reads what stands between marks: titles in 《》 and quotations in “”.</summary>
internal static class MarkedScanner
{
    private const int MaxTitle = 200;
    private const int MaxQuotation = 300;

    /// <summary>Adds the titles and quotations of the text; a mark without its partner is none.</summary>
    public static void Scan(string text, List<Fact> facts)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '《')
            {
                Add(text, i, Closing(text, i, '《', '》', MaxTitle), FactKind.Title, facts);
            }
            else if (text[i] is '“' or '「')
            {
                Add(text, i, Closing(text, i, text[i], text[i] == '“' ? '”' : '」', MaxQuotation), FactKind.Quotation, facts);
            }
            else if (text[i] == '"')
            {
                int end = text.IndexOf('"', i + 1, Math.Min(MaxQuotation, text.Length - i - 1));
                Add(text, i, end, FactKind.Quotation, facts);
                i = end < 0 ? i : end;
            }
        }
    }

    // Titles stand inside titles: 《关于印发《…办法》的通知》.
    private static int Closing(string text, int start, char opening, char closing, int limit)
    {
        int depth = 0;
        for (int i = start; i < text.Length && i - start <= limit; i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Add(string text, int start, int closing, FactKind kind, List<Fact> facts)
    {
        if (closing > start + 1)
        {
            var range = new TextRange(start, closing + 1);
            facts.Add(new Fact { Kind = kind, Range = range, Surface = range.Of(text), Value = text[(start + 1)..closing].Trim() });
        }
    }
}
