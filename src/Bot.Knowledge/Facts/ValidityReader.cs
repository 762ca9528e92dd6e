namespace Bot.Knowledge.Facts;

/// <summary>Works out when each document of a collection is in force.</summary>
internal static class ValidityReader
{
    /// <summary>The validity of every document.</summary>
    public static IReadOnlyDictionary<Document, DocumentValidity> Read(Collection collection, CollectionFacts facts)
    {
        Dictionary<Document, DocumentValidity> own = collection.Documents.ToDictionary(document => document, document => Own(document, facts));
        ILookup<string, Document> byName = collection.Documents
            .SelectMany(document => DocumentNames.Of(document).Select(name => (name, document)))
            .ToLookup(pair => pair.name, pair => pair.document, StringComparer.Ordinal);
        List<(Document Newer, Document Older, DateOnly? On, Passage? StatedIn)> endings =
            [.. collection.Documents.SelectMany(document => Stated(document, facts, own, byName)), .. own.Keys.SelectMany(document => Remarked(document, facts, own, byName)), .. Inferred(collection, facts, own)];
        // A stated ending counts before one that only follows from the titles.
        endings = [.. endings.DistinctBy(ending => (ending.Newer, ending.Older))];
        ILookup<Document, Replacement> ended = endings.ToLookup(e => e.Older, e => new Replacement(e.Newer, e.On, e.StatedIn));
        ILookup<Document, Replacement> ends = endings.ToLookup(e => e.Newer, e => new Replacement(e.Older, e.On, e.StatedIn));
        return own.ToDictionary(
            pair => pair.Key,
            pair => pair.Value with { ReplacedBy = [.. ended[pair.Key].OrderBy(r => r.On ?? DateOnly.MaxValue)], Replaces = [.. ends[pair.Key]] });
    }

    private static DocumentValidity Own(Document document, CollectionFacts facts)
    {
        DateOnly? from = null;
        DateOnly? until = null;
        Quantity? term = null;
        Passage? statedIn = null;
        foreach (Passage passage in document.Passages)
        {
            foreach (Fact fact in facts.Of(passage).Where(fact => fact.Kind == FactKind.Validity && fact.Detail is not (ValidityWords.Repeals or ValidityWords.RepealsOfYear)))
            {
                statedIn ??= passage;
                from ??= fact.Detail == ValidityWords.From ? fact.Dates?.From ?? document.Date : null;
                until ??= fact.Detail == ValidityWords.Until ? fact.Dates?.To : null;
                term ??= fact.Detail == ValidityWords.Term ? fact.Quantity : null;
            }
        }

        until ??= term is { } length && (from ?? document.Date) is { } start ? End(start, length) : null;
        bool isRepealed = document.Metadata.ContainsKey("repealed");
        return new DocumentValidity { Issued = document.Date, From = from, Until = until, StatedIn = statedIn ?? (isRepealed ? Remark(document) : null), IsRepealed = isRepealed };
    }

    // "有效期5年" from 1 April ends on 31 March.
    private static DateOnly? End(DateOnly start, Quantity term)
    {
        int number = (int)Math.Clamp(term.Number, 0, 1000);
        return start.Year + number > DateOnly.MaxValue.Year ? null : term.Unit switch
        {
            "年" => start.AddYears(number).AddDays(-1),
            "个月" => start.AddMonths(number).AddDays(-1),
            "天" => start.AddDays(number - 1),
            _ => null,
        };
    }

    private static IEnumerable<(Document Newer, Document Older, DateOnly? On, Passage? StatedIn)> Stated(
        Document document, CollectionFacts facts, Dictionary<Document, DocumentValidity> own, ILookup<string, Document> byName)
    {
        foreach (Passage passage in document.Passages)
        {
            foreach (Fact fact in facts.Of(passage).Where(fact => fact.Detail is ValidityWords.Repeals or ValidityWords.RepealsOfYear))
            {
                IEnumerable<Document> named = fact.Detail == ValidityWords.Repeals
                    ? byName[DocumentNames.Normalise(fact.Value)] is var full && full.Any() ? full : own.Keys.Where(other => DocumentNames.IsShortFor(fact.Value, other, document))
                    : own.Keys.Where(other => DocumentNames.IsEarlier(other, document, fact.Value[(fact.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]));
                foreach (Document older in named.Where(other => IsOlder(other, document) && Jurisdiction.MayBeOne(other, document, facts)))
                {
                    yield return (document, older, fact.Dates?.From ?? own[document].From ?? document.Date, passage);
                }
            }
        }
    }

    // 【本文件已被某发〔2023〕7号废止】 above its own title names what ended it.
    private static IEnumerable<(Document Newer, Document Older, DateOnly? On, Passage? StatedIn)> Remarked(
        Document document, CollectionFacts facts, Dictionary<Document, DocumentValidity> own, ILookup<string, Document> byName) =>
        !own[document].IsRepealed || Remark(document) is not { } remark ? []
        : facts.Of(remark).Where(fact => fact.Kind is FactKind.Title or FactKind.DocumentNumber)
            .SelectMany(fact => byName[DocumentNames.Normalise(fact.Value)]).Where(newer => IsOlder(document, newer)).Distinct()
            .Select(newer => (newer, document, own[newer].From ?? newer.Date, (Passage?)remark));

    private static Passage? Remark(Document document) => document.Passages.FirstOrDefault(passage => string.Equals(passage.Text, document.Metadata["repealed"], StringComparison.Ordinal));

    // 暂行办法 and, later, 办法: the same subject where nothing says that they are of different places or bodies, whether or not the newer one says so.
    private static IEnumerable<(Document Newer, Document Older, DateOnly? On, Passage? StatedIn)> Inferred(
        Collection collection, CollectionFacts facts, Dictionary<Document, DocumentValidity> own)
    {
        foreach (IGrouping<string, Document> group in collection.Documents
            .SelectMany(document => DocumentNames.Stems(document).Concat(DocumentNames.Codes(document)).Select(stem => (stem, document)))
            .GroupBy(pair => pair.stem, pair => pair.document, StringComparer.Ordinal))
        {
            Document[] dated = [.. group.Distinct().Where(document => document.Date is not null).OrderBy(document => document.Date)];
            for (int i = 1; i < dated.Length; i++)
            {
                // The version before is the last of the same place; those of others stand between them.
                if (Array.FindLastIndex(dated, i - 1, other => Jurisdiction.MayBeOne(other, dated[i], facts)) is >= 0 and var before && dated[before].Date < dated[i].Date)
                {
                    yield return (dated[i], dated[before], own[dated[i]].From ?? dated[i].Date, null);
                }
            }
        }
    }

    // A new version may have the old one's title: a document never ends itself nor one that came later.
    private static bool IsOlder(Document other, Document document) =>
        other != document && (other.Date is null || document.Date is null || other.Date < document.Date);
}
