using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;

namespace Bot.Answering.Vectors;

/// <summary>The vectors of one state of the documents: first those that were kept, then, as they are made, the others. Thread-safe.</summary>
public sealed class CollectionVectors
{
    // Paragraphs are shorter; what is longer is beyond the models' own limits.
    private const int MaxTextLength = 6_000;

    private readonly PassageVectors _source;
    private readonly TaskCompletionSource _attempted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private VectorSet? _set;

    internal CollectionVectors(PassageVectors source, Collection collection)
    {
        _source = source;
        Texts = [.. collection.Passages.Select(TextOf)];
        Keys = [.. Texts.Select(KeyOf)];
    }

    /// <summary>Done when the service has been asked for every missing vector once, whether it gave them or not.</summary>
    public Task Attempted => _attempted.Task;

    /// <summary>What is embedded, by doc id.</summary>
    internal IReadOnlyList<string> Texts { get; }

    /// <summary>The hash of each text, in hexadecimal digits.</summary>
    internal IReadOnlyList<string> Keys { get; }

    /// <summary>The doc ids nearest in meaning to <paramref name="question"/>, best first; empty while there are no vectors and when the service fails.</summary>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    internal async Task<IReadOnlyList<int>> NearestAsync(string question, int top, Func<int, bool>? filter, CancellationToken cancellationToken) =>
        Volatile.Read(ref _set) is { } set && await _source.EmbedAsync(question, cancellationToken) is { } vector
            ? set.Nearest(vector, top, filter)
            : [];

    internal void Publish(Dictionary<string, float[]> vectors) =>
        Volatile.Write(ref _set, vectors.Count == 0 ? null : new VectorSet([.. Keys.Select(vectors.GetValueOrDefault)]));

    internal void EndAttempt() => _attempted.TrySetResult();

    private static string TextOf(Passage passage)
    {
        string text = string.Join('\n', [passage.Document.Title, .. passage.Headings, passage.Text]);
        return text.Length > MaxTextLength ? text[..MaxTextLength] : text;
    }

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
