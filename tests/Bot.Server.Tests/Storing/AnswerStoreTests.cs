using Bot.Answering;
using Bot.Answering.Storing;

namespace Bot.Server.Tests.Storing;

public sealed class AnswerStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-answers-").FullName;

    [Fact]
    public void A_saved_answer_is_found_unchanged_also_by_a_later_run()
    {
        var answer = Answer("三年内最高200万元。[1]");
        byte[] saved = Store().Save(answer);
        Assert.Equal(AnswerJson.Write(answer), saved);
        Assert.Equal(saved, Store().Find(answer.AnswerId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("01A1F878051073AF81EA6C081937C3A5")]
    [InlineData("01a1f878051073af81ea6c081937c3a5")]
    public void A_name_that_was_never_given_finds_nothing(string id) => Assert.Null(Store().Find(id));

    [Fact]
    public void A_saved_answer_leaves_no_temporary_file_behind()
    {
        Store().Save(Answer("text"));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_store_drops_its_oldest_answers_and_keeps_the_newest()
    {
        var clock = new SettableTime();
        var store = Store(maxBytes: 20_000);
        var ids = new List<string>();
        for (int i = 0; i < 60; i++)
        {
            clock.Now += TimeSpan.FromHours(1);
            var answer = Answer(new string('答', 200), clock);
            store.Save(answer);
            ids.Add(answer.AnswerId);
        }

        await store.MeasuredAsync();
        Assert.Null(store.Find(ids[0]));
        Assert.NotNull(store.Find(ids[^1]));
        Assert.InRange(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), 1, 20_000);
    }

    [Fact]
    public async Task What_an_earlier_run_left_counts_too()
    {
        var clock = new SettableTime();
        var old = Answer(new string('旧', 3000), clock);
        Store().Save(old);
        clock.Now += TimeSpan.FromDays(1);
        var store = Store(maxBytes: 10_000);
        var young = Answer(new string('新', 1000), clock);
        store.Save(young);
        await store.MeasuredAsync();
        Assert.Null(store.Find(old.AnswerId));
        Assert.NotNull(store.Find(young.AnswerId));
    }

    [Fact]
    public void A_disk_that_refuses_is_reported_and_the_answer_is_still_given()
    {
        string file = Path.Combine(_folder, "not-a-folder");
        File.WriteAllText(file, "");
        var reports = new List<Exception>();
        var answer = Answer("text");
        Assert.Equal(AnswerJson.Write(answer), new AnswerStore(file, 1_000_000, reports.Add).Save(answer));
        Assert.Single(reports);
    }

    [Fact]
    public void Feedback_that_the_disk_refuses_is_reported_and_its_sender_told()
    {
        var reports = new List<Exception>();
        var store = new AnswerStore(_folder, 1_000_000, reports.Add);
        var answer = Answer("text");
        store.Save(answer);
        string file = Directory.GetFiles(_folder, answer.AnswerId + ".json", SearchOption.AllDirectories).Single();
        Directory.CreateDirectory(Path.ChangeExtension(file, ".feedback.jsonl"));
        Assert.Equal(FeedbackOutcome.NotStored, new FeedbackStore(store, TimeProvider.System).Add(answer.AnswerId, new Feedback("up", null, null)));
        Assert.Single(reports);
    }

    [Fact]
    public void Many_threads_save_at_once_and_all_is_there()
    {
        var store = Store();
        var answers = Enumerable.Range(0, 200).Select(i => Answer($"第{i}个")).ToList();
        Parallel.ForEach(answers, answer => store.Save(answer));
        Assert.All(answers, answer => Assert.Equal(AnswerJson.Write(answer), store.Find(answer.AnswerId)));
    }

    [Fact]
    public void An_answer_that_is_written_late_is_found_at_once_and_takes_feedback()
    {
        using var late = new LateFiles();
        var store = new AnswerStore(_folder, 1_000_000, e => Assert.Fail(e.Message), late);
        var answer = Answer("三年内最高200万元。[1]");
        byte[] saved = store.Save(answer);
        Assert.Equal(saved, store.Find(answer.AnswerId));
        Assert.Equal(FeedbackOutcome.Stored, new FeedbackStore(store, TimeProvider.System).Add(answer.AnswerId, new Feedback("up", null, null)));
        Assert.Equal(saved, Store().Find(answer.AnswerId));
        store.Save(answer);
        store.Remove(answer.AnswerId);
        Assert.Null(store.Find(answer.AnswerId));
    }

    [Fact]
    public async Task What_is_removed_no_longer_counts()
    {
        var store = Store();
        var feedback = new FeedbackStore(store, TimeProvider.System);
        for (int i = 0; i < 20; i++)
        {
            var answer = Answer(new string('答', 200));
            store.Save(answer);
            await store.MeasuredAsync();
            feedback.Add(answer.AnswerId, new Feedback("up", null, null));
            store.Remove(answer.AnswerId);
            store.Remove(answer.AnswerId);
        }

        Assert.Equal(0, store.Bytes);
    }

    [Fact]
    public void Half_a_line_of_feedback_spoils_no_other()
    {
        var store = Store();
        var answer = Answer("text");
        store.Save(answer);
        var feedback = new FeedbackStore(store, TimeProvider.System);
        feedback.Add(answer.AnswerId, new Feedback("up", null, null));
        string file = Directory.GetFiles(_folder, "*.feedback.jsonl", SearchOption.AllDirectories).Single();
        File.AppendAllText(file, """{"rating":"do""");
        feedback.Add(answer.AnswerId, new Feedback("down", null, null));
        Assert.Equal(["up", "down"], feedback.Find(answer.AnswerId).Select(f => f.Rating));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AnswerStore Store(long maxBytes = 1_000_000) => new(_folder, maxBytes, e => Assert.Fail(e.Message));

    private static AnswerRecord Answer(string text, TimeProvider? clock = null) => new()
    {
        AnswerId = AnswerStore.NewId(clock ?? TimeProvider.System),
        ConversationId = "c",
        Outcome = Outcome.NotFound,
        Mode = AnswerMode.Extractive,
        Text = text,
        Confidence = 0,
        Citations = [],
        Passages = [],
        Understanding = new Understanding("fact", [], [], "q"),
    };

    private sealed class SettableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
