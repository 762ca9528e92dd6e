using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;

namespace Bot.Answering.Explaining;

/// <summary>Keeps what a pipeline thought of each draft on the way to one answer, and explains it afterwards. Of one question: not safe for several threads.</summary>
internal sealed class JudgementLog
{
    private readonly List<Judgement> _judgements = [];
    private readonly List<Draft> _decided = [];

    /// <summary>Keeps <paramref name="judgement"/>.</summary>
    public void Add(Judgement judgement) => _judgements.Add(judgement);

    /// <summary>Keeps that <paramref name="draft"/> is what the passages gave in the end.</summary>
    public void Decide(Draft? draft) => _decided.AddRange(draft is null ? [] : [draft]);

    /// <summary>Why <paramref name="answer"/> came out, of the documents of <paramref name="catalog"/>.</summary>
    public AnswerExplanation Explain(AnswerRecord answer, PassageCatalog catalog)
    {
        var draft = _decided.Find(d => d.Confidence.Equals(answer.Confidence)) ?? (_decided.Count > 0 ? _decided[0] : null);
        var decisive = draft is null ? null : _judgements.Find(j => ReferenceEquals(j.Judged, draft)) ?? _judgements.FindLast(j => IsBegunBy(draft, j.Judged));
        return new AnswerExplanation(
            answer.Confidence,
            answer.Outcome == Outcome.NotFound,
            Support.Threshold,
            draft is null ? null : decisive is null ? Plain(draft) : Explained(decisive, catalog),
            [.. _judgements.Where(j => !ReferenceEquals(j, decisive)).Select(j => Explained(j, catalog)).DistinctBy(d => (d.PassageId, d.Text, d.Confidence)).OrderByDescending(d => d.Confidence)]);
    }

    // A second paragraph, an earlier version or a remark may have been put beside it.
    private static bool IsBegunBy(Draft draft, Draft judged) =>
        judged.Confidence.Equals(draft.Confidence) && judged.Sources.FirstOrDefault() is { } source && draft.Sources.Contains(source);

    private static ExplainedDraft Plain(Draft draft) => new(draft.Sources.FirstOrDefault()?.Passage.Id, Text(draft), draft.Confidence)
    {
        Drafted = draft.Confidence,
    };

    private static ExplainedDraft Explained(Judgement judgement, PassageCatalog catalog)
    {
        var (question, draft) = (judgement.Question, judgement.Draft);
        var source = draft.Sources.FirstOrDefault();
        var first = judgement.Passages.FirstOrDefault(p => ReferenceEquals(p.Passage, source)) is { } ranked
            ? new FirstPassage(question, ReferenceEquals(judgement.Passages[0], ranked) ? judgement.Passages : judgement.Passages.PutFirst(ranked), catalog.Statistics) : null;
        return new ExplainedDraft(source?.Passage.Id, Text(draft), judgement.Judged.Confidence)
        {
            Question = question.Question.Asked,
            Supported = first is null ? null : Support.Confidence(question, first.Passages, catalog),
            Hopeless = first is null ? null : Hopeless.Reason(first),
            Support = first is null ? [] : [.. Support.LogOdds(first).Where(p => p.Adds is not 0).OrderByDescending(p => Math.Abs(p.Adds)).Select(p => new ConfidencePart(p.Name, p.Adds, []))],
            Drafted = draft.Confidence,
            Unmet = judgement.Unmet,
            Signs = judgement.Unmet is null ? Signs(question, draft) : [],
        };
    }

    private static IReadOnlyList<ConfidencePart> Signs(WeightedQuestion question, Draft draft)
    {
        var cited = new CitedText(question, draft);
        return [.. Verification.Found(cited).Select(sign => new ConfidencePart(sign.Name, sign.LogOdds, [.. sign.FoundBy?.Invoke(cited) ?? []]))];
    }

    private static string Text(Draft draft) =>
        string.Join('\n', draft.Parts.Select(p => p.Text).Concat(draft.Table?.Rows.Select(row => string.Join('\t', row.Select(cell => cell.Text))) ?? []));
}
