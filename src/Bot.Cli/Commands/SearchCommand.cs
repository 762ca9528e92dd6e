using System.Globalization;
using Bot.Answering;

namespace Bot.Cli.Commands;

/// <summary><c>bot search</c>: passages with their scores.</summary>
internal static class SearchCommand
{
    private const string Help = """
        usage: bot search QUERY [--knowledge DIR] [--top N] [--json]

        Prints the best passages, best first: score, passage id, text. --top is 10 unless given, at most 1000.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, int.MaxValue, "--knowledge=", "--top=", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        string query = arguments.Text("QUERY");
        int top = arguments.Number("--top", 10, 1, 1000);
        var snapshot = Opening.Snapshot(arguments.Value("--knowledge"), cancellationToken);
        var reply = SearchReply.Of(snapshot, query, top);
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(reply);
        }
        else
        {
            foreach (var correction in reply.Corrections)
            {
                await Console.Error.WriteLineAsync($"“{correction.From}”按“{correction.To}”查找");
            }

            foreach (var passage in reply.Passages)
            {
                string score = passage.Score.ToString("0.0000", CultureInfo.InvariantCulture);
                await Console.Out.WriteLineAsync($"{score,9}  {passage.PassageId}  {passage.Text.Replace('\t', '｜')}");
            }
        }

        return reply.Passages.Count > 0 ? ExitCode.Found : ExitCode.NothingFound;
    }
}
