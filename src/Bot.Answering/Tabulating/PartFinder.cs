using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Finds what the documents say about one of several things that a question sets side by side.</summary>
/// <param name="pipeline">Reads and ranks the question about the thing alone.</param>
internal sealed partial class PartFinder(AnswerPipeline pipeline)
{
    // Passages that may tell of a part; of those ranked for it alone, the nearest by what they say, further ones only if they are about it.
    private const int Considered = 40;
    private const int Nearest = 5;
    private const int Further = 12;

    // Parts that hold most of what the question speaks of answer it, though no single passage does.
    private const double Covered = 0.6;
    private const double Held = 0.5;

    // A paragraph of a rule that is no longer is told whole.
    private const int Short = 160;
    private const double Mostly = 0.8;

    // How much of the best score a passage needs that states the value which is compared; less where it is about the thing itself.
    private const double Nearly = 0.8;
    private const double Distantly = 0.4;

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>The clause about <paramref name="part"/> alone with the probability that it is right; null when no passage names what sets the part apart.</summary>
    public (Clause Clause, double Confidence)? Find(ReadQuestion question, QuestionPart part, IReadOnlyList<RankedPassage> passages)
    {
        var rule = OfRule(part, passages);
        var alone = pipeline.Weigh(pipeline.Read(rule is null ? part.Text : part.Text.Replace(part.Name, "", StringComparison.Ordinal), question.AsOf));
        var own = pipeline.Weigh(pipeline.Read(part.Name, question.AsOf));
        var ranked = PassageRanker.Rerank(alone, rule ?? Candidates(question, part, alone, passages));
        if (part.When > 0)
        {
            return Dated(part, alone, ranked);
        }

        bool isVersion = rule is not null || part.IsNew || part.IsOld || own.Terms.Count == 0;
        var naming = ranked.Take(Further).Where((p, i) => i < Nearest || IsAbout(own, p.Passage)).Where(p => isVersion || Names(own, p.Passage)).ToList();
        if (naming.Count == 0)
        {
            return null;
        }

        var wanted = Measure.Wanted(question);
        var best = naming.Find(p => Tells(p, own, alone, wanted, naming[0].Score, isRule: rule is not null)) ?? naming[0];

        // What is said of the other things is missing here by right: a passage that holds most of the part answers it.
        double confidence = Support.Confidence(alone, ranked.PutFirst(best), Catalog);
        confidence = alone.TermCoverage(best.Passage.Text + best.Passage.Context + best.Passage.Title) >= Covered ? Math.Max(confidence, Held) : confidence;
        if (rule is not null && best.Passage.Text.Length <= Short)
        {
            return (Clause.Of(Catalog, best.Passage, best.Passage.Whole), confidence);
        }

        return (OfItsOwn(own, alone, best.Passage, wanted) ?? Clause.Best(Catalog, alone, best.Passage, wanted), confidence);
    }

    /// <summary>Whether the words of <paramref name="clause"/> name all of <paramref name="part"/>.</summary>
    public bool Names(ReadQuestion question, QuestionPart part, Clause clause) => Own(question, part).Terms.All(t => t.Strength(clause.Folded) > 0);

    /// <summary>The two sentences of one passage that tell <paramref name="one"/> and <paramref name="other"/>, where <paramref name="taken"/> was found for both though it states one value: the pairing whose words fit best, in the order of the text where none fits better; null where no one other sentence has a value of the kind.</summary>
    public (Clause One, Clause Other)? Apart(ReadQuestion question, QuestionPart one, QuestionPart other, Clause taken)
    {
        if (Measure.Wanted(question) is not [var kind, ..] || taken.Passage.Passage.Kind == PassageKind.TableRow || !IsSingle(taken) || taken.Text.AsSpan().ContainsAny('各', '均', '都'))
        {
            return null;
        }

        var others = taken.Passage.Sentences.Select(s => Clause.Of(Catalog, taken.Passage, s)).Where(c => c.Range != taken.Range && IsSingle(c)).ToList();
        if (others is not [var only])
        {
            return null;
        }

        var (a, b) = (Own(question, one), Own(question, other));
        var (first, second) = only.Range.Start < taken.Range.Start ? (only, taken) : (taken, only);
        return a.TermCoverage(first.Folded) + b.TermCoverage(second.Folded) >= a.TermCoverage(second.Folded) + b.TermCoverage(first.Folded) ? (first, second) : (second, first);

        bool IsSingle(Clause clause) => clause.Facts.Count(f => f.Kind == kind) == 1;
    }

    /// <summary>Whether the headings above <paramref name="clause"/> or its own words name most of <paramref name="part"/>, and a value of the kind asked for stands in it.</summary>
    public bool IsAbout(ReadQuestion question, QuestionPart part, Clause clause)
    {
        var own = Own(question, part);
        return own.Terms.Count > 0 && own.Terms.Sum(t => t.Weight * Math.Max(t.Strength(clause.Folded), t.Strength(clause.Passage.Context))) >= Mostly * own.TermTotal
            && (Measure.Wanted(question) is not [var kind, ..] || clause.Has(kind));
    }

    private WeightedQuestion Own(ReadQuestion question, QuestionPart part) => pipeline.Weigh(pipeline.Read(part.Name, question.AsOf));

    // 获甲国授权的5万元；获乙国授权的1万元: of several sentences with a value, the one that names the thing.
    private Clause? OfItsOwn(WeightedQuestion own, WeightedQuestion alone, PreparedPassage passage, IReadOnlyList<FactKind> wanted)
    {
        if (own.Terms.Count == 0 || passage.Passage.Kind == PassageKind.TableRow || wanted.Count == 0)
        {
            return null;
        }

        double[] scores = SentenceRanker.Scores(alone, passage);
        var clauses = passage.Sentences.Select((s, i) => (Clause: Clause.Of(Catalog, passage, s), Score: scores[i])).Where(c => c.Clause.Has(wanted[0])).ToList();
        var naming = clauses.Where(c => own.Terms.Sum(t => t.Weight * t.Strength(passage.Text.AsSpan(c.Clause.Range.Start, c.Clause.Range.Length))) >= Covered * own.TermTotal).ToList();
        return naming.Count == 0 || naming.Count == clauses.Count ? null : naming.MaxBy(c => c.Score).Clause;
    }

    // What happened at a time is told by a sentence with that date.
    private (Clause Clause, double Confidence)? Dated(QuestionPart part, WeightedQuestion alone, IReadOnlyList<RankedPassage> ranked)
    {
        foreach (var passage in ranked.Take(Further).Where(p => PlaceMatch.Of(alone.Question, p.Passage) > 0 || alone.Question.Places.Count == 0))
        {
            double[] scores = SentenceRanker.Scores(alone, passage.Passage);
            var clause = passage.Passage.Sentences.Select((s, i) => (Clause: Clause.Of(Catalog, passage.Passage, s), Score: scores[i]))
                .Where(c => c.Clause.Facts.Any(part.Dates)).OrderByDescending(c => c.Score).FirstOrDefault().Clause;
            if (clause is not null)
            {
                return (clause, Math.Max(Held, Support.Confidence(alone, ranked.PutFirst(passage), Catalog)));
            }
        }

        return null;
    }

    private List<RankedPassage> Candidates(ReadQuestion question, QuestionPart part, WeightedQuestion alone, IReadOnlyList<RankedPassage> passages)
    {
        // A place that the question names holds for each of its parts.
        var candidates = passages.Take(Considered).Where(p => PlaceMatch.Of(alone.Question, p.Passage) >= 0 && Versions.Fits(Catalog, p.Passage, part, question.AsOf)).ToList();

        // A replaced version says something about the part only where it is asked for.
        if (!part.IsOld && candidates.Exists(Holds))
        {
            candidates.RemoveAll(p => !Holds(p));
        }

        return candidates;

        bool Holds(RankedPassage p) => InForce.Holds(alone.Question, p.Passage.Passage.Document, p.Passage.Validity);
    }

    // Of passages about equally good, the one that states a value of the kind that is compared.
    private bool Tells(RankedPassage passage, WeightedQuestion own, WeightedQuestion alone, IReadOnlyList<FactKind> wanted, double best, bool isRule) =>
        wanted.Count > 0 && passage.Score >= (isRule || IsAbout(own, passage.Passage) ? Distantly : Nearly) * best
        && Clause.Best(Catalog, alone, passage.Passage, wanted) is var clause && clause.Has(wanted[0]) && (wanted[0] != FactKind.Date || clause.TellsBeginning);

    // The heading or title names it: not one of many that a sentence lists.
    private static bool IsAbout(WeightedQuestion own, PreparedPassage passage) =>
        own.Terms.Count > 0 && own.Terms.Sum(t => t.Weight * Math.Max(t.Strength(passage.Context), t.Strength(passage.Title))) >= Covered * own.TermTotal;

    private static bool Names(WeightedQuestion own, PreparedPassage passage) =>
        own.Terms.Sum(t => t.Weight * Math.Max(t.Strength(passage.Text), Math.Max(t.Strength(passage.Context), t.Strength(passage.Title)))) >= Covered * own.TermTotal;

    // 国家条例 is of no place and of that sort: what says so stands in no paragraph of it. Null where the part is no such document, or none is found.
    private static List<RankedPassage>? OfRule(QuestionPart part, IReadOnlyList<RankedPassage> passages)
    {
        if (Rule().Match(part.Name) is not { Success: true } rule || (!rule.Groups["national"].Success && !rule.Groups["sort"].Success))
        {
            return null;
        }

        string sort = rule.Groups["sort"].Value;
        var own = passages.Where(p => (!rule.Groups["national"].Success || p.Passage.Regions.Belongs.Count == 0) && p.Passage.Passage.Document.Title.Contains(sort, StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? own : null;
    }

    [GeneratedRegex("^(?:(?:19|20)[0-9][0-9]年的?)?(?<national>国家|全国|中央|国务院)?(?:(?:19|20)[0-9][0-9]年)?(?:层面|统一)?(?:定|出|发|规定|制定)?的?(?<sort>条例|办法|细则|问答|通知|章程)?(?:规定|政策|标准|文件)?的?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Rule();
}
