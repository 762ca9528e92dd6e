using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Explaining;

namespace Bot.Cli.Commands;

/// <summary><c>bot ask</c>: one answer, or a chat at the prompt.</summary>
internal static class AskCommand
{
    private const string Help = """
        usage: bot ask [QUESTION] [--knowledge DIR] [--mode auto|extractive|retrieval] [--top N]
                       [--region NAME] [--year N] [--category NAME] [--document ID] [--as-of DATE] [--explain] [--json]

        Answers QUESTION and cites the paragraphs. Without QUESTION, a chat: one question a line, 'history' lists them, 'exit' ends.
        --region, --year, --category and --document may be given several times. --json prints the whole answer record.
        --explain answers without a model and prints what the confidence is made of: which features and signs decided, how much
        each took, which line of which word list, and which draft was refused; with --json as "explanation" of the record.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(
            args, Help, int.MaxValue, "--knowledge=", "--mode=", "--top=", "--region=", "--year=", "--category=", "--document=", "--as-of=", "--explain", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        bool isJson = arguments.Has("--json");
        if (isJson)
        {
            arguments.Text("QUESTION (a chat has no --json)");
        }

        if (arguments.Has("--explain"))
        {
            arguments.Text("QUESTION (a chat explains nothing)");
        }

        var template = Template(arguments);
        int longest = Opening.Options(arguments.Value("--knowledge")).Limits.QuestionLength;
        if (arguments.Operands.Count > 0 && TooLong(arguments.Text("QUESTION"), longest) is { } reason)
        {
            throw arguments.Wrong(reason);
        }

        var snapshot = Opening.Snapshot(arguments.Value("--knowledge"), cancellationToken);
        if (arguments.Operands.Count == 0)
        {
            return await new Chat(snapshot.Answerer, template, longest).RunAsync(Console.In, cancellationToken);
        }

        var question = template with { Text = arguments.Text("QUESTION") };
        var (answer, explanation) = arguments.Has("--explain") ? await snapshot.Answerer.ExplainAsync(question, cancellationToken)
            : (await snapshot.Answerer.AnswerAsync(question, cancellationToken), null);
        Opening.Report(snapshot);
        Write(answer, explanation, isJson);
        return IsFound(answer) ? ExitCode.Found : ExitCode.NothingFound;
    }

    /// <summary>What to tell who asks more than <paramref name="longest"/> characters (Limits:QuestionLength); null for a question that is short enough.</summary>
    public static string? TooLong(string question, int longest) =>
        question.Trim().Length is var length && length > longest ? $"The question has {length} characters; at most {longest} are allowed (Limits:QuestionLength). Shorten it." : null;

    private static void Write(AnswerRecord answer, AnswerExplanation? explanation, bool isJson)
    {
        if (!isJson)
        {
            AnswerText.Write(answer, Terminal.Results);
            Console.Out.Write(explanation is null ? "" : "\n" + ExplanationText.Write(explanation));
        }
        else if (explanation is null)
        {
            Terminal.WriteJson(answer);
        }
        else
        {
            var record = JsonSerializer.SerializeToNode(answer, AnswerJson.Options)!.AsObject();
            record["explanation"] = JsonSerializer.SerializeToNode(explanation, AnswerJson.Options);
            Terminal.WriteJson(record);
        }
    }

    private static bool IsFound(AnswerRecord answer) =>
        answer.Outcome == Outcome.Grounded || (answer.Outcome == Outcome.Retrieval && answer.Passages.Count > 0);

    private static Question Template(Arguments arguments) => new("")
    {
        Mode = Enum.Parse<AnswerMode>(arguments.Choice("--mode", "auto", "extractive", "retrieval"), ignoreCase: true),
        Top = arguments.Number("--top", 5, 1, 50),
        AsOf = Date(arguments),
        Filter = new QuestionFilter(
            arguments.Values("--region"),
            [.. arguments.Values("--year").Select(y => int.TryParse(y, out int year) && year is >= 1900 and <= 2200 ? year : throw arguments.Wrong($"--year is '{y}'; allowed is a year from 1900 to 2200."))],
            arguments.Values("--category"),
            arguments.Values("--document")),
    };

    private static DateOnly? Date(Arguments arguments) => arguments.Value("--as-of") switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && date >= Question.FirstDay && date <= Question.LastDay => date,
        var text => throw arguments.Wrong($"--as-of is '{text}'; allowed is a date such as 2023-05-01 from 1900 to 2200."),
    };
}
