using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Bot.Search.Tests;

/// <summary>Apache Lucene as ../shared/lucene runs it over cmrc2018-dev, where both are at hand; tests that need it are skipped elsewhere.</summary>
internal sealed class LuceneYardstick : IDisposable
{
    private LuceneYardstick()
    {
    }

    /// <summary>Runs <paramref name="measure"/> of the yardstick, which needs <paramref name="jar"/>, and keeps the files that it writes until disposed.</summary>
    public static LuceneYardstick Run(string jar, string measure)
    {
        string shared = Path.GetFullPath(Path.Combine(Folder(), "../../../shared"));
        Skip.IfNot(Directory.Exists(Path.Combine(shared, "eval/cmrc2018-dev")), "There is no ../shared/eval/cmrc2018-dev beside the repository.");
        Skip.IfNot(File.Exists(Path.Combine("/usr/share/java", jar)), "Lucene is not installed: apt-get install liblucene8-java.");
        var yardstick = new LuceneYardstick();
        try
        {
            Start(Path.Combine(shared, "lucene/prepare.py"), yardstick.Work, "1", Path.Combine(shared, "eval/cmrc2018-dev"));
            Start(Path.Combine(shared, "lucene/run.sh"), yardstick.Work, measure);
            return yardstick;
        }
        catch
        {
            yardstick.Dispose();
            throw;
        }
    }

    /// <summary>Folder of the files: cmrc-dev.passages.txt, cmrc-dev.questions.txt and what was measured.</summary>
    public string Work { get; } = Directory.CreateTempSubdirectory("lucene-yardstick").FullName;

    public void Dispose() => Directory.Delete(Work, recursive: true);

    private static void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed: {errors.Result}");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
