using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Search.Analysis;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Tests.Analysis;

/// <summary>The tokens, offsets and terms of Lucene 8 itself: of the committed sentences always, of cmrc2018-dev where it and Lucene are at hand.</summary>
public sealed class SmartCnParityTests
{
    private const string LuceneJar = "/usr/share/java/lucene-analyzers-smartcn-8.7.0.jar";

    [Fact]
    public void The_committed_sentences_give_Lucenes_tokens()
    {
        string fixtures = Path.Combine(Folder(), "Fixtures");
        string[] texts = File.ReadAllLines(Path.Combine(fixtures, "smartcn-texts.txt"));
        string[] expected = File.ReadAllLines(Path.Combine(fixtures, "smartcn-tokens.txt"));
        Assert.Equal(expected, texts.Select(Line));
    }

    [SkippableFact]
    public void Cmrc2018_dev_gives_Lucenes_tokens()
    {
        string shared = Path.GetFullPath(Path.Combine(Folder(), "../../../../shared"));
        Skip.IfNot(Directory.Exists(Path.Combine(shared, "eval/cmrc2018-dev")), "There is no ../shared/eval/cmrc2018-dev beside the repository.");
        Skip.IfNot(File.Exists(LuceneJar), "Lucene is not installed: apt-get install liblucene8-java.");
        string work = Directory.CreateTempSubdirectory("smartcn-parity").FullName;
        try
        {
            Run(Path.Combine(shared, "lucene/prepare.py"), work, "1", Path.Combine(shared, "eval/cmrc2018-dev"));
            Run(Path.Combine(shared, "lucene/run.sh"), work, "segdump");
            string[] Read(string name) => File.ReadAllLines(Path.Combine(work, $"cmrc-dev.{name}.txt"));
            foreach (string kind in new[] { "passages", "questions" })
            {
                var expected = Read($"{kind}.smartcn").Zip(Read($"{kind}.smartcn.offsets"), Read($"{kind}.smartcn.analyzed"));
                Assert.Equal(expected.Select(l => $"{l.First}\t{l.Second}\t{l.Third}"), Read(kind).Select(Line));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Line(string text)
    {
        var tokens = new SmartCnSegmenter().Tokens(text);
        string offsets = string.Join(' ', tokens.Select(t => $"{t.Range.Start}-{t.Range.End}"));
        return string.Join(' ', tokens.Select(t => t.Term)) + '\t' + offsets + '\t' + string.Join(' ', new SmartCnAnalyzer().Tokens(text).Select(t => t.Term));
    }

    private static void Run(string program, params string[] arguments)
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
