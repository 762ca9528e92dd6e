using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>The facts of one document.</summary>
internal sealed partial class DocumentFacts
{
    // So many mentions, and more than two thirds of all, make a place the one that a document is about.
    private const int MinMentions = 4;

    private readonly IReadOnlyList<Fact>[] _byNumber;
    private readonly PassageRegions[] _regions;

    private DocumentFacts(FactContext context, IReadOnlyList<Fact>[] byNumber, PassageRegions[] regions) =>
        (Context, _byNumber, _regions) = (context, byNumber, regions);

    /// <summary>What is known around its texts.</summary>
    public FactContext Context { get; }

    /// <summary>Reads the facts of all its passages, in reading order.</summary>
    public static DocumentFacts Read(Document document)
    {
        FactContext context = ContextOf(document);
        var facts = new IReadOnlyList<Fact>[document.Passages.Count];
        var regions = new PassageRegions[facts.Length];
        var headings = new Dictionary<string, IReadOnlyList<Region>>(StringComparer.Ordinal);
        int? year = null;
        IReadOnlyList<string> spokenBelow = [];
        for (int i = 0; i < facts.Length; i++)
        {
            Passage passage = document.Passages[i];
            IReadOnlyList<Region> heading = HeadingRegions(passage, context, headings);
            // What the headings name decides between places of one name before what the document names does.
            facts[i] = FactExtractor.Extract(passage.Text, context with { YearBefore = IsBelow(passage, spokenBelow) ? year : null, Regions = heading.Count > 0 ? heading : context.Regions });
            regions[i] = PassageRegions.Of(facts[i], heading, context.Regions);
            if (passage.Kind != PassageKind.TableRow && facts[i].LastOrDefault(fact => fact.Dates is { IsInferred: false, Year: not null })?.Dates?.Year is { } last)
            {
                (year, spokenBelow) = (last, passage.Kind == PassageKind.Heading ? [.. passage.Headings, passage.Text] : passage.Headings);
            }
        }

        return new DocumentFacts(context, facts, regions);
    }

    /// <summary>No facts: those of a document that cannot be read.</summary>
    public static DocumentFacts None(Document document)
    {
        var none = new PassageRegions([], []);
        return new DocumentFacts(new FactContext(), [.. document.Passages.Select(_ => Array.Empty<Fact>())], [.. document.Passages.Select(_ => none)]);
    }

    /// <summary>The facts of a passage of this document.</summary>
    public IReadOnlyList<Fact> Of(Passage passage) => _byNumber[passage.Number - 1];

    /// <summary>The places of a passage of this document.</summary>
    public PassageRegions Regions(Passage passage) => _regions[passage.Number - 1];

    // A year that a paragraph speaks of is meant in its own section and those inside it; a row of a table speaks for itself alone.
    private static bool IsBelow(Passage passage, IReadOnlyList<string> headings) =>
        passage.Headings.Count >= headings.Count && passage.Headings.Take(headings.Count).SequenceEqual(headings, StringComparer.Ordinal);

    private static FactContext ContextOf(Document document)
    {
        var abbreviations = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Passage passage in document.Passages)
        {
            Abbreviations.Read(passage.Text, abbreviations);
        }

        var context = new FactContext
        {
            Written = document.Date ?? YearIn(document.Metadata.GetValueOrDefault("date")) ?? YearIn(document.Title),
            UnlistedRegions = UnlistedRegions.Of(document),
            Abbreviations = abbreviations,
        };
        return context with { Regions = DocumentRegions(document, context) };
    }

    // The front matter says it outright; a title names its place first; else who issued it.
    private static Region[] DocumentRegions(Document document, FactContext context)
    {
        foreach (string? text in (string?[])[document.Metadata.GetValueOrDefault("region"), document.Title, document.Metadata.GetValueOrDefault("issuer"), document.Metadata.GetValueOrDefault("source")])
        {
            Region[] regions = [.. Named(text, context)];
            if (regions.Length > 0)
            {
                return regions;
            }
        }

        return Prevailing(document, context);
    }

    // A notice of a city speaks of that city; an overview of many places is about none. Where a city carries out what its province rules (the province's
    // list, the city's window and award, firms registered in the city), the document is of both.
    private static Region[] Prevailing(Document document, FactContext context)
    {
        var named = new List<Region>();
        var seats = new HashSet<Region>();
        foreach (Passage passage in document.Passages)
        {
            var facts = new List<Fact>();
            RegionScanner.Scan(passage.Text, context, facts);
            named.AddRange(facts.Select(fact => fact.Region!));
            seats.UnionWith(facts.Where(fact => Registered().IsMatch(passage.Text.AsSpan(fact.Range.End))).Select(fact => fact.Region!));
        }

        if (Most(named) is not { } region)
        {
            return [];
        }

        Region[] inner = [.. named.Where(mention => region.Contains(mention) && !region.Equals(mention))];
        return Most(inner) is { } city && inner.Length * 3 > named.Count ? [city, region]
            : seats.Count == 1 && inner.Contains(seats.First()) ? [seats.First(), region] : [region];
    }

    // The innermost place that nearly all of the mentions lie in.
    private static Region? Most(IReadOnlyCollection<Region> mentions) =>
        mentions.Where(region => region.IsListed).Distinct()
            .Where(region => mentions.Count(region.Contains) is var count && count >= MinMentions && count * 3 > mentions.Count * 2)
            .OrderByDescending(region => region.Code.Length).ThenBy(region => region.Code, StringComparer.Ordinal)
            .FirstOrDefault();

    private static IReadOnlyList<Region> HeadingRegions(Passage passage, FactContext context, Dictionary<string, IReadOnlyList<Region>> known)
    {
        for (int i = passage.Headings.Count - 1; i >= 0; i--)
        {
            string heading = passage.Headings[i];
            if (!known.TryGetValue(heading, out IReadOnlyList<Region>? regions))
            {
                known[heading] = regions = [.. Named(heading, context)];
            }

            if (regions.Count > 0)
            {
                return regions;
            }
        }

        return [];
    }

    // "广东省广州市黄埔区" names one place, its innermost.
    private static IEnumerable<Region> Named(string? text, FactContext context)
    {
        Region[] regions = [.. FactExtractor.Extract(text, context).Where(fact => fact.Region is not null).Select(fact => fact.Region!).Distinct()];
        return regions.Where(region => !Array.Exists(regions, other => !other.Equals(region) && region.Contains(other)));
    }

    // "2018-06" and "2019年…通知" tell the year, which is all that 今年 asks for.
    private static DateOnly? YearIn(string? text) =>
        Year().Match(text ?? "") is { Success: true } match ? new DateOnly(int.Parse(match.Groups["year"].ValueSpan), 12, 31) : null;

    // Who may apply has his seat there: 在东莞市内注册.
    [GeneratedRegex("^(?:市|县|区)?(?:行政区域|行政区划|辖区|区域|范围|境)?内?(?:依法|工商|登记|正式)?(?:注册|登记)", RegexOptions.None, 10000)]
    private static partial Regex Registered();

    [GeneratedRegex(@"(?<![0-9０-９])(?<year>(19|20)[0-9]{2})(?![0-9０-９])", RegexOptions.None, 10000)]
    private static partial Regex Year();
}
