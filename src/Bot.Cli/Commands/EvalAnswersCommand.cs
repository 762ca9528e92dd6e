using Bot.Answering.Evaluation;

namespace Bot.Cli.Commands;

/// <summary><c>bot eval answers</c>: how good the answers to a set of questions are.</summary>
internal static class EvalAnswersCommand
{
    private const string Help = """
        usage: bot eval answers FILE --knowledge DIR [--json]

        Asks every question of FILE (one JSON object a line) about the documents in DIR and prints, by category, citation@1,
        citation recall, answer accuracy and refusal accuracy, then each failure with what was expected and what was found.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 1, "--knowledge=", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var questions = QuestionSet.Read(arguments.Operand(0, "FILE"));
        var snapshot = Opening.Snapshot(arguments.Value("--knowledge"), cancellationToken);
        var report = await AnswerEvaluation.RunAsync(snapshot.Answerer, questions, cancellationToken);
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(EvaluationJson.Of(report));
        }
        else
        {
            await Console.Out.WriteAsync(EvaluationText.Write(report));
        }

        return ExitCode.Found;
    }
}
