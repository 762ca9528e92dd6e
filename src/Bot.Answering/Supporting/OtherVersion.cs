using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Supporting;

/// <summary>What only another version of a rule says: who asks what 2020年的暂行办法 does to cheats is not answered by it where the version of 2023 alone speaks of them.</summary>
internal static partial class OtherVersion
{
    // So many characters after the year the rule is named: 2020年的人才安居暂行办法.
    private const int Near = 18;

    // The word itself or another name of the same: what an everyday phrase may mean (干两年就走: 退还) is said by some rule in any version.
    private const double Same = 0.9;

    /// <summary>Whether <paramref name="question"/> points at one version, which <paramref name="draft"/> cites, by a word that stands nowhere in it and in another version.</summary>
    public static bool IsAsked(WeightedQuestion question, Draft draft, PassageCatalog catalog)
    {
        string folded = question.Question.Folded;
        if (draft.Parts.Count == 0 || DocumentMark.Find(folded) is not [{ Kind: MarkKind.Old or MarkKind.New or MarkKind.Year } mark] || !Rule().IsMatch(folded.AsSpan(mark.Range.Start, Math.Min(Near, folded.Length - mark.Range.Start))))
        {
            return false;
        }

        HashSet<Document> cited = [.. draft.Sources.Select(s => s.Passage.Document)];
        var others = cited.SelectMany(catalog.WithLikeTitle).Where(d => !cited.Contains(d) && Rule().IsMatch(d.Title) && !Fits(d)).ToHashSet();
        if (others.Count == 0 || !cited.All(Fits))
        {
            return false;
        }

        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term is { IsDemanded: true, Role: Reading.TermRole.Word or Reading.TermRole.Name } && !t.Term.Range.Overlaps(mark.Range) && !Rule().IsMatch(t.Term.Text))];
        WeightedTerm[] untold = [.. terms.Where(t => !Of(cited).Any(p => t.PartialStrength(p.Text) > 0 || t.PartialStrength(p.Title) > 0))];
        return Array.Exists(untold, t => Of(others).Any(p => t.Strength(p.Text) >= Same));

        bool Fits(Document document) => mark.Fits(document, catalog.Facts.Validity(document), question.Question.AsOf);

        IEnumerable<PreparedPassage> Of(HashSet<Document> documents) => documents.SelectMany(catalog.Of);
    }

    [GeneratedRegex("条例|办法|细则|规定|章程|制度", RegexOptions.None, 10000)]
    private static partial Regex Rule();
}
