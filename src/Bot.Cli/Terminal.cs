using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Configuration;
using Bot.Knowledge;
using Spectre.Console;

namespace Bot.Cli;

/// <summary>The edge between the commands and the terminal: encoding, colour, errors, Ctrl+C.</summary>
internal static class Terminal
{
    private static readonly JsonSerializerOptions Indented = new(AnswerJson.Options) { WriteIndented = true };

    /// <summary>Standard error for progress and remarks; without colour or cursor movement unless a person is watching.</summary>
    public static IAnsiConsole Remarks { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    });

    /// <summary>Standard output for results; no escape codes when piped.</summary>
    public static IAnsiConsole Results { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Out),
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    });

    /// <summary>Runs a command and turns what goes wrong into one message and exit code 2.</summary>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> command)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stopping.Cancel();
        });
        try
        {
            return await command(stopping.Token);
        }
        catch (UsageException e)
        {
            await Console.Error.WriteLineAsync($"bot: {e.Message}{Environment.NewLine}{e.Usage}");
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("bot: stopped");
        }
        catch (Exception e) when (IsOfTheWorld(e))
        {
            await Console.Error.WriteLineAsync($"bot: {e.Message}");
        }

        return ExitCode.Error;
    }

    /// <summary>Prints one JSON document, and nothing else, on standard output.</summary>
    public static void WriteJson<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Indented));

    // Wrong settings, wrong files, a full disk: the message says it all. Anything else is a fault of ours and keeps its stack trace.
    private static bool IsOfTheWorld(Exception e) =>
        e is SettingsException or KnowledgeException or Search.IndexFormatException or Answering.Prompts.PromptFormatException or InvalidDataException or IOException or UnauthorizedAccessException or FormatException;
}
