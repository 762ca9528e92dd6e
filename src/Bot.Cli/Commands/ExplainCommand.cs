using System.Globalization;
using Bot.Search;

namespace Bot.Cli.Commands;

/// <summary><c>bot explain</c>: why a passage has its score.</summary>
internal static class ExplainCommand
{
    private const string Help = """
        usage: bot explain QUERY PASSAGE_ID [--knowledge DIR] [--json]

        Prints what each term of QUERY adds to the score of the passage, and why a term that is not in QUERY was looked for.
        PASSAGE_ID is one that 'bot search' prints, such as subsidies/changsha-2018#4.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 2, "--knowledge=", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        string query = arguments.Operand(0, "QUERY");
        string passageId = arguments.Operand(1, "PASSAGE_ID");
        var snapshot = Opening.Snapshot(arguments.Value("--knowledge"), cancellationToken);
        int docId = snapshot.Index.Find(passageId);
        if (docId < 0)
        {
            await Console.Error.WriteLineAsync($"bot: there is no passage '{passageId}'; 'bot search' prints the ids of passages.");
            return ExitCode.Error;
        }

        var explanation = snapshot.Index.Explain(snapshot.Read(query), docId);
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(explanation);
        }
        else
        {
            await WriteAsync(explanation);
        }

        return explanation.Contributions.Count > 0 ? ExitCode.Found : ExitCode.NothingFound;
    }

    private static async Task WriteAsync(Explanation explanation)
    {
        await Console.Out.WriteLineAsync($"{explanation.PassageId}  {Number(explanation.Score)}");
        await Console.Out.WriteLineAsync("    adds    weight   boost   tf     df  length  field    term");
        foreach (var c in explanation.Contributions)
        {
            string reason = c.Reason is null ? "" : $"  ({c.Reason})";
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{c.Contribution,8:0.0000}  {c.Weight,8:0.0000}  {c.Boost,6:0.00}  {c.TermFreq,3}  {c.DocFreq,5}  {c.FieldLength,6}  {c.Field,-8} {c.Term}{reason}"));
        }

        foreach (var lift in explanation.Lifts)
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{lift.Value,8:0.0000}  {lift.Name}"));
        }
    }

    private static string Number(float score) => score.ToString("0.0000", CultureInfo.InvariantCulture);
}
