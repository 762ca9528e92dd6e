using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.ActivityProtocol.Turns;

public sealed class SentAnswersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Answers_are_found_by_question_message_and_card_within_their_conversation_only()
    {
        using var sent = Open();
        sent.Add(new SentAnswer("a", "q", "m", "c", "answer"));
        Assert.All(["q", "m", "c"], id => Assert.Equal("answer", sent.Find("a", id)?.AnswerId));
        Assert.Null(sent.Find("b", "m"));
        Assert.Null(sent.Find("a", "other"));
        Assert.Null(sent.Find("a", null));
    }

    [Fact]
    public void The_oldest_go_first_and_a_restart_changes_nothing()
    {
        using (var sent = Open(capacity: 3))
        {
            for (int i = 0; i < 20; i++)
            {
                sent.Add(new SentAnswer("a", $"q{i}", $"m{i}", null, $"answer{i}"));
                Assert.InRange(File.ReadAllLines(FilePath).Length, 1, 6);
            }
        }

        using var again = Open(capacity: 3);
        Assert.Equal([null, "answer17", "answer18", "answer19"], Enumerable.Range(16, 4).Select(i => again.Find("a", $"m{i}")?.AnswerId));
        Assert.Equal("answer19", again.Last("a")?.AnswerId);
    }

    [Fact]
    public void A_question_that_was_taken_back_stays_so_after_a_restart()
    {
        using (var sent = Open())
        {
            sent.Add(new SentAnswer("a", "q", "m", null, "answer"));
            sent.Add(new SentAnswer("a", "q", "m", null, null));
        }

        using var again = Open();
        Assert.Null(again.Find("a", "m"));
        Assert.Null(again.Last("a"));
    }

    [Theory]
    [InlineData("{\"conversation\":\"a\",\"questionId\":\"q2\",\"mess")]
    [InlineData("\u0000\u0000\u0000")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_line_that_was_cut_off_costs_that_line_only(string damaged)
    {
        using (var sent = Open())
        {
            sent.Add(new SentAnswer("a", "q", "m", null, "answer"));
        }

        File.AppendAllText(FilePath, damaged);
        using (var again = Open())
        {
            again.Add(new SentAnswer("a", "q3", "m3", null, "answer3"));
        }

        using var last = Open();
        Assert.Equal(["answer", "answer3"], new[] { "m", "m3" }.Select(id => last.Find("a", id)?.AnswerId));
    }

    private string FilePath => Path.Combine(_folder.Path, "sent.jsonl");

    private SentAnswers Open(int capacity = 100) => new(_folder.Path, NullLogger<SentAnswers>.Instance, capacity);
}
