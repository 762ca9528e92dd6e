using Bot.Search.Analysis;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search;

/// <summary>What an index is made of. An index opens only with the fields and the fingerprint that it was built with.</summary>
public sealed record IndexOptions
{
    /// <summary>The name of the field with the words of the body.</summary>
    public const string Words = "words";

    /// <summary>The name of the field with the character pairs of the body.</summary>
    public const string Bigrams = "bigrams";

    /// <summary>The name of the field with the title and the headings.</summary>
    public const string Title = "title";

    /// <summary>The fields; at least one.</summary>
    public required IReadOnlyList<IndexField> Fields { get; init; }

    /// <summary>Names the word lists that shaped the terms beyond the analyzers' versions, such as a hash of the lexicon; may be empty.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Keeps the bodies in the file, for highlights and quoted phrases; true unless set.</summary>
    public bool StoresBodies { get; init; } = true;

    /// <summary>Threads that analyze at a time, at least 1; the file is the same for every number.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Bytes of postings that wait in memory while an index is built; more of them wait in temporary files.</summary>
    internal long MemoryLimit { get; init; } = 192 << 20;

    /// <summary>The three fields, with words as SmartCn cuts them.</summary>
    public static IndexOptions Default { get; } = Over(new SmartCnAnalyzer());

    /// <summary>The three fields with words made by <paramref name="words"/>.</summary>
    public static IndexOptions Over(Analyzer words) => new()
    {
        Fields =
        [
            new IndexField(Words, FieldSource.Body, words, HasPositions: true),
            new IndexField(Bigrams, FieldSource.Body, new BigramAnalyzer(), HasPositions: false),
            new IndexField(Title, FieldSource.Title, new BigramAnalyzer(), HasPositions: false),
        ],
    };
}
