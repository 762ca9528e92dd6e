using Bot.Cli;
using Bot.Cli.Commands;

return await Terminal.RunAsync(cancellationToken => args switch
{
    ["ask", .. var rest] => AskCommand.RunAsync(rest, cancellationToken),
    ["search", .. var rest] => SearchCommand.RunAsync(rest, cancellationToken),
    ["explain", .. var rest] => ExplainCommand.RunAsync(rest, cancellationToken),
    ["analyze", .. var rest] => AnalyzeCommand.RunAsync(rest, cancellationToken),
    ["lint", .. var rest] => LintCommand.RunAsync(rest, cancellationToken),
    ["index", .. var rest] => IndexCommand.RunAsync(rest, cancellationToken),
    ["eval", "retrieval", .. var rest] => EvalRetrievalCommand.RunAsync(rest, cancellationToken),
    ["eval", "answers", .. var rest] => EvalAnswersCommand.RunAsync(rest, cancellationToken),
    ["bench", .. var rest] => BenchCommand.RunAsync(rest, cancellationToken),
    ["eval", "prompts", .. var rest] => EvalPromptsCommand.RunAsync(rest, cancellationToken),
    ["teams-package", .. var rest] => TeamsPackageCommand.RunAsync(rest, cancellationToken),
    [] or ["help" or "--help" or "-h", ..] => Usage.PrintAsync(),
    ["--version", ..] => Usage.PrintVersionAsync(),
    _ => throw new UsageException($"'{string.Join(' ', args.TakeWhile(a => !a.StartsWith('-')).Take(2))}' is not a command.", Usage.Text),
});
