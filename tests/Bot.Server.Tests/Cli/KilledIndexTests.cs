using System.Diagnostics;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Cli;

/// <summary>kill -9 while an index is written leaves the old file or the new one, and the next build needs no cleaning up.</summary>
public sealed class KilledIndexTests : IDisposable
{
    private readonly CommandLine _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_killed_build_leaves_the_old_index_or_the_new_one(int writes)
    {
        string index = Path.Combine(_bot.Folder, "serving", "index.bot");
        byte[] old = await BuildAsync("documents", index);
        WriteDocuments(Path.Combine(_bot.Folder, "more"));
        byte[] replacement = await BuildAsync("more", Path.Combine(_bot.Folder, "aside", "index.bot"));

        await KillAfterAsync(writes, index);

        byte[] left = await File.ReadAllBytesAsync(index);
        Assert.True(left.AsSpan().SequenceEqual(old) || left.AsSpan().SequenceEqual(replacement), $"{left.Length} bytes are neither the old index nor the new one.");
        Assert.Equal(replacement, await BuildAsync("more", index));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(index)!), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private async Task<byte[]> BuildAsync(string documents, string index)
    {
        var (exitCode, _, error) = await _bot.RunAsync(["index", "--knowledge", documents, "--output", index]);
        Assert.True(exitCode == 0, error);
        return await File.ReadAllBytesAsync(index);
    }

    /// <summary>Kills the program when files beside the index have changed that often, or lets it end if they do not.</summary>
    private async Task KillAfterAsync(int writes, string index)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bot.dll"), "index", "--knowledge", "more", "--output", index])
        {
            WorkingDirectory = _bot.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };

        // Gone before the process is: a late notice finds something to kill.
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(index)!) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Size };
        int seen = 0;
        void Count(object sender, FileSystemEventArgs change)
        {
            if (Interlocked.Increment(ref seen) == writes)
            {
                process.Kill();
            }
        }

        watcher.Created += Count;
        watcher.Changed += Count;
        process.Start();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        watcher.EnableRaisingEvents = true;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
    }

    private static void WriteDocuments(string folder)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < 200; i++)
        {
            string paragraphs = string.Join("\n\n", Enumerable.Range(0, 20).Select(p => $"第{i}号办法第{p}条规定，企业可以申请{(i * 37) + p}万元的补贴。"));
            File.WriteAllText(Path.Combine(folder, $"{i}.md"), $"# 第{i}号办法\n\n{paragraphs}\n");
        }
    }
}
