using System.Diagnostics;
using System.Globalization;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Knowledge;

namespace Bot.Server.Hosting;

/// <summary>
/// Asks questions about the collection's own titles and headings right after the start, so that the first people do not wait for code to
/// be compiled and tables to be read. Nothing is stored, and the state serves meanwhile.
/// </summary>
internal static class WarmUp
{
    /// <summary>How many titles and headings are asked about; some 0.1 s of one core each at first.</summary>
    private const int MaxSubjects = 24;

    /// <summary>In characters; a question by a person is seldom longer.</summary>
    private const int MaxLength = 40;

    // Some 50 microseconds each.
    private const int MaxPassages = 5_000;

    /// <summary>A slow machine or a large collection ends here.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(8);

    // One of each kind that takes a path of its own; several in a line are a conversation.
    private static readonly string[] Conversations =
    [
        "{0}讲了什么？", "{0}最高多少万元？", "{0}是什么时候的？", "{0}由谁发布？", "{0}有哪些？", "{0}和《{1}》有什么区别？",
        "{0}还有效吗？", "{0}一共多少万元？", "{0}和《{1}》哪个更高？", "{0}什么时候发的，由谁发布？", "{0}分别要什么材料，找谁？",
        "哪个城市的{0}最早？", "2019年出台了哪些政策？", "What does {0} say?", "{0}最高多少万元？>那《{1}》呢？>还有别的吗？>第二个呢？",
    ];

    public static async Task RunAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        var answerer = snapshot.Answerer.Apart();
        answerer.Prepare(MaxPassages, cancellationToken);
        var subjects = Subjects(snapshot.Collection);
        for (int i = 0; i < subjects.Count && Stopwatch.GetElapsedTime(started) < MaxTime; i++)
        {
            long asked = Stopwatch.GetTimestamp();
            foreach (string conversation in Conversations)
            {
                await AskAsync(answerer, conversation, subjects[i], subjects[(i + 1) % subjects.Count], cancellationToken);
            }

            // Whoever asks meanwhile has the machine for at least half of the time.
            await Task.Delay(Stopwatch.GetElapsedTime(asked), cancellationToken);
        }
    }

    /// <summary>Titles and the innermost headings below them, from all over the collection.</summary>
    internal static IReadOnlyList<string> Subjects(Collection collection)
    {
        var passages = collection.Passages;
        int step = Math.Max(1, passages.Count / MaxSubjects);
        return
        [
            .. Enumerable.Range(0, passages.Count).Where(i => i % step == 0)
                .Select((i, n) => n % 2 == 0 || passages[i].Headings.Count == 0 ? passages[i].Document.Title : passages[i].Headings[^1])
                .Select(s => s.Length <= MaxLength ? s : s[..MaxLength])
                .Distinct(StringComparer.Ordinal).Take(MaxSubjects),
        ];
    }

    private static async Task AskAsync(Answerer answerer, string conversation, string subject, string other, CancellationToken cancellationToken)
    {
        string? conversationId = null;
        foreach (string question in conversation.Split('>'))
        {
            string text = string.Format(CultureInfo.InvariantCulture, question, subject, other);
            var answer = await answerer.AnswerAsync(new Question(text) { Mode = AnswerMode.Extractive, ConversationId = conversationId }, cancellationToken);
            conversationId = answer.ConversationId;
            AnswerJson.Write(answer);
        }
    }
}
