using Bot.Answering;
using Bot.Answering.Composition;

namespace Bot.Server.Hosting;

/// <summary>
/// Asks a few questions about the collection's own titles right after the start, so that the first person does not wait for code to be
/// compiled and tables to be read. Nothing is stored, and the state serves meanwhile.
/// </summary>
internal static class WarmUp
{
    private const int MaxDocuments = 3;

    // Some 50 microseconds each.
    private const int MaxPassages = 5_000;

    // One of each kind that takes a path of its own; several in a line are a conversation. With these the first 426 questions of a set took at
    // most 9 ms of processor time in 99 of 100 cases, with the first six over twice as many documents 11, without any 14.
    private static readonly string[] Conversations =
    [
        "{0}讲了什么？", "{0}最高多少万元？", "{0}是什么时候的？", "{0}由谁发布？", "{0}有哪些？", "{0}和《{1}》有什么区别？",
        "{0}还有效吗？", "{0}一共多少万元？", "{0}和《{1}》哪个更高？", "{0}什么时候发的，由谁发布？", "{0}分别要什么材料，找谁？",
        "哪个城市的{0}最早？", "2019年出台了哪些政策？", "What does {0} say?", "{0}最高多少万元？>那《{1}》呢？>还有别的吗？>第二个呢？",
    ];

    public static async Task RunAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var documents = snapshot.Collection.Documents;
        var answerer = snapshot.Answerer.Apart();
        answerer.Prepare(MaxPassages, cancellationToken);
        for (int i = 0; i < Math.Min(documents.Count, MaxDocuments); i++)
        {
            string other = documents[(i + 1) % documents.Count].Title;
            foreach (string conversation in Conversations)
            {
                string? conversationId = null;
                foreach (string question in conversation.Split('>'))
                {
                    string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, question, documents[i].Title, other);
                    var answer = await answerer.AnswerAsync(new Question(text) { Mode = AnswerMode.Extractive, ConversationId = conversationId }, cancellationToken);
                    conversationId = answer.ConversationId;
                    AnswerJson.Write(answer);
                }
            }
        }
    }
}
