using System.Buffers;
using Bot.Answering.Matching;
using Bot.Answering.Ordering;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>A passage made ready for comparing with questions.</summary>
internal sealed class PreparedPassage
{
    private const int LongestFragment = 60;

    private static readonly SearchValues<char> EndsSentence = SearchValues.Create("。,！？!?");

    // Made when first asked for; two threads make the same.
    private string? _withUnits;
    private string? _above;
    private int _nameStart = -1;

    /// <summary>Prepares <paramref name="passage"/>.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="neighbours">Texts of the paragraphs just before and after it in its section.</param>
    /// <param name="regions">The places that it is about.</param>
    /// <param name="facts">The facts of its text.</param>
    /// <param name="columns">For a row, the columns of its table.</param>
    public PreparedPassage(Passage passage, string neighbours, PassageRegions regions, IReadOnlyList<Fact> facts, TableColumns columns)
    {
        Columns = columns;
        Passage = passage;
        Regions = regions;
        Facts = facts;
        Years = [.. facts.Where(f => f.Dates?.Year is not null).SelectMany(f => YearsOf(f.Dates!.Value)).Distinct()];
        Text = Folding.Fold(passage.Text);
        Context = Folding.Fold(string.Join('\n', [.. passage.Headings, .. passage.Columns, passage.LeadIn ?? "", .. columns.Glosses.Where(g => g.Length > 0)]));
        Title = Folding.Fold(passage.Document.Title + "\n" + string.Join('\n', passage.Document.Metadata.Values));
        Neighbours = Folding.Fold(neighbours);
        SearchedText = SearchedText.Of(Text);
        SearchedContext = SearchedText.Of(Context);
        SearchedTitle = SearchedText.Of(Title);
        SearchedNeighbours = SearchedText.Of(Neighbours);
        Sentences = SentenceSplitter.Split(passage.Text);
        Signs = new SentenceSigns(Text, Sentences);
        Values = columns.Headers.Count > 0 ? [.. ValueScanner.Scan(Text).Concat(HeaderUnit.Values(Text, columns.Units)).DistinctBy(v => v.Range).OrderBy(v => v.Range.Start)] : ValueScanner.Scan(Text);
        Told = Aspects.Told(Text);
        ToldAbove = Aspects.Told(Context);
        Brackets = [.. BracketReader.Rules(Text, Values), .. InUnits(Text, columns)];
        IsBoilerplate = Boilerplate.IsMatch(Text);
        IsFragment = passage.Kind != PassageKind.TableRow && Text.Length < LongestFragment && !Text.AsSpan().ContainsAny(EndsSentence) && Values.Count <= 1;
    }

    /// <summary>The passage itself.</summary>
    public Passage Passage { get; }

    /// <summary>The places that it is about.</summary>
    public PassageRegions Regions { get; }

    /// <summary>The facts of its text.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>When its document holds.</summary>
    public DocumentValidity Validity { get; init; } = new();

    /// <summary>The years that its dates fall in, 今年 and 同年 resolved.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Its text, folded; offsets are those of the passage's text.</summary>
    public string Text { get; }

    /// <summary>Headings, column headers and lead-in, folded.</summary>
    public string Context { get; }

    /// <summary>For a row, the columns of its table.</summary>
    public TableColumns Columns { get; }

    /// <summary>For a row, its bare numbers with the units of their headers, a line each.</summary>
    public string WithUnits => _withUnits ??= string.Concat(HeaderUnit.Written(Text, Columns).Select(w => "\n" + w));

    /// <summary>Where the name that it opens with begins, where it is an entry on something.</summary>
    public int NameStart => _nameStart >= 0 ? _nameStart : _nameStart = Entry.NameStart(Text);

    /// <summary>What stands above it: <see cref="Context"/> and <see cref="Title"/>.</summary>
    public string Above => _above ??= Context + "\n" + Title;

    /// <summary>The document's title and metadata, folded.</summary>
    public string Title { get; }

    /// <summary>The paragraphs before and after it, folded.</summary>
    public string Neighbours { get; }

    /// <summary><see cref="Text"/> with its characters, for looking many words up.</summary>
    public SearchedText SearchedText { get; }

    /// <summary><see cref="Context"/> likewise.</summary>
    public SearchedText SearchedContext { get; }

    /// <summary><see cref="Title"/> likewise.</summary>
    public SearchedText SearchedTitle { get; }

    /// <summary><see cref="Neighbours"/> likewise.</summary>
    public SearchedText SearchedNeighbours { get; }

    /// <summary>All of its text.</summary>
    public TextRange Whole => new(0, Text.Length);

    /// <summary>The nearest heading above it, without a colon at its end; null where there is none.</summary>
    public string? Heading => Passage.Headings is [.., var nearest] ? nearest.TrimEnd('：', ':') : null;

    /// <summary>Its sentences; a row's cells.</summary>
    public IReadOnlyList<TextRange> Sentences { get; }

    /// <summary>What kinds of answer its sentences hold by their forms.</summary>
    public SentenceSigns Signs { get; }

    /// <summary>What is read as one: its sentences; a row whole.</summary>
    public IReadOnlyList<TextRange> Stretches => Passage.Kind == PassageKind.TableRow ? [Whole] : Sentences;

    /// <summary>The values in its text.</summary>
    public IReadOnlyList<TypedValue> Values { get; }

    /// <summary>The spans of numbers that its text names.</summary>
    public IReadOnlyList<Bracket> Brackets { get; }

    /// <summary>What its text tells, as bits of <see cref="Aspects"/>.</summary>
    public ulong Told { get; }

    /// <summary>What its headings, column headers and lead-in announce, likewise.</summary>
    public ulong ToldAbove { get; }

    /// <summary>Whether it names and says nothing: an item of a list of annexes, a line of a letterhead.</summary>
    public bool IsFragment { get; }

    /// <summary>Whether its text is a formula that answers nothing.</summary>
    public bool IsBoilerplate { get; }

    /// <summary>Whether its text, its headings or its document's title hold <paramref name="word"/>, which is folded.</summary>
    public bool Mentions(ReadOnlySpan<char> word) =>
        Text.AsSpan().IndexOf(word, StringComparison.Ordinal) >= 0
        || Context.AsSpan().IndexOf(word, StringComparison.Ordinal) >= 0
        || Title.AsSpan().IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>Whether it states a sum of money that <paramref name="question"/> states, too (那三千块).</summary>
    public bool StatesSumOf(ReadQuestion question) =>
        question.Values.Any(asked => asked.Kind == ValueKind.Money && Values.Any(said => said.Kind == ValueKind.Money && said.Number.Equals(asked.Number)));

    /// <summary>The sentence, or the cell of a row, that holds <paramref name="position"/> of its text; null where none does.</summary>
    public TextRange? SentenceAt(int position)
    {
        foreach (var sentence in Sentences)
        {
            if (sentence.Start <= position && position < sentence.End)
            {
                return sentence;
            }
        }

        return null;
    }

    private static IEnumerable<Bracket> InUnits(string text, TableColumns columns) =>
        HeaderUnit.Bounds(text, columns.Units).SelectMany(b => BracketReader.Rules(b.Written, ValueScanner.Scan(b.Written)).Select(r => r with { Range = b.Cell }));

    // A plan for 2016-2020 speaks of each of these years; a longer span of none in particular.
    private static IEnumerable<int> YearsOf(DateSpan span)
    {
        int first = span.From?.Year ?? span.To!.Value.Year;
        int last = span.To?.Year ?? first;
        return Enumerable.Range(first, Math.Clamp(last - first + 1, 1, 6));
    }
}
