using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Knowledge;
using Bot.Server.Pages;

namespace Bot.Server.Chat;

/// <summary>Questions to begin a chat with. Each is asked first, and only those that its own document answers surely are offered.</summary>
internal sealed class ChatExamples(SnapshotHolder holder)
{
    private const int Count = 4;
    private const int DocumentsPerCategory = 3;
    private const int MaxTitleLength = 24;
    private const double MinConfidence = 0.9;

    // The more telling first.
    private static readonly CompositeFormat[] Forms = [CompositeFormat.Parse("{0}最高多少钱？"), CompositeFormat.Parse("{0}是什么？")];
    private readonly ConditionalWeakTable<Collection, Task<IReadOnlyList<string>>> _byCollection = [];

    /// <summary>The examples for the documents that are served now; found once for each state of them, a few milliseconds a question.</summary>
    public async Task<IReadOnlyList<string>> CurrentAsync()
    {
        using var lease = holder.Lease();
        return lease is null ? [] : await _byCollection.GetValue(lease.Snapshot.Collection, _ => FindAsync());
    }

    private async Task<IReadOnlyList<string>> FindAsync()
    {
        // A lease of its own: others who wait for the result may leave before it is there.
        using var lease = holder.Lease();
        var examples = new List<string>();
        foreach (var group in lease is null ? [] : DocumentGroup.Of(lease.Snapshot.Collection))
        {
            if (examples.Count == Count)
            {
                break;
            }

            if (await FirstAnsweredAsync(group, lease!.Snapshot.Answerer) is { } example)
            {
                examples.Add(example);
            }
        }

        return examples;
    }

    private static async Task<string?> FirstAnsweredAsync(DocumentGroup group, Answerer answerer)
    {
        foreach (var document in group.Documents.Where(d => d.Title.Length <= MaxTitleLength).Take(DocumentsPerCategory))
        {
            foreach (var form in Forms)
            {
                string text = string.Format(CultureInfo.InvariantCulture, form, document.Title);
                var answer = await answerer.AnswerAsync(new Question(text) { Mode = AnswerMode.Extractive }, CancellationToken.None);
                if (answer.Confidence >= MinConfidence && answer.Citations is [var first, ..] && first.Document.Id == document.Id)
                {
                    return text;
                }
            }
        }

        return null;
    }
}
