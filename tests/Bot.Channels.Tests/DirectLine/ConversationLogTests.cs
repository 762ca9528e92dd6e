using System.Text;
using Bot.Channels.DirectLine;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class ConversationLogTests : IDisposable
{
    private static readonly ConversationHeader Header = new("c", "u", "zh-CN", DateTimeOffset.UnixEpoch);
    private readonly TemporaryFolder _folder = new();

    private string PathOfLog => Path.Combine(_folder.Path, "c.jsonl");

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 9, "0,1,2,3,4,5,6,7,8")]
    [InlineData(3, 5, "3,4")]
    [InlineData(7, 9, "7,8")]
    [InlineData(8, 8, "")]
    public void Any_range_can_be_read_before_and_after_a_restart(int from, int to, string expected)
    {
        var log = Written(9);
        Assert.Equal(expected, Encoding.UTF8.GetString(log.Read(from, to)));
        Assert.Equal(expected, Encoding.UTF8.GetString(ConversationLog.Open(PathOfLog).Read(from, to)));
    }

    [Fact]
    public void A_line_that_a_crash_cut_short_is_dropped_and_written_over()
    {
        Written(3);
        File.AppendAllText(PathOfLog, """{"type":"mess""");
        var log = ConversationLog.Open(PathOfLog);
        Assert.Equal(3, log.Count);
        log.Append("3"u8.ToArray());
        Assert.Equal("2,3", Encoding.UTF8.GetString(ConversationLog.Open(PathOfLog).Read(2, 4)));
    }

    [Fact]
    public void A_file_that_is_no_conversation_is_refused_by_name()
    {
        File.WriteAllText(PathOfLog, "something else\n");
        var e = Assert.Throws<InvalidDataException>(() => ConversationLog.Open(PathOfLog));
        Assert.Contains(PathOfLog, e.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ConversationLog Written(int count)
    {
        var log = ConversationLog.Create(PathOfLog, Header);
        for (int i = 0; i < count; i++)
        {
            log.Append(Encoding.UTF8.GetBytes($"{i}"));
        }

        return log;
    }
}
