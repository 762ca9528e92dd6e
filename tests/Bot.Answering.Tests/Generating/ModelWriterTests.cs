using Bot.Answering.Generating;
using Bot.Answering.Tests.Support;
using Bot.ScriptedModel;

namespace Bot.Answering.Tests.Generating;

/// <summary>The writer against a real HTTP service on loopback that behaves and misbehaves.</summary>
public sealed class ModelWriterTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<RetrievedPassage> Changsha =
    [
        Passages.Of("区块链企业自落户之日起，3年内给予最高200万元的扶持资金。免租3年。", "长沙扶持政策"),
        Passages.Of("入驻企业可使用不超过300平米的办公场地。", "长沙扶持政策"),
    ];

    private readonly List<string> _reported = [];
    private ScriptedModelServer _server = null!;

    public async Task InitializeAsync() => _server = await ScriptedModelServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_good_model_answers_with_its_passage_cited()
    {
        var (text, citations, failure) = await WriteAsync("scripted-good", "落户的区块链企业最高给多少扶持资金？");
        Assert.Null(failure);
        Assert.Equal("区块链企业自落户之日起，3年内给予最高200万元的扶持资金。[1]", text);
        var citation = Assert.Single(citations);
        Assert.Equal(Changsha[0].PassageId, citation.PassageId);
        Assert.Contains("最高200万元", citation.Quotes[0].Of(citation.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_finds_nothing_leaves_nothing()
    {
        var (text, citations, failure) = await WriteAsync("scripted-good", "红烧肉怎么做？");
        Assert.Null(failure);
        Assert.Empty(text);
        Assert.Empty(citations);
    }

    [Theory]
    [InlineData("fault-cut", ModelFailure.Error)]
    [InlineData("fault-unfinished", ModelFailure.Error)]
    [InlineData("fault-garbage", ModelFailure.Error)]
    [InlineData("fault-nothing", ModelFailure.Error)]
    [InlineData("fault-empty", ModelFailure.Empty)]
    [InlineData("fault-html", ModelFailure.Error)]
    [InlineData("fault-flood", ModelFailure.Error)]
    [InlineData("fault-redirect", ModelFailure.Error)]
    [InlineData("fault-status-401", ModelFailure.Error)]
    [InlineData("fault-status-429", ModelFailure.RateLimited)]
    [InlineData("fault-status-500", ModelFailure.Error)]
    [InlineData("fault-filter", ModelFailure.Refused)]
    [InlineData("fault-drip", ModelFailure.Timeout)]
    [InlineData("fault-hang", ModelFailure.Timeout)]
    public async Task A_service_that_misbehaves_is_given_up_with_its_reason(string model, string expected)
    {
        var (_, _, failure) = await WriteAsync(model, "落户的区块链企业最高给多少扶持资金？");
        Assert.Equal(expected, failure);
    }

    [Theory]
    [InlineData("fault-once-429")]
    [InlineData("fault-once-500")]
    public async Task A_passing_fault_is_tried_again(string model)
    {
        var (text, _, failure) = await WriteAsync(model, "落户的区块链企业最高给多少扶持资金？");
        Assert.Null(failure);
        Assert.Contains("200万元", text, StringComparison.Ordinal);
        Assert.Equal(2, _server.Requests);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_for_a_while()
    {
        using var writer = Writer("fault-status-500", retries: 0);
        string? failure = null;
        for (int i = 0; i < 12; i++)
        {
            (_, _, failure) = await WriteAsync(writer, "最高给多少？");
        }

        Assert.Equal(ModelFailure.Unavailable, failure);
        Assert.True(_server.Requests < 12, $"{_server.Requests} requests were sent.");
    }

    [Fact]
    public async Task A_day_s_budget_ends_the_calls()
    {
        using var writer = Writer("scripted-good", costPerDay: 0.001);
        Assert.Null((await WriteAsync(writer, "落户的区块链企业最高给多少扶持资金？")).Failure);
        Assert.Equal(ModelFailure.Budget, (await WriteAsync(writer, "免租几年？")).Failure);
        Assert.Equal(1, _server.Requests);
    }

    [Fact]
    public async Task A_call_that_breaks_off_is_booked_though_the_service_told_no_tokens()
    {
        using var writer = Writer("fault-cut", costPerDay: 0.001);
        Assert.Equal(ModelFailure.Error, (await WriteAsync(writer, "落户的区块链企业最高给多少扶持资金？")).Failure);
        Assert.Equal(ModelFailure.Budget, (await WriteAsync(writer, "免租几年？")).Failure);
    }

    [Theory]
    [InlineData("fault-status-401", "HTTP 401")]
    [InlineData("fault-cut", "model_error")]
    [InlineData("fault-hang", "TimeoutException")]
    public async Task An_operator_hears_once_of_an_outage_and_of_no_text(string model, string expected)
    {
        using var writer = Writer(model, retries: 0);
        await WriteAsync(writer, "最高给多少？");
        await WriteAsync(writer, "免租几年？");
        string line = Assert.Single(_reported);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain("最高", line, StringComparison.Ordinal);
        Assert.DoesNotContain("test-key", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_the_call()
    {
        using var writer = Writer("fault-drip", dripSeconds: 60);
        using var leaving = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            await foreach (var unused in writer.WriteAsync("最高给多少？", Changsha, leaving.Token))
            {
            }
        });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (_server.Requests == 0)
        {
            await Task.Delay(1, limit.Token);
        }

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task The_prompt_carries_passages_as_data_and_never_in_the_system_text()
    {
        await WriteAsync("scripted-good", "最高给多少？");
        string body = Assert.Single(_server.Bodies);
        using var json = System.Text.Json.JsonDocument.Parse(body);
        var messages = json.RootElement.GetProperty("messages").EnumerateArray().Select(m => (Role: m.GetProperty("role").GetString(), Text: m.GetProperty("content").ToString())).ToList();
        Assert.Equal(["system", "user"], messages.Select(m => m.Role));
        Assert.DoesNotContain("200万元", messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("[1] 《长沙扶持政策》", messages[1].Text, StringComparison.Ordinal);
        Assert.Contains("[2] 《长沙扶持政策》", messages[1].Text, StringComparison.Ordinal);
    }

    private ModelWriter Writer(string model, int retries = 1, double costPerDay = 0, int dripSeconds = 2)
    {
        var options = new ModelOptions
        {
            Endpoint = _server.Endpoint,
            Name = model,
            ApiKey = "test-key-0123456789",
            TimeoutSeconds = model is "fault-drip" ? dripSeconds : 60,
            FirstTokenTimeoutSeconds = model is "fault-hang" ? 0.5 : model is "fault-drip" ? dripSeconds : 60,
            Retries = retries,
            MaxResponseBytes = 100_000,
            InputCostPerMillionTokens = 10,
            OutputCostPerMillionTokens = 10,
            MaxCostPerDay = costPerDay,
        };
        return new ModelWriter(ModelConnection.Open(options), PromptFolder.Open(), options, TimeProvider.System)
        {
            Report = _reported.Add,
        };
    }

    private async Task<(string Text, IReadOnlyList<Citation> Citations, string? Failure)> WriteAsync(string model, string question)
    {
        using var writer = Writer(model);
        return await WriteAsync(writer, question);
    }

    private static async Task<(string Text, IReadOnlyList<Citation> Citations, string? Failure)> WriteAsync(ModelWriter writer, string question)
    {
        var draft = new ModelDraft(Changsha);
        string? failure = "never ended";
        await foreach (var writerEvent in writer.WriteAsync(question, Changsha, CancellationToken.None))
        {
            switch (writerEvent)
            {
                case WriterEvent.Sentence sentence:
                    draft.Add(sentence.Checked);
                    break;
                case WriterEvent.Ended ended:
                    failure = ended.Failure;
                    break;
                default:
                    break;
            }
        }

        return (draft.Text, draft.Citations, failure);
    }
}
