using Bot.Answering.Storing;

namespace Bot.Answering.Tests.Storing;

public sealed class LateFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("late-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_still_to_be_written_is_found_and_afterwards_it_stands_in_the_file()
    {
        using var blocked = new ManualResetEventSlim();
        using var late = new LateFiles();
        void WriteLate(string path, byte[] content)
        {
            blocked.Wait();
            File.WriteAllBytes(path, content);
        }

        late.Write(Named("a"), [1], WriteLate);
        late.Write(Named("b"), [2], WriteLate);
        byte[]?[] waiting = [late.Find(Named("a")), late.Find(Named("b")), late.Find(Named("c"))];
        blocked.Set();
        late.Flush();
        Assert.Equal([[1], [2], null], waiting);
        Assert.Null(late.Find(Named("a")));
        Assert.Equal([1], File.ReadAllBytes(Named("a")));
        Assert.Equal([2], File.ReadAllBytes(Named("b")));
    }

    [Fact]
    public void Disposing_writes_what_is_left()
    {
        using (var late = new LateFiles())
        {
            late.Write(Named("a"), [1], File.WriteAllBytes);
        }

        Assert.Equal([1], File.ReadAllBytes(Named("a")));
    }

    [Fact]
    public void Of_many_writes_to_one_path_the_newest_content_stays()
    {
        using var late = new LateFiles();
        for (int i = 0; i < 1000; i++)
        {
            late.Write(Named("a"), BitConverter.GetBytes(i), File.WriteAllBytes);
        }

        late.Flush();
        Assert.Equal(999, BitConverter.ToInt32(File.ReadAllBytes(Named("a"))));
    }

    [Fact]
    public void Many_threads_write_more_than_may_wait_and_no_file_is_missing()
    {
        using var late = new LateFiles();
        Parallel.For(0, 2000, i => late.Write(Named($"{i}"), BitConverter.GetBytes(i), File.WriteAllBytes));
        late.Flush();
        Assert.All(Enumerable.Range(0, 2000), i => Assert.Equal(i, BitConverter.ToInt32(File.ReadAllBytes(Named($"{i}")))));
    }

    [Fact]
    public void A_store_finds_what_it_was_given_and_forgets_it_for_good()
    {
        using var late = new LateFiles();
        var turns = new TurnStore(_folder, TimeSpan.FromDays(1), TimeProvider.System, e => Assert.Fail(e.Message), late);
        turns.Save("c", [new StoredTurn("问", null, null, [])]);
        Assert.Single(turns.Find("c"));
        turns.Remove("c");
        late.Flush();
        Assert.Empty(turns.Find("c"));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    private string Named(string name) => Path.Combine(_folder, name);
}
