using Bot.Answering.Computing;
using Bot.Answering.Explaining;
using Bot.Answering.Extracting;
using Bot.Answering.Ordering;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tabulating;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering;

/// <summary>The stages between a question and a draft over one state of the collection, each a function from value to value.</summary>
internal sealed class AnswerPipeline
{
    // Forms of sentences that answer by themselves, in the order in which they are tried; whether something costs is tried before what shuts a case out.
    private static readonly Telling[] Forms = [Stated.Charge, Charged.Order, Stated.Only, Basis.Order, Stated.Order, Said.Order, Ranked.Order];

    private static readonly Func<WeightedQuestion, IReadOnlyList<RankedPassage>, IReadOnlyList<RankedPassage>>[] Orders =
    [
        Spending.First, Measured.First, Bracketed.First, Opposite.First, Said.Order.First, Stated.Charge.First, Decided.First, Channel.First, HowTo.First, Unaltered.First, Due.Order.First,
        Charged.Order.First, Stated.Only.First, Basis.Order.First, Stated.Order.First, Ranked.Order.First, Acting.First, Labelled.First, Punished.First, Entry.First, Titled.First, UnnamedRow.First,
    ];

    private readonly QuestionReader _reader;
    private readonly PassageRanker _ranker;
    private readonly TimeProvider _time;
    private readonly JudgementLog? _log;

    /// <summary>The stages over <paramref name="collection"/>.</summary>
    public AnswerPipeline(Collection collection, PassageIndex index, Lexicon lexicon, TimeProvider time)
    {
        _time = time;
        Catalog = new PassageCatalog(collection);
        _reader = new QuestionReader(lexicon, new QueryExpander(lexicon.Engine, index.Vocabulary), Catalog.Statistics.Occurs);
        _ranker = new PassageRanker(Catalog, index);
    }

    private AnswerPipeline(AnswerPipeline other, JudgementLog log) => (_time, _reader, Catalog, _ranker, _log) = (other._time, other._reader, other.Catalog, other._ranker, log);

    /// <summary>The passages that are answered from.</summary>
    public PassageCatalog Catalog { get; }

    /// <summary>The same stages, which tell <paramref name="log"/> what they think of each draft: for explaining one answer.</summary>
    public AnswerPipeline Logged(JudgementLog log) => new(this, log);

    /// <summary>Reads <paramref name="text"/> as a question of its own; it must hold on <paramref name="asOf"/>, today when null.</summary>
    public ReadQuestion Read(string text, DateOnly? asOf) =>
        _reader.Read(text, Catalog.Facts.QuestionContext(asOf ?? DateOnly.FromDateTime(_time.GetLocalNow().DateTime)));

    /// <summary>Weighs the words of <paramref name="question"/> by this collection.</summary>
    public WeightedQuestion Weigh(ReadQuestion question) => new(question, Catalog.Statistics);

    /// <summary>The passages for <paramref name="question"/> that <paramref name="filter"/> admits, best first.</summary>
    public IReadOnlyList<RankedPassage> Rank(WeightedQuestion question, Func<int, bool>? filter) => Rank(question, filter, []);

    /// <summary>The same, joined with the doc ids that are <paramref name="near"/> in meaning, best first.</summary>
    public IReadOnlyList<RankedPassage> Rank(WeightedQuestion question, Func<int, bool>? filter, IReadOnlyList<int> near) => _ranker.Rank(question, filter, near);

    /// <summary>The answer that <paramref name="passages"/> give; null when none is good enough.</summary>
    public Draft? Extract(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var draft = Found(question, passages);
        _log?.Decide(draft);
        return draft;
    }

    private Draft? Found(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (SectionAnswer.Named(question.Question, passages, Catalog) is { } section)
        {
            return section;
        }

        var two = new TwoQuestions(this);
        if ((new Arrangement(this).Answer(question, passages) ?? TransitionAnswer.Find(question, passages) ?? PriorDocument.OfDecade(Catalog, question, passages) ?? new EachDocument(this).Answer(question, passages) ?? new OneVersion(this).Answer(question, passages) ?? two.Answer(question, passages)) is { } several)
        {
            return several;
        }

        var one = ExtractOne(question, passages);
        if (one is { Confidence: >= Support.Threshold } && new InForceInstead(this).Of(question, one) is var (now, own))
        {
            return new RunnerUp(this).Beside(question, own, now);
        }

        return one is { Confidence: >= Support.Threshold } sure ? new RunnerUp(this).Beside(question, passages, Successor.Before(question, sure, Catalog)) : two.Half(question, passages) ?? SectionAnswer.Plain(question.Question, passages, Catalog) ?? one;
    }

    /// <summary>The same, taking <paramref name="question"/> as one.</summary>
    public Draft? ExtractOne(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var located = Located.First(question, passages);
        if (CountedMembers.Find(question, located, Catalog) is { } members && !Stated.Only.Decides(question, located) && Checked(question, members, located) is { Confidence: >= Support.Threshold } named)
        {
            return named;
        }

        if (RowSum.Find(question, located, Catalog) is { } sum && Checked(question, sum, located) is { Confidence: >= Support.Threshold } added)
        {
            return added;
        }

        if (TabledShares.Find(question, located, Catalog) is { } share && Checked(question, share, located) is { Confidence: >= Support.Threshold } computed)
        {
            return computed;
        }

        // Where another paragraph states another figure, both are told.
        if (NamedCell.Find(question, located, Catalog) is { } cell && Found(question, located, Catalog.Find(cell.Parts[0].Source.Passage)) is var rows && Contradiction.Find(question, rows, Catalog) is null
            && Checked(question, Calculations.Find(cell, question, this, rows) ?? cell, located) is { Confidence: >= Support.Threshold } told)
        {
            return told;
        }

        Draft? plain = null;

        // An order that one sign asks for counts where the answer in it is sure; the next is tried otherwise, the plain one last.
        foreach (var ordered in Orders.Select(first => first(question, located)).Prepend(WithList(question, located)).Append(Introduced.First(question, located, Catalog)).Where(o => !ReferenceEquals(o, located)).Append(located))
        {
            plain = ExtractOrdered(question, ordered);
            if (plain is { Confidence: >= Support.Threshold })
            {
                return plain;
            }
        }

        return plain;
    }

    // What announces a list need not be among the passages found: it may have no word of the question.
    private IReadOnlyList<RankedPassage> WithList(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        Announced.Find(question, passages, Catalog) is { } docId ? Found(question, passages, docId) : passages;

    private IReadOnlyList<RankedPassage> Found(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, int docId) =>
        passages.PutFirst(passages.FirstOrDefault(p => p.DocId == docId) ?? PassageRanker.Rerank(question, [new RankedPassage(docId, Catalog[docId], 0, [0], [])])[0]);

    private Draft? ExtractOrdered(WeightedQuestion question, IReadOnlyList<RankedPassage> ordered) => Unverified(question, ordered) is { } draft ? Checked(question, draft, ordered) : null;

    private Draft Checked(WeightedQuestion question, Draft draft, IReadOnlyList<RankedPassage> passages)
    {
        string? unmet = Demands.FirstUnmet(question, draft, passages, Catalog);
        var judged = unmet is null ? Quotation.Widened(question, Verification.Verified(question, draft)) : draft with { Confidence = Demands.Unmet };
        _log?.Add(new Judgement(question, draft, passages, unmet, judged));
        return judged;
    }

    // Before a look at whether the very thing asked for is named.
    internal Draft? Unverified(WeightedQuestion question, IReadOnlyList<RankedPassage> ordered)
    {
        var passages = Defined.Elsewhere(question, ordered, Catalog) is { } docId ? Found(question, ordered, docId) : Defined.First(question, ordered);
        var extracted = Extractor.Extract(question, passages, Catalog);

        // What one sentence tells is neither gathered nor listed, whatever of 各地 or 三样 the question says.
        var best = passages.Count == 0 ? null : passages[0].Passage;
        var telling = best is null ? null : Telling(question, best);
        bool isTold = telling is not null || (best is not null && Channel.IsGround(question, best));
        bool isDefined = !ReferenceEquals(passages, ordered) || IsDefinedInLead(question, extracted, passages) || (best is not null && Defined.IsInBrackets(question, best));
        var draft = Drafted(question, extracted, passages, isDefined, isTold, telling is not null);
        var opened = draft is { Table: null, IsExact: false, Parts: [var only] } && ReferenceEquals(only.Source, passages[0].Passage) ? draft with { Parts = [Opened(question, passages, only, telling)] } : draft;
        opened = opened is not null && best is not null && Ranked.Tells(question, best) ? opened with { Confidence = Math.Max(opened.Confidence, Ranked.Sure) } : opened;
        return opened is null ? null : Judged.Of(question, Thresholds.Reached(question, opened, Catalog));
    }

    // The sentence that a sign of the answer stands in comes first.
    private static DraftPart Opened(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, DraftPart only, TextRange? telling)
    {
        var decided = Decided.Sentence(question, passages);
        var defined = decided is null ? Defined.Sentence(question, only.Source) : null;
        return (decided ?? defined ?? Due.Order.Sentence(question, only.Source) ?? telling ?? Measured.Sentence(question, only.Source) ?? ListedThing.Sentence(question, only.Source)) is { } sentence
            ? Quotation.Opening(question, only.Source, sentence, only, standsAlone: defined is not null) : only;
    }

    private Draft? Drafted(WeightedQuestion question, Draft? extracted, IReadOnlyList<RankedPassage> passages, bool isDefined, bool isTold, bool isOneSentence)
    {
        if (isDefined)
        {
            return First(Math.Max(extracted!.Confidence, Defined.Sure));
        }

        if (!isTold)
        {
            return new Tabulator(this).Extend(extracted, question, passages);
        }

        // 哪些地不再给: the sentence of the form, and nothing beside it from other paragraphs.
        if (isOneSentence && question.Question.Kind is not (QuestionKind.Organisation or QuestionKind.Who) && extracted is { Table: not null, IsTableFirst: false, Parts.Count: > 1 } && !question.Question.Compares)
        {
            return First(extracted.Confidence);
        }

        // What introduces a list tells where and who, without the list.
        return question.Question.Kind is QuestionKind.Where or QuestionKind.Organisation && IsIntroduced(extracted, passages[0]) ? First(extracted!.Confidence) : extracted;

        Draft First(double confidence) => new([Quotation.Of(question, passages[0].Passage, 0)], null, confidence);
    }

    // 是指下列人员 defines by itself, but for who asks which ones.
    private static bool IsDefinedInLead(WeightedQuestion question, Draft? draft, IReadOnlyList<RankedPassage> passages) =>
        passages.Count > 0 && !(question.Question.WantsList && question.Question.Folded.Contains('哪', StringComparison.Ordinal))
        && IsIntroduced(draft, passages[0]) && Defined.Sentence(question, passages[0].Passage) is not null;

    // Whether the draft is the list that the first passage introduces.
    private static bool IsIntroduced(Draft? draft, RankedPassage first) =>
        draft is { IsTableFirst: true, Table: { Columns.Count: 1, Rows: [[{ Source: var item }], ..] }, Parts: [{ Source: var source }, ..] } && ReferenceEquals(source, first.Passage) && item.Passage.LeadIn is not null;

    private static TextRange? Telling(WeightedQuestion question, PreparedPassage passage) =>
        Forms.Select(f => f.Sentence(question, passage)).FirstOrDefault(s => s is not null) is { } sentence && !ComparesByAll(question, passage, sentence) ? sentence : null;

    // 哪个泊位最贵 is told by all that are compared, unless the sentence itself tells what is at the end of them.
    private static bool ComparesByAll(WeightedQuestion question, PreparedPassage passage, TextRange sentence) =>
        question.Question.Compares && Reduction.AsksExtreme(question.Question.Wording) && !sentence.Of(passage.Text).AsSpan().ContainsAny('最', '第', '首');
}
