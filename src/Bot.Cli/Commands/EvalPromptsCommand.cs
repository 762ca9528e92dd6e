using Bot.Answering.Configuration;
using Bot.Answering.Generating;
using Bot.Answering.Prompts;
using Bot.Answering.PromptTesting;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary><c>bot eval prompts</c>: what the prompts do with the fixtures.</summary>
internal static class EvalPromptsCommand
{
    private const string Help = """
        usage: bot eval prompts [--prompts DIR]... [--model NAME]... [--filter TEXT] [--knowledge DIR]
                                [--record] [--json] [--junit FILE.xml] [--report FILE.html [--compare RUN.json]]

        Puts every fixture of prompts/fixtures to its models and checks what must hold. Answers come from prompts/recordings,
        never from a network; a recording that is missing, or that nothing asks for, fails the run. --record asks the service of
        Model:Endpoint instead (key in Model__ApiKey) and keeps what it writes. --prompts names another folder of prompts to try
        beside, or instead of, the configured one; --model runs all fixtures with that model; --filter only those whose name holds
        TEXT. --compare shows in the report what differs from an earlier --json run. Exit 0: all held; 1: something did not.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(
            args, Help, 0, "--prompts=", "--model=", "--filter=", "--knowledge=", "--record", "--json", "--junit=", "--report=", "--compare=");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var options = Opening.Options(arguments.Value("--knowledge"));
        var fixtures = FixtureReader.ReadFolder(Path.Combine(options.Prompts.Path, "fixtures"))
            .Where(f => f.Name.Contains(arguments.Value("--filter") ?? "", StringComparison.Ordinal)).ToList();
        var report = await RunAllAsync(arguments, options, fixtures, cancellationToken);
        if (arguments.Has("--json"))
        {
            await Console.Out.WriteLineAsync(report.ToJson());
        }
        else
        {
            Print(report);
        }

        await WriteFilesAsync(arguments, report, cancellationToken);
        return report.Passed ? ExitCode.Found : ExitCode.NothingFound;
    }

    private static async Task<PromptReport> RunAllAsync(
        Arguments arguments, BotOptions options, IReadOnlyList<PromptFixture> fixtures, CancellationToken cancellationToken)
    {
        var snapshot = Opening.Snapshot(arguments.Value("--knowledge"), cancellationToken);
        var folders = arguments.Values("--prompts") is { Count: > 0 } given ? given.Select(Path.GetFullPath).ToList() : [options.Prompts.Path];
        var models = arguments.Values("--model");

        // A run of some fixtures or models cannot tell what the others need.
        bool isWhole = arguments.Value("--filter") is null && models.Count == 0;
        var reports = new List<PromptReport>();
        foreach (string folder in folders)
        {
            var runner = new FixtureRunner(
                snapshot.Collection,
                FixtureRunner.RetrieveWith(snapshot.Answerer),
                PromptLibrary.Open(folder, Console.Error.WriteLine),
                options.Model,
                TimeProvider.System);
            var evaluation = new PromptEvaluation(runner, new RecordingStore(Path.Combine(folder, "recordings")));
            reports.Add(arguments.Has("--record")
                ? await evaluation.RecordAsync(fixtures, models, isWhole, (model, store) => Connect(options, model, store), cancellationToken)
                : await evaluation.ReplayAsync(fixtures, models, cancellationToken));
        }

        return new PromptReport(
            [.. reports.SelectMany(r => r.Results)],
            isWhole ? [.. reports.SelectMany(r => r.UnusedRecordings)] : [],
            [.. reports.SelectMany(r => r.MissingRecordings)]);
    }

    private static RecordingChatClient Connect(BotOptions options, string model, RecordingStore store)
    {
        if (options.Model.Endpoint.Length == 0)
        {
            throw new UsageException("--record needs a service to ask: set Model__Endpoint, and Model__ApiKey if it wants a key.", Help);
        }

        var named = options.Model with { Name = model };
        return new RecordingChatClient(ModelConnection.Open(named), store, model, options.Model.ApiKey, TimeProvider.System);
    }

    private static void Print(PromptReport report)
    {
        Terminal.Results.Write(Matrix(report));
        foreach (string failure in report.Results.SelectMany(r => r.Failures))
        {
            Console.Out.WriteLine(failure);
        }

        foreach (string key in report.UnusedRecordings)
        {
            Console.Out.WriteLine($"unused recording: {key} (delete it, or record again with: bot eval prompts --record)");
        }

        int failed = report.Results.Count(r => !r.Passed);
        Console.Out.WriteLine($"{report.Results.Count - failed} passed, {failed} failed; {report.MissingRecordings.Count} recordings missing, {report.UnusedRecordings.Count} unused");
    }

    // A row for each fixture, a column for each model, and for each version of the prompts where there are several.
    private static Table Matrix(PromptReport report)
    {
        var versions = report.Results.GroupBy(r => r.Fixture.Prompt, r => r.PromptVersion, StringComparer.Ordinal);
        bool hasSeveral = versions.Any(prompt => prompt.Distinct(StringComparer.Ordinal).Count() > 1);
        string ColumnOf(FixtureResult result) => hasSeveral ? $"{result.Model} {result.PromptVersion}" : result.Model;
        string[] columns = [.. report.Results.Select(ColumnOf).Distinct(StringComparer.Ordinal)];
        var table = new Table().AddColumn("fixture", column => column.NoWrap()).AddColumns([.. columns.Select(Markup.Escape)]);
        foreach (var fixture in report.Results.GroupBy(r => r.Fixture.Name, StringComparer.Ordinal))
        {
            var cells = fixture.ToLookup(ColumnOf, StringComparer.Ordinal);
            table.AddRow([Markup.Escape(fixture.Key), .. columns.Select(column => Cell([.. cells[column]]))]);
        }

        return table;
    }

    private static string Cell(IReadOnlyList<FixtureResult> results) =>
        results.Count == 0 ? "" : results.All(r => r.Passed) ? "[green]passed[/]" : "[red]failed[/]";

    private static async Task WriteFilesAsync(Arguments arguments, PromptReport report, CancellationToken cancellationToken)
    {
        if (arguments.Value("--junit") is { } junit)
        {
            await File.WriteAllTextAsync(junit, report.ToJUnit(), cancellationToken);
        }

        if (arguments.Value("--report") is { } html)
        {
            string? earlier = arguments.Value("--compare") is { } run ? await File.ReadAllTextAsync(run, cancellationToken) : null;
            await File.WriteAllTextAsync(html, report.ToHtml(earlier), cancellationToken);
        }
    }
}
