using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>An answer before it is numbered and checked.</summary>
/// <param name="Parts">What it says, in order, each with what it rests on.</param>
/// <param name="Table">Rows for a list, comparison or aggregate; null otherwise.</param>
/// <param name="Confidence">Probability that it is right, 0 to 1.</param>
internal sealed record Draft(IReadOnlyList<DraftPart> Parts, DraftTable? Table, double Confidence)
{
    /// <summary>Whether it says something by <paramref name="passage"/>, its table aside.</summary>
    public bool Cites(PreparedPassage passage) => Parts.Any(p => ReferenceEquals(p.Source, passage));

    /// <summary>The passages that it or its table rests on, each once, in the order in which they are cited.</summary>
    public IEnumerable<PreparedPassage> Sources => Parts.Concat(Table?.Rows.SelectMany(row => row) ?? []).Select(p => p.Source).Distinct();

    /// <summary>Whether the table's citations are numbered before those of the parts.</summary>
    public bool IsTableFirst { get; init; }

    /// <summary>Whether the best passage ties each asked thing to its value, so that nothing is left to gather from others.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether it lists titled documents, which count themselves (共3份) and plan nothing by their titles.</summary>
    public bool ListsDocuments { get; init; }

    /// <summary>Remarks that come with the answer itself, such as that two paragraphs disagree.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A piece of an answer's text.</summary>
/// <param name="Text">What it says, without a marker.</param>
/// <param name="Source">The passage it rests on.</param>
/// <param name="Quotes">Where in the passage.</param>
internal sealed record DraftPart(string Text, PreparedPassage Source, IReadOnlyList<TextRange> Quotes)
{
    /// <summary>What follows its marker: nothing or a line break.</summary>
    public string Ending { get; init; } = "";
}

/// <summary>A table before its citations are numbered.</summary>
internal sealed record DraftTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DraftPart>> Rows, int Matched, int Searched);
