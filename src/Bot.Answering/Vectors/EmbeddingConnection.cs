using System.ClientModel;
using System.Text.Json;
using Bot.Answering.Generating;
using Microsoft.Extensions.AI;
using EmbeddingClient = OpenAI.Embeddings.EmbeddingClient;

namespace Bot.Answering.Vectors;

/// <summary>The official OpenAI client as an <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>. It asks for vectors as lists of numbers: many compatible services know no other form, and the client's own method reads none of them.</summary>
public sealed class EmbeddingConnection : IEmbeddingGenerator<string, Embedding<float>>
{
    // 256 vectors of 8,192 numbers in decimal notation.
    private const long MaxResponseBytes = 64_000_000;

    private readonly EmbeddingClient _client;
    private readonly string _model;

    private EmbeddingConnection(EmbeddingClient client, string model)
    {
        _client = client;
        _model = model;
    }

    /// <summary>Connects to the service that <paramref name="options"/> names. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">No model is configured.</exception>
    public static EmbeddingConnection Open(EmbeddingsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.IsConfigured)
        {
            throw new ArgumentException("Embeddings:Endpoint and Embeddings:Name are both needed.", nameof(options));
        }

        var timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        var transport = ModelTransport.Options(options.Endpoint, timeout, timeout, MaxResponseBytes);
        return new EmbeddingConnection(new EmbeddingClient(options.Name, ModelTransport.Key(options.ApiKey), transport), options.Name);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The service answered with anything but one vector for each text.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] input = [.. values];
        using var content = BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = _model, input, encoding_format = "float" }));
        var result = await _client.GenerateEmbeddingsAsync(content, new() { CancellationToken = cancellationToken });
        return Read(result.GetRawResponse().Content, input.Length);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The connection pool lives as long as the process.
    }

    private static GeneratedEmbeddings<Embedding<float>> Read(BinaryData content, int count)
    {
        var vectors = new float[]?[count];
        try
        {
            using var json = JsonDocument.Parse(content);
            int position = 0;
            foreach (var item in json.RootElement.GetProperty("data").EnumerateArray())
            {
                // Services may answer out of order, and say so.
                int index = item.TryGetProperty("index", out var given) ? given.GetInt32() : position;
                vectors[index] = [.. item.GetProperty("embedding").EnumerateArray().Select(number => number.GetSingle())];
                position++;
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            // The message must not quote the response: services echo what they were sent.
            throw new InvalidDataException("the response is not a list of vectors", e);
        }

        return vectors.All(v => v is not null)
            ? [.. vectors.Select(v => new Embedding<float>(v))]
            : throw new InvalidDataException($"the response holds {vectors.Count(v => v is not null)} vectors for {count} texts");
    }
}
