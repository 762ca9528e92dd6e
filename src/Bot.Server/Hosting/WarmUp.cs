using Bot.Answering;
using Bot.Answering.Composition;

namespace Bot.Server.Hosting;

/// <summary>
/// Asks a few questions about the collection's own titles right after the start, so that the first person does not wait for code to be
/// compiled and tables to be read. Nothing is stored, and the state serves meanwhile.
/// </summary>
internal static class WarmUp
{
    private const int MaxDocuments = 6;

    // One of each kind that takes a path of its own.
    private static readonly string[] Questions = ["{0}讲了什么？", "{0}最高多少万元？", "{0}是什么时候的？", "{0}由谁发布？", "{0}有哪些？", "{0}和《{1}》有什么区别？"];

    public static async Task RunAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var documents = snapshot.Collection.Documents;
        for (int i = 0; i < Math.Min(documents.Count, MaxDocuments); i++)
        {
            string other = documents[(i + 1) % documents.Count].Title;
            foreach (string question in Questions)
            {
                string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, question, documents[i].Title, other);
                AnswerJson.Write(await snapshot.Answerer.AnswerAsync(new Question(text) { Mode = AnswerMode.Extractive, IsRemembered = false }, cancellationToken));
            }
        }
    }
}
