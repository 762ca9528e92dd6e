using Bot.Answering.Generating;
using Bot.Answering.PromptTesting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;
using Bot.ScriptedModel;

namespace Bot.Answering.Tests.PromptTesting;

/// <summary>Recording against a real service on loopback, and replaying.</summary>
public sealed class PromptEvaluationTests : IAsyncLifetime
{
    private readonly RecordingStore _store = new(Path.Combine(Directory.CreateTempSubdirectory("recordings-").FullName, "new"));
    private ScriptedModelServer _server = null!;

    public async Task InitializeAsync() => _server = await ScriptedModelServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_was_recorded_is_replayed_without_the_service()
    {
        var recorded = await RecordAsync([Rent, Cap], prune: true);
        await _server.DisposeAsync();
        var replayed = await Evaluation().ReplayAsync([Rent, Cap], [], CancellationToken.None);
        Assert.True(replayed.Passed);
        Assert.Equal(recorded.Results.Select(r => r.Outcome!.Text), replayed.Results.Select(r => r.Outcome!.Text));
        Assert.Equal("入驻企业免租3年。[1]", replayed.Results[0].Outcome!.Text);
    }

    [Fact]
    public async Task A_missing_recording_fails_and_names_the_command()
    {
        var report = await Evaluation().ReplayAsync([Rent], [], CancellationToken.None);
        Assert.False(report.Passed);
        Assert.Single(report.MissingRecordings);
        Assert.Contains("bot eval prompts --record", Assert.Single(report.Results[0].Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unused_recording_fails_the_run()
    {
        await RecordAsync([Rent, Cap], prune: true);
        var report = await Evaluation().ReplayAsync([Rent], [], CancellationToken.None);
        Assert.True(report.Results[0].Passed);
        Assert.Single(report.UnusedRecordings);
        Assert.False(report.Passed);
    }

    [Fact]
    public async Task Recording_some_fixtures_leaves_the_others_recordings_alone()
    {
        await RecordAsync([Cap], prune: true);
        await RecordAsync([Rent], prune: false);
        Assert.Equal(2, _store.Keys.Count);
        await RecordAsync([Rent], prune: true);
        Assert.Single(_store.Keys);
    }

    [Fact]
    public async Task A_key_never_reaches_a_recording()
    {
        await RecordAsync([Rent], prune: true);
        var call = _store.Find(Assert.Single(_store.Keys))!;
        Assert.DoesNotContain("test-key", System.Text.Json.JsonSerializer.Serialize(call), StringComparison.Ordinal);
        Assert.True(call.InputTokens > 0 && call.FinishReason == "stop");
    }

    [Fact]
    public async Task Passages_that_a_fixture_does_not_give_are_retrieved_after_its_turns()
    {
        using var documents = new SmallCollection(
            ("a.md", "# 云溪县茶叶办法\n\n云溪县对茶叶企业最高补贴80万元。\n"),
            ("b.md", "# 松河县茶叶办法\n\n松河县对茶叶企业最高补贴30万元。\n"));
        string folder = Directory.CreateTempSubdirectory("fixtures-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "own.yaml"), """
            - name: retrieved
              question: 那松河县呢？
              turns: [云溪县对茶叶企业最高补贴多少？]
              assert:
                - contains: 30万元
                - cites: "b#2"
                - prompt-contains: 80万元
            """);
        var fixtures = FixtureReader.ReadFolder(folder);
        var recorded = await RecordAsync(fixtures, prune: true, documents.Answerer);
        Assert.Equal([], recorded.Results.SelectMany(r => r.Failures));
        await _server.DisposeAsync();
        Assert.True((await Evaluation(documents.Answerer).ReplayAsync(fixtures, [], CancellationToken.None)).Passed);
    }

    [Fact]
    public void A_prompt_that_the_program_has_not_is_refused_with_file_and_line()
    {
        string folder = Directory.CreateTempSubdirectory("fixtures-").FullName;
        File.WriteAllText(Path.Combine(folder, "own.yaml"), "- name: own\n  prompt: summary\n  question: 问\n  assert:\n    - contains: 答\n");
        var error = Assert.Throws<Bot.Answering.Prompts.PromptFormatException>(() => FixtureReader.ReadFolder(folder));
        Assert.Contains("own.yaml(1)", error.Message, StringComparison.Ordinal);
        Assert.Contains("allowed are answer, rewrite", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contains: 免租5年", false)]
    [InlineData("not-contains: 免租5年", true)]
    [InlineData("cites: \"own#1\"", true)]
    [InlineData("not-cites: \"own#1\"", false)]
    [InlineData("citation-precision: {of: [\"own#1\"], min: 1}", true)]
    [InlineData("citation-recall: {of: [\"own#1\", \"other#1\"], min: 1}", false)]
    [InlineData("refuses: true", false)]
    [InlineData("max-length: 3", false)]
    [InlineData("max-length: 30", true)]
    [InlineData("max-tokens: 1", false)]
    [InlineData("language: zh", true)]
    [InlineData("equals: \"入驻企业免租3年。[1]\"", true)]
    [InlineData("json-shape: {text: string, citations.0.number: number, fallback: missing}", false)]
    [InlineData("json-shape: {text: string, citations.0.number: number}", true)]
    [InlineData("prompt-contains: 入驻企业", true)]
    public async Task Assertions_hold_or_not(string assertion, bool holds)
    {
        string folder = Directory.CreateTempSubdirectory("fixtures-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "own.yaml"), $"""
            - name: own
              question: 入驻企业免租几年？
              passages:
                - id: "own#1"
                  title: 松河区办法
                  text: 入驻企业免租3年。
              assert:
                - {assertion}
            """);
        var report = await RecordAsync(FixtureReader.ReadFolder(folder), prune: true);
        Assert.Equal(holds, report.Passed);
    }

    private static PromptFixture Rent => Fixture("rent", "入驻企业免租几年？", "入驻企业免租3年。");

    private static PromptFixture Cap => Fixture("cap", "最高给多少？", "最高给予200万元。");

    private static PromptFixture Fixture(string name, string question, string text) => new(
        name, question, [], [new FixturePassage(name + "#1", "松河区办法", text)], [FixtureReader.DefaultModel], [], "fixtures.yaml", 1);

    private Task<PromptReport> RecordAsync(IReadOnlyList<PromptFixture> fixtures, bool prune, Answerer? answerer = null)
    {
        var options = new ModelOptions { Endpoint = _server.Endpoint, Name = FixtureReader.DefaultModel, ApiKey = "test-key-0123456789" };
        return Evaluation(answerer).RecordAsync(
            fixtures, [], prune, (model, store) => new RecordingChatClient(ModelConnection.Open(options), store, model, "test-key-0123456789", TimeProvider.System), CancellationToken.None);
    }

    private PromptEvaluation Evaluation(Answerer? answerer = null) => new(
        new FixtureRunner(
            new Collection([], []),
            answerer is null ? (_, _) => Task.FromResult<(string, IReadOnlyList<RetrievedPassage>)>(("", [])) : FixtureRunner.RetrieveWith(answerer),
            PromptFolder.Open(),
            new ModelOptions { TimeoutSeconds = 60, FirstTokenTimeoutSeconds = 60 },
            TimeProvider.System),
        _store);
}
