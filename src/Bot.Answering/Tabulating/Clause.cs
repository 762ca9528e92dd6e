using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>A stretch of a passage that answers one thing.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Range">Where in it.</param>
/// <param name="Facts">The typed facts in the stretch.</param>
internal sealed partial record Clause(PreparedPassage Passage, TextRange Range, IReadOnlyList<Fact> Facts)
{
    /// <summary>Its words, without what joins it to the next.</summary>
    public string Text { get; } = Passage.Passage.Text[Range.Start..Range.End].Replace("\t", Quotation.IsPair(Passage.Passage) ? "：" : "，", StringComparison.Ordinal).TrimEnd('；', ';', '。', '，', ' ');

    /// <summary>Its words, folded.</summary>
    public string Folded => Range.Of(Passage.Text);

    /// <summary>The stretch <paramref name="range"/> of <paramref name="passage"/>.</summary>
    public static Clause Of(PassageCatalog catalog, PreparedPassage passage, TextRange range) =>
        new(passage, range, [.. catalog.Facts.Of(passage.Passage).Where(f => range.Contains(f.Range))]);

    /// <summary>The best sentence of <paramref name="passage"/>, with a value of one of the kinds <paramref name="wanted"/> where there is one; a table row whole.</summary>
    public static Clause Best(PassageCatalog catalog, WeightedQuestion question, PreparedPassage passage, IReadOnlyList<FactKind> wanted)
    {
        if (passage.Passage.Kind == Knowledge.PassageKind.TableRow || passage.Sentences.Count == 0)
        {
            return Of(catalog, passage, passage.Whole);
        }

        double[] scores = SentenceRanker.Scores(question, passage);
        var clauses = passage.Sentences.Select(s => Of(catalog, passage, s)).ToList();
        var holding = wanted.Select(kind => clauses.Where(c => c.Has(kind)).ToList()).FirstOrDefault(c => c.Count > 0) ?? [];
        return (holding.Count > 0 ? holding : clauses).MaxBy(c => scores[clauses.IndexOf(c)] + (wanted.Contains(FactKind.Date) && c.TellsBeginning ? 1 : 0))!;
    }

    /// <summary>The company or institution that it is about: the heading or opening that names one, else the first that it names; null when none does.</summary>
    public string? Body =>
        Passage.Heading is { } heading && Organisation().IsMatch(heading) ? heading
        : Facts.FirstOrDefault(f => f.Kind == FactKind.Institution)?.Surface;

    /// <summary>The first company or institution in it whose name has <paramref name="word"/> (大学, 保险); null when none does.</summary>
    public string? OfClass(string word) => Facts.FirstOrDefault(f => f.Kind == FactKind.Institution && f.Surface.Contains(word, StringComparison.Ordinal))?.Surface;

    /// <summary>Whether it tells that something began: founded, opened, issued. A row of a table does by its header.</summary>
    public bool TellsBeginning => Beginning.IsMatch(Text) || (Passage.Passage.Kind == Knowledge.PassageKind.TableRow
        && (Beginning.IsMatch(Passage.Context) || Passage.Context.Contains("时间", StringComparison.Ordinal) || Passage.Context.Contains("日期", StringComparison.Ordinal)));

    /// <summary>How many places it names.</summary>
    public int PlaceCount => Facts.Where(f => f.Region is not null).Select(f => f.Region).Distinct().Count();

    /// <summary>Whether it states a value of that kind.</summary>
    public bool Has(FactKind kind) => Facts.Any(f => f.Kind == kind);

    [GeneratedRegex("(?:公司|集团|银行|保险|大学|学院|研究院|中心|联盟|协会|科技|控股)$", RegexOptions.None, 10000)]
    private static partial Regex Organisation();

    /// <summary>A cell or piece of text that says <paramref name="text"/> by this stretch.</summary>
    public DraftPart Saying(string text) => new(text, Passage, [Range]);
}
