using System.ComponentModel.DataAnnotations;
using Bot.Answering.Configuration;
using Bot.Answering.Generating;

namespace Bot.Answering.Vectors;

/// <summary>Which model turns texts into vectors, for retrieval by meaning beside retrieval by words. Without an endpoint and a name there is none.</summary>
public sealed record EmbeddingsOptions
{
    /// <summary>Base address of an OpenAI-compatible service with its version path, as <see cref="ModelOptions.Endpoint"/>. Empty by default: words alone.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The model's name at that service; empty by default. Another name makes all vectors anew.</summary>
    public string Name { get; init; } = "";

    /// <summary>Key sent as a bearer token; empty by default. Never logged.</summary>
    [Secret]
    public string ApiKey { get; init; } = "";

    /// <summary>Passages sent at a time; 1 to 256, 32 by default.</summary>
    [Range(1, 256)]
    public int BatchSize { get; init; } = 32;

    /// <summary>Seconds for one batch of passages; 1 to 300, 30 by default.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Seconds for the vector of a question, after which it is answered by words alone; 0.05 to 30, 1 by default.</summary>
    [Range(0.05, 30)]
    public double QuestionTimeoutSeconds { get; init; } = 1;

    /// <summary>Passages that get a vector at most; beyond, words alone are used. 1 to 1,000,000, 100,000 by default: at 1,024 dimensions they take 0.4 GB of memory.</summary>
    [Range(1, 1_000_000)]
    public int MaxPassages { get; init; } = 100_000;

    /// <summary>Whether an endpoint and a name are given.</summary>
    public bool IsConfigured => Endpoint.Length > 0 && Name.Length > 0;

    /// <summary>What is wrong with these values together; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (Endpoint.Length > 0 != Name.Length > 0)
        {
            yield return "Embeddings:Endpoint and Embeddings:Name: give both or neither.";
        }

        if (Endpoint.Length > 0 && !ModelOptions.IsAllowedEndpoint(Endpoint))
        {
            yield return $"Embeddings:Endpoint '{Endpoint}': an absolute https address (http only for a loopback or private host), without user name, query or fragment.";
        }
    }
}
