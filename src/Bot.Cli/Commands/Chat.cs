using Bot.Answering;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>A conversation at the prompt: follow-ups are understood from what was asked before.</summary>
internal sealed class Chat(Answerer answerer, Question template, int longest)
{
    private readonly List<string> _asked = [];

    /// <summary>Answers line after line until <c>exit</c> or the end of <paramref name="input"/>.</summary>
    public async Task<int> RunAsync(TextReader input, CancellationToken cancellationToken)
    {
        Terminal.Remarks.MarkupLine("[grey]请输入问题；history 列出问过的问题，exit 退出。[/]");
        string? conversationId = null;
        bool found = false;
        while (await ReadAsync(input, cancellationToken) is { } line)
        {
            switch (line.Trim())
            {
                case "":
                    break;
                case "exit" or "quit" or "退出":
                    return found ? ExitCode.Found : ExitCode.NothingFound;
                case "history" or "历史":
                    History();
                    break;
                case var text when AskCommand.TooLong(text, longest) is { } reason:
                    Console.Error.WriteLine($"bot: {reason}");
                    break;
                case var text:
                    _asked.Add(text);
                    var answer = await answerer.AnswerAsync(template with { Text = text, ConversationId = conversationId }, cancellationToken);
                    conversationId = answer.ConversationId;
                    found |= answer.Outcome == Outcome.Grounded;
                    if (!string.Equals(answer.Understanding.Standalone, text, StringComparison.Ordinal))
                    {
                        Terminal.Results.MarkupLineInterpolated($"[grey]理解为：{answer.Understanding.Standalone}[/]");
                    }

                    AnswerText.Write(answer, Terminal.Results);
                    Terminal.Results.WriteLine();
                    break;
            }
        }

        return found ? ExitCode.Found : ExitCode.NothingFound;
    }

    private static async Task<string?> ReadAsync(TextReader input, CancellationToken cancellationToken)
    {
        Terminal.Remarks.Markup("[blue]问> [/]");
        return await input.ReadLineAsync(cancellationToken);
    }

    private void History()
    {
        for (int i = 0; i < _asked.Count; i++)
        {
            Terminal.Results.WriteLine($"{i + 1}. {_asked[i]}");
        }
    }
}
