using Bot.Answering.Conversations;
using Bot.Answering.Storing;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Conversations;

/// <summary>Conversations over restarts: a second memory over the same folder stands for the next process.</summary>
public sealed class ConversationMemoryTests : IDisposable
{
    private const string First = "云溪县对茶叶企业最高补贴多少？";

    private static readonly (string, string)[] Documents =
    [
        ("a.md", "# 云溪县茶叶办法\n\n云溪县对茶叶企业最高补贴80万元。\n"),
        ("b.md", "# 松河县茶叶办法\n\n松河县对茶叶企业最高补贴30万元。\n"),
    ];

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("turns-").FullName, "turns");
    private readonly ManualTime _time = new(TimeProvider.System.GetUtcNow());
    private readonly List<Exception> _reported = [];

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public async Task A_follow_up_after_a_restart_is_read_as_before_it()
    {
        using var whole = new SmallCollection(Documents);
        var expected = await whole.AskAsync(First, "那松河县呢？");
        string id = await BeginAsync();
        var answer = await ContinueAsync(id, "那松河县呢？");
        Assert.Equal(expected.Understanding.Standalone, answer.Understanding.Standalone);
        Assert.Equal(expected.Text, answer.Text);
    }

    [Fact]
    public async Task What_a_list_counted_can_be_asked_for_after_a_restart()
    {
        var store = Store();
        store.Save("c", [new StoredTurn("有哪些县？", null, null, ["云溪县", "松河县"])]);
        var answer = await ContinueAsync("c", "第二个最高补贴多少？");
        Assert.Contains("30万元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_is_forgotten_leaves_nothing_behind()
    {
        string id = await BeginAsync();
        Assert.NotEmpty(Files());
        var memory = new ConversationMemory(Store());
        memory.Forget(id);
        memory.Forget("never begun");
        Assert.Empty(Files());
        var answer = await ContinueAsync(id, "那松河县呢？");
        Assert.Equal("那松河县呢？", answer.Understanding.Standalone);
    }

    [Fact]
    public void Those_that_were_longest_silent_go_first_and_forgotten_ones_leave_no_trace()
    {
        using var documents = new SmallCollection(Documents);
        var read = documents.Answerer.Pipeline.Read;
        var memory = new ConversationMemory(null, mostConversations: 2);
        void Say(string id) => memory.Remember(id, [], new Turn(read(First, null)) { Asked = First });
        bool IsKnown(string id) => memory.Turns(id, read).Count > 0;
        for (int i = 0; i < 5; i++)
        {
            Say("a");
            memory.Forget("a");
        }

        Say("a");
        Say("b");
        Say("a");
        Say("c");
        Assert.Equal((true, false, true), (IsKnown("a"), IsKnown("b"), IsKnown("c")));
        memory.Forget("a");
        Say("d");
        Assert.Equal((false, true, true), (IsKnown("a"), IsKnown("c"), IsKnown("d")));
    }

    [Fact]
    public async Task A_conversation_ends_when_its_time_is_up()
    {
        string id = await BeginAsync();
        _time.Now += TimeSpan.FromDays(31);
        var answer = await ContinueAsync(id, "那松河县呢？");
        Assert.Equal("那松河县呢？", answer.Understanding.Standalone);
        Store().Sweep();
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_damaged_file_counts_as_a_conversation_not_begun()
    {
        foreach (string damage in new[] { "{", "null", "{\"version\":9,\"turns\":[]}", "{\"version\":1,\"turns\":[null]}", "{\"version\":1,\"turns\":[{\"asked\":null}]}" })
        {
            string id = await BeginAsync();
            await File.WriteAllTextAsync(Store().PathOf(id), damage);
            Assert.Equal("那松河县呢？", (await ContinueAsync(id, "那松河县呢？")).Understanding.Standalone);
        }
    }

    [Fact]
    public void The_oldest_conversations_go_first()
    {
        var store = Store();
        for (int i = 0; i < 5; i++)
        {
            store.Save($"c{i}", [new StoredTurn("问", null, null, [])]);
            File.SetLastWriteTimeUtc(store.PathOf($"c{i}"), _time.Now.UtcDateTime.AddMinutes(i - 10));
        }

        store.Sweep(2);
        Assert.Empty(store.Find("c2"));
        Assert.Single(store.Find("c3"));
        Assert.Single(store.Find("c4"));
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a|b.c")]
    [InlineData("")]
    public void No_name_of_a_conversation_leaves_the_folder(string id) =>
        Assert.StartsWith(_folder + Path.DirectorySeparatorChar, Path.GetFullPath(Store().PathOf(id)), StringComparison.Ordinal);

    [Fact]
    public void A_long_conversation_keeps_its_end()
    {
        var store = Store();
        store.Save("c", [.. Enumerable.Range(0, 30).Select(i => new StoredTurn(i + new string('长', 4_000), null, null, []))]);
        var turns = store.Find("c");
        Assert.InRange(turns.Count, 1, 29);
        Assert.StartsWith("29", turns[^1].Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nobody_follows_up_leaves_nothing()
    {
        using var collection = new SmallCollection(null, new ConversationMemory(Store()), Documents);
        await collection.Answerer.AnswerAsync(new Question(First) { IsRemembered = false }, CancellationToken.None);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_disk_that_refuses_costs_no_answer()
    {
        await File.WriteAllTextAsync(_folder, "a file where the folder should be");
        string id = await BeginAsync();
        Assert.NotEmpty(id);
        Assert.NotEmpty(_reported);
        File.Delete(_folder);
    }

    private string[] Files() => Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*", SearchOption.AllDirectories) : [];

    private TurnStore Store() => new(_folder, TimeSpan.FromDays(30), _time, _reported.Add);

    private async Task<string> BeginAsync()
    {
        using var collection = new SmallCollection(null, new ConversationMemory(Store()), Documents);
        return (await collection.AskAsync(First)).ConversationId;
    }

    private async Task<AnswerRecord> ContinueAsync(string id, string question)
    {
        using var collection = new SmallCollection(null, new ConversationMemory(Store()), Documents);
        return await collection.Answerer.AnswerAsync(new Question(question) { ConversationId = id }, CancellationToken.None);
    }
}
