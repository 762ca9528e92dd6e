using Bot.Knowledge.Tests.Support;
using Bot.Knowledge.Watching;

namespace Bot.Knowledge.Tests.Watching;

public sealed class IncrementalReaderTests : IDisposable
{
    private static readonly DateTime Long = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();
    private readonly IncrementalReader _reader;
    private int _minute;

    public IncrementalReaderTests() => _reader = new IncrementalReader(_folder.Path, new ReadLimits(), new FixedTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    public void Dispose() => _folder.Dispose();

    // Each write has a time stamp of its own, far from the reader's clock.
    private void Write(string name, string text) => File.SetLastWriteTimeUtc(_folder.Write(name, text), Long.AddMinutes(++_minute));

    private static string Show(CollectionChange? change) => change is null
        ? "nothing"
        : $"+{string.Join(',', change.Added)} ~{string.Join(',', change.Changed)} -{string.Join(',', change.Removed)} !{string.Join(',', change.Failed.Select(failure => failure.Path))}";

    [Fact]
    public void The_first_look_reads_everything_and_the_next_finds_nothing_new()
    {
        Write("a.txt", "甲。");
        Write("b.txt", "乙。");
        Assert.Equal("+a,b ~ - !", Show(_reader.Refresh()));
        Assert.Equal("nothing", Show(_reader.Refresh()));
        Assert.False(_reader.IsUnsettled);
    }

    [Fact]
    public void An_empty_folder_is_a_collection_without_documents() => Assert.Equal("+ ~ - !", Show(_reader.Refresh()));

    [Fact]
    public void Changes_are_reported_once_two_looks_find_the_file_the_same_and_other_documents_stay_the_same_objects()
    {
        Write("a.txt", "甲。");
        Write("b.txt", "乙。");
        Document b = _reader.Refresh()!.Collection.Find("b")!;
        Write("a.txt", "甲改了。");
        Write("c.txt", "丙。");
        Assert.Equal("nothing", Show(_reader.Refresh()));
        Assert.True(_reader.IsUnsettled);
        CollectionChange change = _reader.Refresh()!;
        Assert.Equal("+c ~a - !", Show(change));
        Assert.Same(b, change.Collection.Find("b"));
        Assert.False(_reader.IsUnsettled);
    }

    [Fact]
    public void A_file_that_keeps_changing_stands_as_it_was_until_it_is_quiet()
    {
        Write("a.txt", "完整的旧文。");
        _reader.Refresh();
        foreach (string part in (string[])["新", "新文", "新文写", "新文写完"])
        {
            Write("a.txt", part);
            Assert.Equal("nothing", Show(_reader.Refresh()));
        }

        Assert.Equal("新文写完", _reader.Refresh()!.Collection.Find("a")!.Passages[0].Text);
    }

    [Fact]
    public void A_touched_file_of_the_same_text_is_no_change()
    {
        Write("a.txt", "甲。");
        _reader.Refresh();
        Write("a.txt", "甲。");
        Assert.Equal("nothing", Show(_reader.Refresh()));
        Assert.Equal("nothing", Show(_reader.Refresh()));
    }

    [Fact]
    public void Removed_files_and_renamed_ones_are_reported()
    {
        Write("a.txt", "甲。");
        _reader.Refresh();
        File.Move(Path.Combine(_folder.Path, "a.txt"), Path.Combine(_folder.Path, "b.txt"));
        Assert.Equal("+ ~ -a !", Show(_reader.Refresh()));
        Assert.Equal("+b ~ - !", Show(_reader.Refresh()));
    }

    [Fact]
    public void A_file_that_becomes_unreadable_is_reported_once_and_comes_back_when_mended()
    {
        Write("a.md", "---\ntitle: 题\n---\n\n甲。");
        Write("b.txt", "乙。");
        _reader.Refresh();
        Write("a.md", "---\ntitle: [坏\n---\n\n甲。");
        _reader.Refresh();
        Assert.Equal("+ ~ -a !a.md", Show(_reader.Refresh()));
        Assert.Equal("nothing", Show(_reader.Refresh()));
        Write("a.md", "---\ntitle: 题\n---\n\n甲。");
        _reader.Refresh();
        Assert.Equal("+a ~ - !", Show(_reader.Refresh()));
    }

    [Fact]
    public void A_change_within_the_precision_of_time_stamps_is_found()
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        string path = _folder.Write("a.txt", "甲。");
        File.SetLastWriteTimeUtc(path, now.UtcDateTime);
        _reader.Refresh();
        Assert.True(_reader.IsUnsettled);
        File.WriteAllText(path, "乙。");
        File.SetLastWriteTimeUtc(path, now.UtcDateTime);
        Assert.Equal("+ ~a - !", Show(_reader.Refresh()));
    }
}
