using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Segments;

/// <summary>A damaged file is refused with a message, whatever byte was hit; it never crashes the reader.</summary>
public sealed class DamagedIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_flipped_byte_is_noticed()
    {
        byte[] sound = Sound();
        for (int place = 0; place < sound.Length; place += 37)
        {
            byte[] damaged = [.. sound];
            damaged[place] ^= (byte)(1 << (place % 8));
            if (!IsPadding(sound, place))
            {
                Assert.Throws<IndexFormatException>(() => Open(damaged));
            }
        }
    }

    [Fact]
    public void Every_cut_is_noticed()
    {
        byte[] sound = Sound();
        for (int length = 0; length < sound.Length; length += 61)
        {
            Assert.Throws<IndexFormatException>(() => Open(sound[..length]));
        }
    }

    [Fact]
    public void Another_format_version_is_named()
    {
        byte[] other = Sound();
        other[8] = 9;
        var refusal = Assert.Throws<IndexFormatException>(() => Open(other));
        Assert.Contains("format version 9, this build reads format version 2", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("bot index --output", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_analyzers_are_named()
    {
        File.WriteAllBytes(Path.Combine(_folder, "index"), Sound());
        var refusal = Assert.Throws<IndexFormatException>(() => PassageIndex.Open(Path.Combine(_folder, "index"), IndexOptions.Default));
        Assert.Contains("words (Body, spaces 1, positions)", refusal.Message, StringComparison.Ordinal);
    }

    private byte[] Sound()
    {
        string path = Path.Combine(_folder, "sound");
        var passages = RandomCorpus.Passages(new Random(5), 300, 40);
        PassageIndex.Build(path, passages, RandomCorpus.Options, null, CancellationToken.None);
        return File.ReadAllBytes(path);
    }

    private void Open(byte[] bytes)
    {
        string path = Path.Combine(_folder, "damaged");
        File.WriteAllBytes(path, bytes);
        PassageIndex.Open(path, RandomCorpus.Options).Dispose();
    }

    // The zeros between sections belong to no checksum and to no reader.
    private static bool IsPadding(byte[] bytes, int place)
    {
        var header = Bot.Search.Segments.HeaderReader.Read(Bot.Search.Segments.IndexMemory.From(bytes));
        return place >= BitConverter.ToInt32(bytes, 12) && !header.Sections.Any(s => place >= s.Offset && place < s.Offset + s.Length);
    }
}
