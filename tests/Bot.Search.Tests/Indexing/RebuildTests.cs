using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Indexing;

/// <summary>The same passages give the same bytes, and a file appears whole or not at all.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Bytes_are_the_same_at_every_degree_of_parallelism(int parallelism)
    {
        var passages = RandomCorpus.Passages(new Random(3), 140_000, 300);
        string once = Build("once", passages, 1);
        string again = Build("again", passages, parallelism);
        Assert.True(File.ReadAllBytes(once).AsSpan().SequenceEqual(File.ReadAllBytes(again)));
    }

    [Fact]
    public void Bytes_are_the_same_whether_postings_wait_in_memory_or_in_files()
    {
        var passages = RandomCorpus.Passages(new Random(3), 2000, 300);
        string inMemory = Build("memory", passages, 1);
        string inFiles = Path.Combine(_folder, "files");
        PassageIndex.Build(inFiles, passages, RandomCorpus.Options with { MemoryLimit = 0 }, null, CancellationToken.None);
        Assert.True(File.ReadAllBytes(inMemory).AsSpan().SequenceEqual(File.ReadAllBytes(inFiles)));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_failed_build_leaves_the_old_file_and_no_other()
    {
        var passages = RandomCorpus.Passages(new Random(4), 50, 10);
        string path = Build("index", passages, 1);
        byte[] before = File.ReadAllBytes(path);

        Assert.Throws<ArgumentException>(() => Build("index", [.. passages, passages[7]], 1));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        using var index = PassageIndex.Open(Build("empty", [], 1), RandomCorpus.Options);
        Assert.Empty(index.Search(new Query("t1")));
        Assert.Equal(-1, index.Find("p0"));
    }

    [Fact]
    public void Passages_are_found_by_their_ids()
    {
        var passages = RandomCorpus.Passages(new Random(4), 500, 10);
        using var index = PassageIndex.Open(Build("index", passages, 1), RandomCorpus.Options);
        Assert.All(passages, (p, docId) => Assert.Equal((p.Id, docId), (index.PassageId(docId), index.Find(p.Id))));
        Assert.Equal(-1, index.Find("p500"));
    }

    private string Build(string name, IReadOnlyList<PassageSource> passages, int parallelism)
    {
        string path = Path.Combine(_folder, name);
        PassageIndex.Build(path, passages, RandomCorpus.Options with { Parallelism = parallelism }, null, CancellationToken.None);
        return path;
    }
}
