using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Matching;

/// <summary>The digit class of regular expressions takes the digits of all scripts, which no number is parsed from: patterns write [0-9] instead.</summary>
public sealed class DigitPatternsTests
{
    private const string DigitClass = "\\d";

    [Fact]
    public void No_pattern_takes_digits_that_are_no_number_to_us() =>
        Assert.Empty(Sources().SelectMany(file => File.ReadLines(file)
            .Where(line => line.Contains(DigitClass, StringComparison.Ordinal))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateDirectories(Repository.PathOf("src"), "Bot.*")
            .SelectMany(project => Directory.EnumerateDirectories(project).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
                .SelectMany(folder => Own(folder)).Concat(Directory.EnumerateFiles(project)))
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt");

    // What packages brought for the chat page is not ours.
    private static IEnumerable<string> Own(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(f => Path.GetFileName(f) != "node_modules").SelectMany(Own));
}
