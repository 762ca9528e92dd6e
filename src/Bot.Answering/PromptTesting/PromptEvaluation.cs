namespace Bot.Answering.PromptTesting;

/// <summary>Runs fixtures against recordings, or against a model while recording.</summary>
/// <param name="runner">Runs one fixture.</param>
/// <param name="store">The recordings.</param>
public sealed class PromptEvaluation(FixtureRunner runner, RecordingStore store)
{
    /// <summary>Replays every fixture with each of its models; no network is touched. Recordings that are missing or that nothing asks for fail the run.</summary>
    /// <param name="fixtures">What to run.</param>
    /// <param name="models">Models to run all fixtures with; empty for each fixture's own.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<PromptReport> ReplayAsync(IReadOnlyList<PromptFixture> fixtures, IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        var results = new List<FixtureResult>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var (fixture, model) in Pairs(fixtures, models))
        {
            using var client = new ReplayChatClient(store, model);
            var result = await runner.RunAsync(fixture, client, model, cancellationToken);
            results.Add(client.Missing.Count == 0 ? result : result with { Failures = [.. client.Missing.Select(key => Explain(fixture, model, key))] });
            used.UnionWith(client.Used);
            missing.AddRange(client.Missing);
        }

        // A run of some models only cannot tell what the others use.
        string[] unused = models.Count == 0 ? [.. store.Keys.Where(key => !used.Contains(key))] : [];
        return new PromptReport(results, unused, missing);
    }

    /// <summary>Asks the models and keeps what they write.</summary>
    /// <param name="fixtures">What to run.</param>
    /// <param name="models">Models to run all fixtures with; empty for each fixture's own.</param>
    /// <param name="prune">Whether these are all fixtures with all their models, so that recordings which none of them asks for are to be deleted.</param>
    /// <param name="connect">Connects to the model of that name.</param>
    /// <param name="cancellationToken">Stops the run; what was recorded stays.</param>
    public async Task<PromptReport> RecordAsync(
        IReadOnlyList<PromptFixture> fixtures, IReadOnlyList<string> models, bool prune, Func<string, RecordingStore, RecordingChatClient> connect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var results = new List<FixtureResult>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fixture, model) in Pairs(fixtures, models))
        {
            using var client = connect(model, store);
            results.Add(await runner.RunAsync(fixture, client, model, cancellationToken));
            used.UnionWith(client.Used);
        }

        foreach (string key in prune ? store.Keys.Where(key => !used.Contains(key)) : [])
        {
            store.Delete(key);
        }

        return new PromptReport(results, [], []);
    }

    private static IEnumerable<(PromptFixture Fixture, string Model)> Pairs(IReadOnlyList<PromptFixture> fixtures, IReadOnlyList<string> models) =>
        fixtures.SelectMany(fixture => (models.Count > 0 ? models : fixture.Models).Select(model => (fixture, model)));

    private static string Explain(PromptFixture fixture, string model, string key) =>
        $"{fixture.File}({fixture.Line}): no recording {key} for '{model}': the prompt, the passages or the settings have changed. Record it with: bot eval prompts --record";
}
