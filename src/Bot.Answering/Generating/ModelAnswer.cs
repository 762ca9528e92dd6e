using System.Runtime.CompilerServices;

namespace Bot.Answering.Generating;

/// <summary>Turns an extracted answer into one that a model writes, where a model helps and its text holds.</summary>
internal static class ModelAnswer
{
    private static readonly string[] NeverAsked = ["greeting", "help", "off_topic", "instruction"];

    /// <summary>Whether a model is to be asked at all: not for small talk, not without passages, and not for tables, whose cells are computed and cited one by one.</summary>
    public static bool IsWanted(AnswerRecord extracted) =>
        extracted.Table is null
        && extracted.Passages.Count > 0
        && !NeverAsked.Contains(extracted.Understanding.Intent, StringComparer.Ordinal);

    /// <summary>Streams the model's checked sentences, then the answer: the model's, or the extracted one with the reason why.</summary>
    /// <param name="writer">The model.</param>
    /// <param name="extracted">The answer without a model.</param>
    /// <param name="passages">The passages to answer from, best first.</param>
    /// <param name="cancellationToken">The client has left.</param>
    public static async IAsyncEnumerable<AnswerEvent> WriteAsync(
        ModelWriter writer, AnswerRecord extracted, IReadOnlyList<RetrievedPassage> passages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var draft = new ModelDraft(passages);
        string? failure = null;
        await foreach (var writerEvent in writer.WriteAsync(extracted.Understanding.Standalone, passages, cancellationToken))
        {
            switch (writerEvent)
            {
                case WriterEvent.Sentence sentence:
                    yield return new AnswerEvent.Delta(draft.Add(sentence.Checked));
                    break;
                case WriterEvent.Ended ended:
                    failure = ended.Failure;
                    break;
                default:
                    break;
            }
        }

        yield return new AnswerEvent.Completed(Choose(extracted, draft, failure));
    }

    private static AnswerRecord Choose(AnswerRecord extracted, ModelDraft draft, string? failure)
    {
        if (failure is not null)
        {
            return extracted with { Fallback = failure };
        }

        if (!draft.IsEmpty)
        {
            return extracted with { Outcome = Outcome.Grounded, Mode = AnswerMode.Model, Text = draft.Text, Citations = draft.Citations };
        }

        // The model found nothing that it could support; where extraction was unsure as well, its own words say why.
        return extracted.Outcome == Outcome.NotFound
            ? extracted with { Mode = AnswerMode.Model }
            : extracted with
            {
                Outcome = Outcome.NotFound,
                Mode = AnswerMode.Model,
                Text = "文档里没有找到能回答这个问题的内容。",
                Confidence = 0,
                Citations = [],
            };
    }
}
