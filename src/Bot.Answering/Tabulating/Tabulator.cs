using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// Answers questions that one sentence does not: about several things, about all items of a list, about an extreme or a sum. Every cell is
/// what a cited passage says or is computed from it.
/// </summary>
/// <param name="pipeline">Reads and ranks the question's parts.</param>
internal sealed class Tabulator(AnswerPipeline pipeline)
{
    private const int Considered = 40;
    private const int Lists = 6;
    private const int Tables = 15;

    // A table or parts that hold most of what the question speaks of answer it, though no single passage does.
    private const double Covered = 0.6;
    private const double Held = 0.5;

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>The fuller answer, or <paramref name="plain"/> when the question asks for one thing.</summary>
    /// <param name="plain">The answer out of the best passage; null when there is none.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">Its passages, best first.</param>
    public Draft? Extend(Draft? plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (plain is null || (plain.IsExact && !Reduction.AsksSum(question.Question.Folded)))
        {
            return plain;
        }

        return ValidityAnswer.Find(Catalog, question, passages) ?? Parts(plain, question, passages) ?? Reduced(plain, question, passages)
            ?? Gathering.Find(Catalog, question, passages, plain.Confidence, datedDocumentsOnly: true) ?? Several(plain, question, passages)
            ?? ParagraphList.Continue(plain, question, passages[0].Passage);
    }

    // A list of one document before what stands in many, unless only the latter is sure.
    private Draft? Several(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var listed = Listed(plain, question, passages);
        return listed is { Confidence: >= Support.Threshold } ? listed
            : Gathering.Find(Catalog, question, passages, plain.Confidence, datedDocumentsOnly: false) ?? listed;
    }

    private Draft? Parts(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (!PartsWanted.IsMatch(question.Question))
        {
            return null;
        }

        var found = new List<FoundPart>();
        double least = 1;
        foreach (var part in Conjunction.Split(question.Question))
        {
            if (Find(question.Question, part, passages) is not { } answer)
            {
                return null;
            }

            found.Add(new FoundPart(part.Name, answer.Clause, part.IsNew || part.IsOld));
            least = Math.Min(least, answer.Confidence);
        }

        return found.Count >= 2 ? Comparison.Compose(question.Question, found, Math.Max(plain.Confidence, least), Catalog.Collection.Documents.Count) : null;
    }

    // The best passage about the part alone that names what sets it apart.
    private (Clause Clause, double Confidence)? Find(ReadQuestion question, QuestionPart part, IReadOnlyList<RankedPassage> passages)
    {
        var alone = pipeline.Weigh(pipeline.Read(part.Text, question.AsOf));
        var own = pipeline.Weigh(pipeline.Read(part.Name, question.AsOf));
        var candidates = passages.Take(Considered).Where(p => Versions.Fits(Catalog, p.Passage, part, question.AsOf)).ToList();

        // A replaced version says something about the part only where it is asked for.
        if (!part.IsOld && candidates.Exists(Holds))
        {
            candidates.RemoveAll(p => !Holds(p));
        }

        bool Holds(RankedPassage p) => InForce.Holds(alone.Question, p.Passage.Passage.Document, p.Passage.Validity);
        var ranked = pipeline.Rerank(alone, candidates);
        var naming = ranked.Take(5).Where(p => part.IsNew || part.IsOld || own.Terms.Count == 0 || Names(own, p.Passage)).ToList();
        if (naming.Count == 0)
        {
            return null;
        }

        // Of passages about equally good, the one that states a value of the kind that is compared.
        var wanted = Measure.Wanted(question);
        var best = naming.Find(p => wanted.Count > 0 && p.Score >= 0.8 * naming[0].Score && Clause.Best(Catalog, alone, p.Passage, wanted).Has(wanted[0])) ?? naming[0];
        // What is said of the other things is missing here by right: a passage that holds most of the part answers it.
        double confidence = Support.Confidence(alone, [best, .. ranked.Where(p => !ReferenceEquals(p, best))], Catalog);
        confidence = alone.TermCoverage(best.Passage.Text + best.Passage.Context + best.Passage.Title) >= Covered ? Math.Max(confidence, Held) : confidence;
        return (Clause.Best(Catalog, alone, best.Passage, wanted), confidence);
    }

    private static bool Names(WeightedQuestion own, PreparedPassage passage) =>
        own.Terms.Sum(t => t.Weight * Math.Max(t.Strength(passage.Text), Math.Max(t.Strength(passage.Context), t.Strength(passage.Title)))) >= Covered * own.TermTotal;

    private Draft? Reduced(Draft plain, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string folded = question.Question.Folded;
        bool sums = Reduction.AsksSum(folded);
        if (!Reduction.AsksExtreme(folded) && !sums)
        {
            return null;
        }

        if (!sums && PlaceRanking.Find(Catalog, question, passages, plain.Confidence) is { } places)
        {
            return places;
        }

        var groups = passages.Take(Tables).Select(p => ListGroup.Of(Catalog, p.DocId)).OfType<ListGroup>().Where(g => g.IsTable).DistinctBy(g => g.Members[0]);
        foreach (var group in groups)
        {
            if (group.Coverage(question) < Covered)
            {
                continue;
            }

            double confidence = Math.Max(plain.Confidence, Covered);
            if (Reduction.OfTable(question, Catalog, group, confidence) is { } draft)
            {
                return draft;
            }
        }

        return sums ? ParagraphList.Sum(question, Catalog, passages[0].Passage, plain.Confidence) : null;
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

        var group = ListGroup.Of(Catalog, passages[0].DocId) ?? (several ? ListGroup.After(Catalog, passages[0].DocId) ?? Other(question, passages) : null);
        if (group is null || group.IsAbout(question, passages[0].Passage))
        {
            return null;
        }

        if (!several && AnswerType.IsStrict(question.Question.Kind))
        {
            // One value is asked for: the item that holds it, not the whole list.
            var item = passages.Select(p => p.Passage).FirstOrDefault(p =>
                group.Members.Contains(p) && AnswerType.Match(question.Question, p, new TextRange(0, p.Passage.Text.Length)) >= 0.9);
            return item is null ? null : ListAnswer.OneOf(group, item, plain.Confidence);
        }

        if (group.IsTable)
        {
            group = new Constraints(question, Catalog).Filter(group);
        }

        return ListAnswer.Compose(group, !several, plain.Confidence, Catalog.Collection.Documents.Count);
    }

    // A list close behind the best passage, whose introduction speaks of as much of the question.
    private ListGroup? Other(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        double best = question.TermCoverage(passages[0].Passage.Text + passages[0].Passage.Context);
        return passages.Skip(1).Take(Lists).Where(p => p.Score >= 0.8 * passages[0].Score)
            .Select(p => ListGroup.Of(Catalog, p.DocId)).OfType<ListGroup>()
            .FirstOrDefault(g => !g.IsTable && g.IntroductionCoverage(question) >= best);
    }
}
