using System.Globalization;
using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Segments;

/// <summary>The example in FORMAT.md is what the writer writes, byte for byte.</summary>
public sealed class FormatExampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_example_is_the_file()
    {
        string path = Path.Combine(_folder, "index");
        var options = new IndexOptions
        {
            Fields = [new IndexField(IndexOptions.Words, FieldSource.Body, new SpaceAnalyzer(), HasPositions: true)],
            Fingerprint = "v1",
            StoresBodies = false,
        };
        PassageIndex.Build(path, [new("p1", "", "ab c ab"), new("p0", "", "c")], options, null, CancellationToken.None);

        byte[] expected = new byte[1024];
        foreach (string line in File.ReadLines(Format()).SkipWhile(l => l != "```").Skip(1).TakeWhile(l => l != "```"))
        {
            // Offset, two blanks, up to 16 bytes in hexadecimal over 47 columns, two blanks, what they mean.
            byte[] bytes = Convert.FromHexString(line[6..53].Replace(" ", "", StringComparison.Ordinal));
            bytes.CopyTo(expected, int.Parse(line[..4], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(File.ReadAllBytes(path)));
    }

    private static string Format()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Bot.sln.");
        }

        return Path.Combine(folder.FullName, "src/Bot.Search/Segments/FORMAT.md");
    }
}
