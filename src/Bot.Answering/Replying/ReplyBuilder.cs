using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Storing;
using Bot.Answering.Supporting;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Makes the answer record of one question.</summary>
internal sealed class ReplyBuilder(AnswerPipeline pipeline, Collection collection, TimeProvider time, Question question, ReadQuestion read)
{
    /// <summary>How the question was read.</summary>
    public Understanding Understanding { get; } = new(IntentNames.Of(read), read.Regions, read.Years, read.Asked) { Corrections = read.Corrections };

    /// <summary>A reply that needs no documents.</summary>
    public AnswerRecord Said(string text) => Empty([]) with { Text = text, Suggestions = Suggestions.Any(collection) };

    /// <summary>The answer out of <paramref name="passages"/>, or the refusal.</summary>
    public AnswerRecord Extracted(WeightedQuestion weighted, IReadOnlyList<RankedPassage> passages) =>
        Of(question.Mode == AnswerMode.Retrieval ? null : pipeline.Extract(weighted, passages), weighted, passages);

    /// <summary>The answer that <paramref name="draft"/> is, or the refusal where there is none or it is not sure enough.</summary>
    public AnswerRecord Of(Draft? draft, WeightedQuestion weighted, IReadOnlyList<RankedPassage> passages)
    {
        IReadOnlyList<RetrievedPassage> shown = [.. passages.Take(question.Top).Select(p => p.Retrieved())];
        if (question.Mode == AnswerMode.Retrieval)
        {
            return Empty(shown) with { Outcome = Outcome.Retrieval, Mode = AnswerMode.Retrieval };
        }

        if (draft is null || draft.Confidence < Support.Threshold)
        {
            return Empty(shown) with
            {
                Confidence = draft?.Confidence ?? 0,
                Text = Refusal.Text(weighted, passages, pipeline.Catalog.Statistics, collection.Documents.Count),
                Notices = Notices.Corrected(read),
                Suggestions = Suggestions.Near(weighted, passages, []),
            };
        }

        var (text, citations, table) = CitationNumbering.Of(NamedDocument.Before(read, Dialogue.Answered(draft), pipeline.Catalog));
        return Empty(shown) with
        {
            Outcome = Outcome.Grounded,
            Text = text,
            Confidence = draft.Confidence,
            Citations = citations,
            Table = table,
            Notices = [.. draft.Remarks, .. Notices.Corrected(read), .. Notices.Of(draft, pipeline.Catalog, read)],
            Suggestions = Suggestions.Near(weighted, passages, [.. draft.Sources.Select(s => s.Passage)]),
        };
    }

    private AnswerRecord Empty(IReadOnlyList<RetrievedPassage> passages) => new()
    {
        AnswerId = AnswerStore.NewId(time),
        ConversationId = question.ConversationId!,
        Outcome = Outcome.NotFound,
        Mode = AnswerMode.Extractive,
        Text = "",
        Confidence = 0,
        Citations = [],
        Passages = passages,
        Understanding = Understanding,
    };
}
