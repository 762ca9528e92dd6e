using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Cli;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private static readonly string[] Least = ["teams-package", "--app-id", AppId, "--host", "bot.example.com", "--output", "teams.zip"];
    private readonly CommandLine _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_package_has_a_manifest_and_two_icons_and_nothing_else()
    {
        var (exitCode, output, error) = await _bot.RunAsync([.. Least, "--question", "年假有多少天？"]);
        Assert.Equal((0, "", "teams.zip: 知识库助手 1.0.0 for https://bot.example.com/api/messages"), (exitCode, error, output.Trim()));
        using var zip = Open();
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(e => e.FullName));
        var manifest = JsonNode.Parse(Encoding.UTF8.GetString(Read(zip, "manifest.json")))!;
        Assert.Equal("https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json", (string?)manifest["$schema"]);
        Assert.Equal((AppId, AppId, "1.19"), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["manifestVersion"]!));
        Assert.Equal("[\"personal\",\"team\",\"groupChat\"]", manifest["bots"]![0]!["scopes"]!.ToJsonString());
        Assert.Equal("年假有多少天？", (string?)manifest["bots"]![0]!["commandLists"]![0]!["commands"]![0]!["title"]);
        Assert.Equal("[\"bot.example.com\"]", manifest["validDomains"]!.ToJsonString());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Icons_have_the_size_and_colours_that_Teams_demands(string name, int size)
    {
        await _bot.RunAsync(Least);
        using var zip = Open();
        byte[] png = Read(zip, name);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        int[] pixels = Pixels(png, size);
        if (name == "color.png")
        {
            Assert.All(pixels, p => Assert.Equal(0xFF, p & 0xFF));
        }
        else
        {
            // White wherever anything is seen, and nothing at all around it.
            Assert.All(pixels, p => Assert.Equal(0xFFFFFF, (p >> 8) & 0xFFFFFF));
            Assert.Equal(0, pixels[0] & 0xFF);
            Assert.Contains(pixels, p => (p & 0xFF) == 0xFF);
        }
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        await _bot.RunAsync(Least);
        byte[] first = await File.ReadAllBytesAsync(Path.Combine(_bot.Folder, "teams.zip"));
        await _bot.RunAsync(Least);
        Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(_bot.Folder, "teams.zip")));
    }

    [Theory]
    [InlineData("--app-id", "my-bot", "a GUID")]
    [InlineData("--host", "https://bot.example.com", "the name of a host")]
    [InlineData("--host", "localhost", "the name of a host")]
    [InlineData("--host", "10.0.0.1", "the name of a host")]
    [InlineData("--name", "一个长得在哪里都放不下的名字一个长得在哪里都放不下的名字一二三", "name.short has 31")]
    [InlineData("--privacy", "http://bot.example.com/", "an https address")]
    [InlineData("--version", "1.0", "1.0.0")]
    [InlineData("--question", "一个长得在哪里都放不下的问题一个长得在哪里都放不下的问题一二三四五", "title has 33")]
    [InlineData("--question", "", "title has 0")]
    public async Task What_Teams_would_refuse_is_refused_here(string option, string value, string expected)
    {
        var (exitCode, _, error) = await _bot.RunAsync([.. Least, option, value]);
        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_bot.Folder, "teams.zip")));
    }

    private ZipArchive Open() => ZipFile.OpenRead(Path.Combine(_bot.Folder, "teams.zip"));

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static int[] Pixels(byte[] png, int size)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        byte[] rows = new byte[size * (1 + (4 * size))];
        zlib.ReadExactly(rows);
        return [.. Enumerable.Range(0, size * size).Select(i => BinaryPrimitives.ReadInt32BigEndian(rows.AsSpan((i / size * (1 + (4 * size))) + 1 + (4 * (i % size)))))];
    }
}
