using System.Text;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Replying;

/// <summary>Numbers a draft's citations and writes its markers.</summary>
internal static class CitationNumbering
{
    /// <summary>Text, citations and table of <paramref name="draft"/>.</summary>
    public static (string Text, IReadOnlyList<Citation> Citations, AnswerTable? Table) Of(Draft draft)
    {
        var sources = new List<(PreparedPassage Passage, List<TextRange> Quotes)>();
        var first = draft is { IsTableFirst: true, Table: { } leading } ? NumberTable(leading, sources) : null;
        var text = new StringBuilder();
        for (int i = 0; i < draft.Parts.Count; i++)
        {
            text.Append(draft.Parts[i].Text);
            int number = NumberOf(sources, draft.Parts[i]);

            // One marker for neighbouring parts of one source.
            if (i + 1 == draft.Parts.Count || !ReferenceEquals(draft.Parts[i + 1].Source, draft.Parts[i].Source))
            {
                text.Append('[').Append(number).Append(']');
            }

            text.Append(draft.Parts[i].Ending);
        }

        var table = first ?? (draft.Table is { } rows ? NumberTable(rows, sources) : null);
        AppendUnmarked(text, draft.Parts, sources);
        return (text.ToString(), [.. sources.Select((s, i) => Cite(i + 1, s.Passage.Passage, s.Quotes))], table);
    }

    // Every citation has a marker in the text, those of the table's cells too.
    private static void AppendUnmarked(StringBuilder text, IReadOnlyList<DraftPart> parts, List<(PreparedPassage Passage, List<TextRange> Quotes)> sources)
    {
        for (int i = 0; i < sources.Count; i++)
        {
            if (!parts.Any(p => ReferenceEquals(p.Source, sources[i].Passage)))
            {
                text.Append('[').Append(i + 1).Append(']');
            }
        }
    }

    private static AnswerTable NumberTable(DraftTable table, List<(PreparedPassage Passage, List<TextRange> Quotes)> sources) => new(
        table.Columns,
        [.. table.Rows.Select(IReadOnlyList<AnswerCell> (row) => [.. row.Select(cell => new AnswerCell(cell.Text, NumberOf(sources, cell)))])],
        table.Matched,
        table.Searched);

    private static int NumberOf(List<(PreparedPassage Passage, List<TextRange> Quotes)> sources, DraftPart part)
    {
        int index = sources.FindIndex(s => ReferenceEquals(s.Passage, part.Source));
        if (index < 0)
        {
            index = sources.Count;
            sources.Add((part.Source, []));
        }

        foreach (var quote in part.Quotes.Where(q => !sources[index].Quotes.Contains(q)))
        {
            sources[index].Quotes.Add(quote);
        }

        return index + 1;
    }

    private static Citation Cite(int number, Passage passage, List<TextRange> quotes) => new(
        number,
        passage.Id,
        passage.Document.Reference(),
        passage.Headings,
        passage.Number,
        passage.Text,
        [.. quotes.OrderBy(q => q.Start).ThenBy(q => q.End)],
        ReaderLink.To(passage.Document.Id, passage.Number));
}
