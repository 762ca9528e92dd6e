using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Answers that need more than one paragraph.</summary>
internal static class Several
{
    // Paragraphs quoted at the most, of how many of the best.
    private const int Most = 6;
    private const int Considered = 15;

    // A further paragraph must say nearly as much of the question as the best one.
    private const double Nearly = 0.8;
    private const double Loosely = 0.6;

    /// <summary>The passages that the answer to <paramref name="question"/> is drawn from, the best first: one for each place asked about, else those that match nearly as well as the best.</summary>
    public static IReadOnlyList<RankedPassage> Choose(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (question.Question.Places.Count > 1)
        {
            return [.. question.Question.Places.Select(place => BestAbout(question.Question, place, passages)).OfType<RankedPassage>()
                .Where(p => p.TermsHere >= passages[0].TermsHere * Loosely).Prepend(passages[0]).Distinct()];
        }

        double enough = passages[0].TermsHere * Nearly;
        double near = passages[0].Score * Nearly;
        return
        [
            .. passages.Take(Considered).Where(p => ReferenceEquals(p, passages[0])
                || (p.TermsHere >= enough && p.Score >= near && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage)
                    && !YearMatch.Lacks(question.Question, p.Passage) && IsOfSameMatter(question, passages[0].Passage, p.Passage))).Take(Most),
        ];
    }

    // 申请交换要交什么材料: of another document, it must say all that the best one says of the question, be it by the title.
    private static bool IsOfSameMatter(WeightedQuestion question, PreparedPassage best, PreparedPassage other) =>
        ReferenceEquals(best.Passage.Document, other.Passage.Document)
        || SharedTerms.AreSaidToo(question.Terms.Where(t => t.Term is { IsDemanded: true, Role: TermRole.Word or TermRole.Name }), best, other, byTitle: _ => true);

    /// <summary>The best passage and, of the document that replaced its own or was replaced by it, the best one; only the former when there is none.</summary>
    public static IReadOnlyList<RankedPassage> OldAndNew(IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        var document = passages[0].Passage.Passage.Document;
        var validity = catalog.Facts.Validity(document);
        var others = validity.ReplacedBy.Concat(validity.Replaces).Select(r => r.Document).ToHashSet();
        return [passages[0], .. passages.Where(p => others.Contains(p.Passage.Passage.Document)).Take(1)];
    }

    /// <summary>The best sentence of each of <paramref name="chosen"/>, in a table by place or heading.</summary>
    public static Draft Make(WeightedQuestion question, IReadOnlyList<RankedPassage> chosen, PassageCatalog catalog)
    {
        int budget = chosen.Count > 3 ? 90 : 120;
        var parts = chosen.Select(p => Quotation.Of(question, p.Passage, budget)).ToList();
        var rows = parts.Select(IReadOnlyList<DraftPart> (part) => [part with { Text = Label(part.Source) }, part]).ToList();
        int matched = chosen.Select(p => p.Passage.Passage.Document).Distinct().Count();
        return new Draft(
            [.. parts.Select((part, i) => i + 1 < parts.Count ? part with { Ending = "\n" } : part)],
            new DraftTable(["出处", "内容"], rows, matched, catalog.Collection.Documents.Count),
            0);
    }

    private static RankedPassage? BestAbout(ReadQuestion question, Knowledge.Facts.Region place, IReadOnlyList<RankedPassage> passages)
    {
        var only = question with { Places = [place] };
        return passages.FirstOrDefault(p => PlaceMatch.Of(only, p.Passage) >= 1);
    }

    private static string Label(PreparedPassage source) =>
        source.Heading ?? source.Passage.Document.Title;
}
