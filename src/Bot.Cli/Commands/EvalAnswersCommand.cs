using Bot.Answering.Evaluation;

namespace Bot.Cli.Commands;

/// <summary><c>bot eval answers</c>: how good the answers to a set of questions are.</summary>
internal static class EvalAnswersCommand
{
    private const string Help = """
        usage: bot eval answers FILE --knowledge DIR [--json] [--report FILE.html] [--compare RUN.json] [--after-another]

        Asks every question of FILE (one JSON object a line) about the documents in DIR and prints, by category, citation@1,
        citation recall, answer accuracy and refusal accuracy, then each failure with what was expected, what was found and which
        stage is to blame. --report writes the same as a page, with a diagram of how far confidence can be trusted. --compare
        tells which questions an earlier --json run answered otherwise: fixed, broken or changed. --after-another
        asks each question in a conversation in which another one of FILE was asked before: the figures should be the same.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 1, "--knowledge=", "--json", "--report=", "--compare=", "--after-another");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        string file = arguments.Operand(0, "FILE");
        var questions = arguments.Has("--after-another") ? QuestionSet.AfterAnother(QuestionSet.Read(file)) : QuestionSet.Read(file);
        var before = arguments.Value("--compare") is { } run ? EvaluationComparison.Read(await File.ReadAllTextAsync(run, cancellationToken)) : null;
        var snapshot = Opening.Snapshot(arguments.Value("--knowledge"), cancellationToken);
        var report = await AnswerEvaluation.RunAsync(snapshot.Answerer, questions, cancellationToken);
        var comparison = before is null ? null : EvaluationComparison.Of(before, report);
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(EvaluationJson.Of(report));
        }
        else
        {
            await Console.Out.WriteAsync(EvaluationText.Write(report) + (comparison is null ? "" : EvaluationText.Write(comparison)));
        }

        if (arguments.Value("--report") is { } html)
        {
            await File.WriteAllTextAsync(html, EvaluationHtml.Write(report, Path.GetFileName(file), comparison), cancellationToken);
        }

        return ExitCode.Found;
    }
}
