using Bot.Answering.Generating;
using Bot.Answering.Prompts;
using Bot.Answering.PromptTesting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge;

namespace Bot.Answering.Tests.PromptTesting;

/// <summary>The fixtures that ship, replayed from the recordings that ship: one test for each fixture and model.</summary>
public sealed class PromptFixtureTests
{
    private static readonly string Folder = Path.Combine(PromptFolder.Path, "fixtures");

    private static readonly Lazy<Collection> Knowledge = new(() => CollectionReader.Read(Path.Combine(PromptFolder.Repository, "knowledge")));

    public static TheoryData<string, string> Names()
    {
        var data = new TheoryData<string, string>();
        foreach (var fixture in FixtureReader.ReadFolder(Folder))
        {
            foreach (string model in fixture.Models)
            {
                data.Add(fixture.Name, model);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fixture(string name, string model)
    {
        var fixture = FixtureReader.ReadFolder(Folder).Single(f => f.Name == name);
        var report = await Evaluation().ReplayAsync([fixture], [model], CancellationToken.None);
        Assert.Equal([], report.Results.SelectMany(r => r.Failures));
        Assert.Empty(report.MissingRecordings);
    }

    [Fact]
    public async Task Every_recording_is_needed_and_none_is_missing()
    {
        var report = await Evaluation().ReplayAsync(FixtureReader.ReadFolder(Folder), [], CancellationToken.None);
        Assert.Empty(report.UnusedRecordings);
        Assert.Empty(report.MissingRecordings);
    }

    [Fact]
    public void Recordings_that_ship_say_that_their_model_is_scripted()
    {
        var store = new RecordingStore(Path.Combine(PromptFolder.Path, "recordings"));
        Assert.All(store.Keys, key => Assert.StartsWith("scripted-", store.Find(key)!.Model, StringComparison.Ordinal));
    }

    private static PromptEvaluation Evaluation() => new(
        new FixtureRunner(
            Knowledge.Value,
            (fixture, _) => throw new InvalidOperationException($"Fixture '{fixture.Name}' gives no passages; those that ship must, or a change of ranking would spoil their recordings."),
            PromptFolder.Open(),
            new ModelOptions(),
            TimeProvider.System),
        new RecordingStore(Path.Combine(PromptFolder.Path, "recordings")));
}
