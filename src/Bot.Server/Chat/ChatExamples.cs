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

    // Half of the examples in each form, from different categories.
    private static readonly CompositeFormat[] Forms = [CompositeFormat.Parse("{0}最高多少钱？"), CompositeFormat.Parse("{0}是什么？")];
    private readonly ConditionalWeakTable<Collection, Task<IReadOnlyList<string>>> _byCollection = [];

    /// <summary>
    /// The examples for the documents that are served now, found once for each state of them; none when that takes longer than
    /// <paramref name="patience"/>: a greeting must not wait for them, and the next one has them.
    /// </summary>
    public async Task<IReadOnlyList<string>> CurrentAsync(TimeSpan patience)
    {
        using var lease = holder.Lease();
        if (lease is null)
        {
            return [];
        }

        var examples = _byCollection.GetValue(lease.Snapshot.Collection, _ => Task.Run(FindAsync));
        await Task.WhenAny(examples, Task.Delay(patience));

        // A question that fails when asked here fails when a user asks it, and is reported there.
        return examples.IsCompletedSuccessfully ? await examples : [];
    }

    private async Task<IReadOnlyList<string>> FindAsync()
    {
        // A lease of its own: others who wait for the result may leave before it is there.
        using var lease = holder.Lease();
        if (lease is null)
        {
            return [];
        }

        var groups = DocumentGroup.Of(lease.Snapshot.Collection).ToList();
        var examples = new List<string>();
        foreach (var form in Forms)
        {
            int most = examples.Count + (Count / Forms.Length);
            for (int i = 0; i < groups.Count && examples.Count < most; i++)
            {
                if (await FirstAnsweredAsync(groups[i], form, lease.Snapshot.Answerer) is { } example)
                {
                    examples.Add(example);
                    groups.RemoveAt(i--);
                }
            }
        }

        return examples;
    }

    private static async Task<string?> FirstAnsweredAsync(DocumentGroup group, CompositeFormat form, Answerer answerer)
    {
        foreach (var document in group.Documents.Where(d => d.Title.Length <= MaxTitleLength).Take(DocumentsPerCategory))
        {
            string text = string.Format(CultureInfo.InvariantCulture, form, document.Title);
            var answer = await answerer.AnswerAsync(new Question(text) { Mode = AnswerMode.Extractive }, CancellationToken.None);
            if (answer.Confidence >= MinConfidence && answer.Citations is [var first, ..] && first.Document.Id == document.Id)
            {
                return text;
            }
        }

        return null;
    }
}
