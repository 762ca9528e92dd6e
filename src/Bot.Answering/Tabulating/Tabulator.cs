using System.Text.RegularExpressions;
using Bot.Answering.Computing;
using Bot.Answering.Extracting;
using Bot.Answering.Ordering;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;

namespace Bot.Answering.Tabulating;

/// <summary>
/// Answers questions that one sentence does not: about several things, about all items of a list, about an extreme or a sum. Every cell is
/// what a cited passage says or is computed from it.
/// </summary>
/// <param name="pipeline">Reads and ranks the question's parts.</param>
internal sealed partial class Tabulator(AnswerPipeline pipeline)
{
    // How many of the best passages are looked at for a list close behind, and for lists and tables that a computation is over.
    private const int Lists = 6;
    private const int Tables = 15;

    // Rows say little of a question for an extreme or a sum, whose words stand in their headers: the tables of the best documents count, too.
    private const int Documents = 3;

    // A table that holds most of what the question speaks of answers it, though no single row does.
    private const double Covered = 0.6;

    // Less is enough where its rows bear the names of the things compared.
    private const double Named = 0.4;

    private readonly PartFinder _parts = new(pipeline);

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>The fuller answer, or <paramref name="plain"/> when the question asks for one thing.</summary>
    /// <param name="plain">The answer out of the best passage; null when there is none.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">Its passages, best first.</param>
    public Draft? Extend(Draft? plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (plain is null || (plain.IsExact && !TotalAsked.OfRows(question.Question.Wording)))
        {
            return plain;
        }

        // What needs most of the question's form stands first; what gathers is tried when nothing is worked out.
        double sure = Math.Max(plain.Confidence, Covered);
        return Calculations.Find(plain, question, pipeline, passages)
            ?? PriorDocument.Find(Catalog, question, passages)
            ?? ValidityAnswer.Find(Catalog, question, passages, plain.Confidence)
            ?? IssueAnswer.Find(Catalog, question, passages)
            ?? new Matters(pipeline).Find(question)
            ?? TwoSides.Find(Catalog, question, passages, plain.Confidence)
            ?? LabelledSiblings.Find(plain, question, Catalog, passages)
            ?? Parts(plain, question, passages)
            ?? Additions.Find(plain, question, Catalog, passages)
            ?? LastMember.Find(question, Groups(question, passages, Named), passages, sure)
            ?? FirstMembers.Find(question, Catalog, Groups(question, passages, Named), sure)
            ?? Reduced(plain, question, passages)
            ?? CountedSteps.Find(plain, question, Catalog, passages)
            ?? CountedRows.Find(plain, question, Catalog, Groups(question, passages), sure)
            ?? Gathered(question, passages, plain.Confidence, acrossDocumentsOnly: true)
            ?? Several(plain, question, passages)
            ?? ParagraphList.Continue(plain, question, passages[0].Passage);
    }

    // A list of one document before what stands in many, unless only the latter is sure.
    private Draft? Several(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var listed = Listed(plain, question, passages);
        return listed is { Confidence: >= Support.Threshold } ? listed
            : Enumerated.Find(plain, question, Catalog, OfEntry(question, passages)) ?? Gathered(question, passages, plain.Confidence, acrossDocumentsOnly: false) ?? listed;
    }

    // What is asked of the one thing that the first passage is the entry on stands in no list of or over others.
    private static IReadOnlyList<RankedPassage> OfEntry(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        Entry.IsOn(question, passages[0].Passage) ? [.. passages.Where(p => ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document))] : passages;

    private Draft? Gathered(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence, bool acrossDocumentsOnly) =>
        !Doings.AreAsked(question.Question.Wording) && Entry.IsOn(question, passages[0].Passage) ? null : Gathering.Find(Catalog, question, passages, confidence, acrossDocumentsOnly);

    private Draft? Parts(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (!PartsWanted.IsMatch(question.Question))
        {
            return null;
        }

        var (found, least) = (new List<FoundPart>(), 1.0);
        bool areAspects = PartsWanted.Aspects(question.Question);
        var parts = Conjunction.Split(question.Question);

        // All that two did is more than one sentence about each.
        if (Doings.AreAsked(question.Question.Wording) && !areAspects && parts.All(p => p.When == 0))
        {
            return null;
        }

        if (!areAspects && Together(question, parts, passages) is { Count: >= 2 } together)
        {
            return Comparison.Compose(question.Question, together, Math.Max(plain.Confidence, Covered), Catalog.Collection.Documents.Count);
        }

        foreach (var part in parts)
        {
            // Each aspect of a thing has a passage of its own.
            var others = areAspects ? passages.Where(p => !found.Exists(f => ReferenceEquals(f.Clause.Passage, p.Passage))).ToList() : passages;
            if (Told(question.Question, part, others, found) is not { } answer)
            {
                return null;
            }

            found.Add(new FoundPart(question.Question.AsTyped(part.Name), answer.Clause, part.IsNew || part.IsOld));
            least = Math.Min(least, answer.Confidence);
        }

        if (!areAspects && found is [var one, var other] && IsSame(one.Clause, other.Clause) && Untangled(question.Question, parts, one, other) is var told)
        {
            found = [.. told];
        }

        return found.Count >= 2 && !Comparison.IsUntold(question.Question, found) ? Comparison.Compose(question.Question, found, Math.Max(plain.Confidence, least), Catalog.Collection.Documents.Count) : null;
    }

    // What told another thing names this one no less, or another paragraph tells of it.
    private (Clause Clause, double Confidence)? Told(ReadQuestion question, QuestionPart part, IReadOnlyList<RankedPassage> passages, List<FoundPart> found)
    {
        if (_parts.Find(question, part, passages) is not { } answer)
        {
            return null;
        }

        bool isTaken = found.Exists(f => IsSame(f.Clause, answer.Clause)) && !_parts.Names(question, part, answer.Clause);
        return isTaken && _parts.Find(question, part, [.. passages.Where(p => !ReferenceEquals(p.Passage, answer.Clause.Passage))]) is { } own && _parts.IsAbout(question, part, own.Clause) ? own : answer;
    }

    // One clause was found for both: the two sentences that are meant, or nothing where it names neither.
    private IReadOnlyList<FoundPart> Untangled(ReadQuestion question, IReadOnlyList<QuestionPart> parts, FoundPart one, FoundPart other) =>
        _parts.Apart(question, parts[0], parts[1], one.Clause) is var (first, second) ? [one with { Clause = first }, other with { Clause = second }]
        : EachBriefly().IsMatch(question.Wording) && !parts.Any(p => _parts.Names(question, p, one.Clause)) ? [] : [one, other];

    private static bool IsSame(Clause one, Clause other) => ReferenceEquals(one.Passage, other.Passage) && one.Range == other.Range;

    // Rows of one table, or one sentence, that tell all of them.
    private IReadOnlyList<FoundPart> Together(WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> passages) =>
        Rows(question, parts, passages) is { Count: >= 2 } rows ? rows
        : JointClause.Times(Catalog, question, parts, passages) is { Count: 2 } times ? times : JointClause.Find(Catalog, question, parts, passages);

    private IReadOnlyList<FoundPart> Rows(WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> passages) =>
        ComparedRows.Ends(question, Catalog, Groups(question, passages, Named)) is { Count: 2 } ends ? ends : ComparedRows.Find(question, Catalog, parts, Groups(question, passages, Named));

    private Draft? Reduced(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string folded = question.Question.Wording;
        bool sums = TotalAsked.OfRows(folded);
        if (!Reduction.AsksExtreme(folded) && !sums)
        {
            return PlaceRanking.AsksOfEach(folded) ? PlaceRanking.Find(Catalog, question, passages, plain.Confidence) : null;
        }

        if (!sums && PlaceRanking.Find(Catalog, question, passages, plain.Confidence) is { } places)
        {
            return places;
        }

        foreach (var group in Groups(question, passages, alsoOfDocuments: !sums).Where(g => g.IsTable && (sums || ThingRanking.AreOfKind(question, g.Members))))
        {
            double confidence = Math.Max(plain.Confidence, Covered);
            if ((sums ? NamedRows.Among(question, group) : group) is { } rows && Reduction.OfTable(question, Catalog, rows, confidence) is { } draft)
            {
                return draft;
            }
        }

        return sums ? ParagraphList.Sum(question, Catalog, passages[0].Passage, plain.Confidence) : ThingRanking.Find(Catalog, question, passages, plain.Confidence);
    }

    // The lists and tables that speak of most of the question; those with as many members as it names (四档奖励) first.
    private IEnumerable<ListGroup> Groups(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double covered = Covered, bool alsoOfDocuments = false)
    {
        int? count = PartsWanted.NumberOf(question.Question);
        var rows = alsoOfDocuments ? passages.Take(Documents).SelectMany(p => ListGroup.RowsIn(Catalog, p.DocId)) : [];
        return passages.Take(Tables).Select(p => p.DocId).Concat(rows).Distinct().Select(id => ListGroup.Of(Catalog, id)).OfType<ListGroup>().DistinctBy(g => g.Members[0])
            .Where(g => g.Coverage(question) >= covered && g.Members.Any(m => PlaceMatch.Of(question.Question, m) >= 0)).OrderBy(g => count is null || g.Members.Count == count ? 0 : 1);
    }

    // A paragraph that only announces a list is no answer without it; otherwise the question must want several.
    private Draft? Listed(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var best = passages[0].Passage.Passage;
        bool announces = best.Kind == PassageKind.Paragraph && best.Text[^1] is '：' or ':';
        bool several = PartsWanted.Several(question.Question);
        if (!several && !announces)
        {
            return null;
        }

        var group = Numbered(question, passages) ?? ListGroup.Of(Catalog, passages[0].DocId) ?? (several ? ListGroup.After(Catalog, passages[0].DocId) ?? Other(question, passages) : null);
        if (group is null || (!Announced.IsAsked(question.Question.Folded, group) && group.IsAbout(question, passages[0].Passage)))
        {
            return null;
        }

        if (!several && AnswerType.IsStrict(question.Question.Kind))
        {
            // One value is asked for: the item that holds it, not the whole list.
            var item = passages.Select(p => p.Passage).FirstOrDefault(p =>
                group.Members.Contains(p) && AnswerType.Match(question.Question, p, p.Whole) >= 0.9);
            return item is null ? null : ListAnswer.OneOf(group, item, plain.Confidence);
        }

        if (group.IsTable)
        {
            group = new Constraints(question, Catalog).Filter(group);
            group = RowCategory.Of(question.Question, group) is { } category ? group with { Members = [.. group.Members.Where(category.Holds)] } : group;
        }

        if (group.IsTable && Cases.Singled(question, group.Members) is { } row)
        {
            return ListAnswer.OneOf(group, row, plain.Confidence);
        }

        return group.Members.Count == 1 ? ListAnswer.OneOf(group, group.Members[0], plain.Confidence) : ListAnswer.Compose(group, !several, plain.Confidence, Catalog.Collection.Documents.Count);
    }

    // 四档奖励 are the four rows that there are.
    private ListGroup? Numbered(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        PartsWanted.NumberOf(question.Question) is { } count ? Groups(question, passages).FirstOrDefault(g => g.Members.Count == count) : null;

    // A list close behind the best passage, whose introduction speaks of as much of the question.
    private ListGroup? Other(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        double best = question.TermCoverage(passages[0].Passage.Text + passages[0].Passage.Context);
        return passages.Skip(1).Take(Lists).Where(p => p.Score >= 0.8 * passages[0].Score)
            .Select(p => ListGroup.Of(Catalog, p.DocId)).OfType<ListGroup>()
            .FirstOrDefault(g => !g.IsTable && g.IntroductionCoverage(question) >= best);
    }

    // 各多少 is said of what stands side by side in one paragraph, too, which tells it better whole.
    [GeneratedRegex("各(?:多少|几|限|占)", RegexOptions.None, 10000)]
    private static partial Regex EachBriefly();
}
