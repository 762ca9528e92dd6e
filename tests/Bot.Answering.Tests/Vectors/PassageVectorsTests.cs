using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;
using Bot.Answering.Vectors;
using Bot.Knowledge;
using Bot.ScriptedModel;
using Bot.Search;

namespace Bot.Answering.Tests.Vectors;

/// <summary>Retrieval by vectors against a real HTTP service on loopback that behaves and misbehaves.</summary>
public sealed class PassageVectorsTests : IAsyncLifetime
{
    private const string Question = "摆渡钱要给几个子儿";

    private readonly string _folder = Directory.CreateTempSubdirectory("vectors-").FullName;
    private readonly List<string> _reported = [];
    private ScriptedModelServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await ScriptedModelServer.StartAsync();
        Write("a.md", "# 石桥渡口\n\n票价：成人每位两元，儿童免票。\n\n枯水期停航，恢复时间另行公告。\n");
        Write("b.md", "# 松河县茶叶办法\n\n松河县对茶叶企业最高补贴30万元。\n");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_is_worded_otherwise_is_found_by_meaning()
    {
        Assert.DoesNotContain(await PassagesAsync(null), p => p.Contains("票价", StringComparison.Ordinal));
        using var vectors = Vectors("scripted-embedding");
        Assert.Contains("票价", (await PassagesAsync(vectors))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vectors_are_kept_and_only_changed_passages_are_embedded_again()
    {
        await FillAsync("scripted-embedding");
        Assert.Equal(3, Embedded());
        await FillAsync("scripted-embedding");
        Assert.Equal(3, Embedded());
        Write("b.md", "# 松河县茶叶办法\n\n松河县对茶叶企业最高补贴40万元。\n");
        await FillAsync("scripted-embedding");
        Assert.Equal(4, Embedded());
        await FillAsync("scripted-other");
        Assert.Equal(7, Embedded());
    }

    [Fact]
    public async Task Batches_are_no_larger_than_allowed()
    {
        Write("c.md", "# 长文\n\n" + string.Join("\n\n", Enumerable.Range(1, 20).Select(i => $"第{i}段的内容在这里写明。")) + "\n");
        await FillAsync("scripted-embedding");
        Assert.All(_server.Bodies, body => Assert.InRange(Inputs(body), 1, 4));
        Assert.Equal(23, Embedded());
    }

    [Theory]
    [InlineData("fault-status-401")]
    [InlineData("fault-status-500")]
    [InlineData("fault-html")]
    [InlineData("fault-garbage")]
    [InlineData("fault-cut")]
    [InlineData("fault-short")]
    [InlineData("fault-zero")]
    [InlineData("fault-flood")]
    [InlineData("fault-hang")]
    public async Task A_service_that_misbehaves_leaves_retrieval_by_words(string model)
    {
        using var vectors = Vectors(model);
        Assert.Equal(await PassagesAsync(null, "松河县茶叶补贴多少"), await PassagesAsync(vectors, "松河县茶叶补贴多少"));
        Assert.Contains(_reported, line => line.Contains("no vector", StringComparison.Ordinal));
        Assert.DoesNotContain(_reported, line => line.Contains("松河", StringComparison.Ordinal) || line.Contains("渡口", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_is_answered_by_words_when_only_its_vector_fails()
    {
        await FillAsync("fault-once-500");
        await _server.DisposeAsync();
        using var vectors = Vectors("fault-once-500");
        Assert.Equal(await PassagesAsync(null, "松河县茶叶补贴多少"), await PassagesAsync(vectors, "松河县茶叶补贴多少"));
        Assert.Single(_reported, line => line.Contains("No vector for a question", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(-1)]
    public async Task A_damaged_file_is_made_anew(int at)
    {
        await FillAsync("scripted-embedding");
        byte[] bytes = await File.ReadAllBytesAsync(VectorPath);
        bytes[at < 0 ? bytes.Length - 1 : at] ^= 0x55;
        await File.WriteAllBytesAsync(VectorPath, bytes);
        await FillAsync("scripted-embedding");
        Assert.Equal(6, Embedded());
        Assert.Equal(3, VectorFile.Read(VectorPath, "scripted-embedding").Count);
    }

    [Fact]
    public async Task A_client_that_leaves_is_not_waited_for()
    {
        await FillAsync("scripted-embedding");
        using var vectors = Vectors("fault-hang");
        using var leaving = new CancellationTokenSource();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vectors.EmbedAsync(Question, leaving.Token));
    }

    [Fact]
    public void Nearest_is_what_a_plain_comparison_of_cosines_gives()
    {
        var random = new Random(7);
        float[][] set = [.. Enumerable.Range(0, 200).Select(_ => VectorSet.Normalize([.. Enumerable.Range(0, 19).Select(_ => (float)(random.NextDouble() - 0.5))])!)];
        var expected = Enumerable.Range(0, 200).Where(i => i % 3 != 0).OrderByDescending(i => set[i].Zip(set[5]).Sum(p => (double)p.First * p.Second)).Take(10);
        Assert.Equal(expected, new VectorSet(set).Nearest(set[5], 10, docId => docId % 3 != 0));
        Assert.Null(VectorSet.Normalize([0f, 0f]));
        Assert.Null(VectorSet.Normalize([float.NaN, 1f]));
        Assert.Null(VectorSet.Normalize([float.PositiveInfinity]));
    }

    private string VectorPath => Path.Combine(_folder, "index.bot.vectors");

    private string Documents => Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Documents, name), text);

    private static int Inputs(string body) => System.Text.Json.Nodes.JsonNode.Parse(body)!["input"]!.AsArray().Count;

    private int Embedded() => _server.Bodies.Sum(Inputs);

    private PassageVectors Vectors(string model)
    {
        var options = new EmbeddingsOptions
        {
            Endpoint = _server.Endpoint,
            Name = model,
            BatchSize = 4,
            TimeoutSeconds = model == "fault-hang" ? 1 : 60,
            QuestionTimeoutSeconds = model == "fault-hang" ? 0.5 : 30,
        };
        return new PassageVectors(EmbeddingConnection.Open(options), options, VectorPath, TimeProvider.System, Report);
    }

    private void Report(string line)
    {
        lock (_reported)
        {
            _reported.Add(line);
        }
    }

    private async Task FillAsync(string model)
    {
        using var vectors = Vectors(model);
        await vectors.Of(CollectionReader.Read(Documents)).Attempted;
    }

    private async Task<List<string>> PassagesAsync(PassageVectors? vectors, string question = Question)
    {
        var collection = CollectionReader.Read(Documents);
        using var index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        var answerer = new Answerer(collection, index, TimeProvider.System, Lexicon.Empty) { Vectors = vectors?.Of(collection) };
        await (answerer.Vectors?.Attempted ?? Task.CompletedTask);
        var answer = await answerer.AnswerAsync(new Question(question), CancellationToken.None);
        return [.. answer.Passages.Select(p => p.Text)];
    }
}
