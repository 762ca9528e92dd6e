using System.Globalization;
using System.Text;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Server.Pages;

namespace Bot.Server.Chat;

/// <summary>Questions to begin a chat with. Each is asked first, and only those that its own document answers surely are offered.</summary>
internal static class ChatExamples
{
    private const int Count = 4;
    private const int DocumentsPerCategory = 3;
    private const int MaxTitleLength = 24;
    private const double MinConfidence = 0.9;

    // Half of the examples in each form, from different categories.
    private static readonly CompositeFormat[] Forms = [CompositeFormat.Parse("{0}最高多少钱？"), CompositeFormat.Parse("{0}是什么？")];

    /// <summary>The examples for one state of the documents; none when nothing is answered surely.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Snapshot snapshot)
    {
        var groups = DocumentGroup.Of(snapshot.Collection).ToList();
        var examples = new List<string>();
        foreach (var form in Forms)
        {
            int most = examples.Count + (Count / Forms.Length);
            for (int i = 0; i < groups.Count && examples.Count < most; i++)
            {
                if (await FirstAnsweredAsync(groups[i], form, snapshot.Answerer) is { } example)
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
            var answer = await answerer.AnswerAsync(new Question(text) { Mode = AnswerMode.Extractive, IsRemembered = false }, CancellationToken.None);
            if (answer.Confidence >= MinConfidence && answer.Citations is [var first, ..] && first.Document.Id == document.Id)
            {
                return text;
            }
        }

        return null;
    }
}
