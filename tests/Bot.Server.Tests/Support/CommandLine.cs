using System.Diagnostics;
using System.Text;

namespace Bot.Server.Tests.Support;

/// <summary>The command line as its users run it: a process of its own in a fresh folder.</summary>
internal sealed class CommandLine : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "bot.dll");

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-cli-").FullName;

    public CommandLine() => InventedCollection.WriteTo(Path.Combine(Folder, "documents"));

    /// <summary>Runs the program there; settings of the machine's own environment do not reach it.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] args, string input = "", params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["Data__Path"] = Path.Combine(Folder, "data");
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
