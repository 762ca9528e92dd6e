using Bot.Answering.Composition;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tests.Support;

/// <summary>A few documents written for a test, and the bot over them.</summary>
internal static class AskedTexts
{
    /// <summary>The answer to <paramref name="question"/> over <paramref name="documents"/>, each a Markdown text.</summary>
    public static async Task<AnswerRecord> AskAsync(string question, params string[] documents)
    {
        string folder = Directory.CreateTempSubdirectory("texts-").FullName;
        try
        {
            for (int i = 0; i < documents.Length; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{(char)('a' + i)}.md"), documents[i]);
            }

            var collection = CollectionReader.Read(folder);
            using var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), IndexOptions.Default);
            var answerer = new Answerer(collection, index, TimeProvider.System, Lexicon.Empty);
            return await answerer.AnswerAsync(new Question(question) { AsOf = new DateOnly(2026, 1, 1) }, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The table as lines, cells joined by a bar, each with its citation.</summary>
    public static IReadOnlyList<string> Lines(AnswerRecord answer) =>
        [.. answer.Table!.Rows.Select(row => string.Join('|', row.Select(cell => $"{cell.Text}[{cell.Citation}]")))];
}
