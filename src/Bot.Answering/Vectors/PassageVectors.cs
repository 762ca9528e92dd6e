using Bot.Answering.Generating;
using Bot.Knowledge;
using Microsoft.Extensions.AI;
using Polly;

namespace Bot.Answering.Vectors;

/// <summary>
/// Makes the vectors of passages and questions and keeps those of passages in a file, by the hash of their text: a changed document costs
/// only its changed passages. Whatever fails, retrieval by words goes on. Thread-safe.
/// </summary>
public sealed class PassageVectors : IDisposable
{
    private const int Retries = 3;
    private const int BatchesBetweenSaves = 32;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(5);

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingsOptions _options;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Action<string> _report;
    private readonly ResiliencePipeline _forPassages;
    private readonly ResiliencePipeline _forQuestions;
    private readonly SemaphoreSlim _working = new(1);
    private CancellationTokenSource _filling = new();
    private int _isFailing;

    /// <summary>Vectors by <paramref name="generator"/>.</summary>
    /// <param name="generator">The model.</param>
    /// <param name="options">Its name and limits.</param>
    /// <param name="path">The file of passage vectors.</param>
    /// <param name="time">Clock for time limits and pauses.</param>
    /// <param name="report">Hears of failures; never of a text.</param>
    public PassageVectors(
        IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingsOptions options, string path, TimeProvider time, Action<string> report)
    {
        _generator = generator;
        _options = options;
        _path = path;
        _time = time;
        _report = report;
        _forPassages = Resilience.Pipeline(Retries, time);
        _forQuestions = Resilience.Pipeline(0, time);
    }

    /// <summary>The vectors of <paramref name="collection"/>; those that are missing are made in the background, and what was being made for an earlier state is left.</summary>
    public CollectionVectors Of(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var vectors = new CollectionVectors(this, collection);
        var filling = new CancellationTokenSource();
        Interlocked.Exchange(ref _filling, filling).Cancel();
        if (collection.Passages.Count > _options.MaxPassages)
        {
            _report($"{collection.Passages.Count} passages are more than Embeddings:MaxPassages: they are searched by words alone");
            vectors.EndAttempt();
        }
        else
        {
            _ = Task.Run(() => FillAsync(vectors, filling.Token));
        }

        return vectors;
    }

    /// <summary>The vector of a question at length 1; null when the service fails or is too slow.</summary>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    internal async Task<float[]?> EmbedAsync(string question, CancellationToken cancellationToken)
    {
        try
        {
            var limit = TimeSpan.FromSeconds(_options.QuestionTimeoutSeconds);
            var vectors = await _forQuestions.ExecuteAsync(async token => await GenerateAsync([question], limit, token), cancellationToken);
            Volatile.Write(ref _isFailing, 0);
            return vectors[0];
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Once for each outage; every question of it would fill the log.
            if (Interlocked.Exchange(ref _isFailing, 1) == 0)
            {
                _report($"No vector for a question ({Reason(e)}): questions are answered by words alone until the service is back");
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _filling.Cancel();

    private async Task FillAsync(CollectionVectors target, CancellationToken cancellationToken)
    {
        try
        {
            await _working.WaitAsync(cancellationToken);
            try
            {
                var vectors = Load();
                while (!await TryFillAsync(target, vectors, cancellationToken))
                {
                    await Task.Delay(PauseAfterFailure, _time, cancellationToken);
                }
            }
            finally
            {
                _working.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // A newer state of the documents has taken over, or the program ends.
        }
        catch (Exception e)
        {
            // The edge of a background task: nobody awaits it, and words still find passages.
            _report($"Vectors could not be made: {e.Message}");
        }
        finally
        {
            target.EndAttempt();
        }
    }

    private async Task<bool> TryFillAsync(CollectionVectors target, Dictionary<string, float[]> vectors, CancellationToken cancellationToken)
    {
        target.Publish(vectors);
        var missing = target.Keys.Zip(target.Texts).Where(p => !vectors.ContainsKey(p.First)).DistinctBy(p => p.First).ToList();
        string? failure = null;
        try
        {
            int batches = 0;
            foreach (var batch in missing.Chunk(_options.BatchSize))
            {
                await AddAsync(vectors, batch, cancellationToken);
                if (++batches % BatchesBetweenSaves == 0)
                {
                    Save(target, vectors);
                }
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failure = Reason(e);
        }

        if (missing.Count > 0)
        {
            Save(target, vectors);
            target.Publish(vectors);
        }

        int lacking = target.Keys.Count(key => !vectors.ContainsKey(key));
        _report(lacking == 0
            ? $"{target.Keys.Count} passages have vectors; {missing.Count} were made now"
            : $"{lacking} of {target.Keys.Count} passages have no vector ({failure}): they are found by words alone; the next attempt is in {PauseAfterFailure.TotalMinutes} minutes");
        target.EndAttempt();
        return lacking == 0;
    }

    private async Task AddAsync(Dictionary<string, float[]> vectors, (string Key, string Text)[] batch, CancellationToken cancellationToken)
    {
        string[] texts = [.. batch.Select(p => p.Text)];
        var limit = TimeSpan.FromSeconds(_options.TimeoutSeconds);
        var made = await _forPassages.ExecuteAsync(async token => await GenerateAsync(texts, limit, token), cancellationToken);
        if (vectors.Count > 0 && vectors.First().Value.Length != made[0].Length)
        {
            // Another model behind the same name: its vectors cannot be compared with the kept ones.
            vectors.Clear();
        }

        foreach (var ((key, _), vector) in batch.Zip(made))
        {
            vectors[key] = vector;
        }
    }

    private async Task<IReadOnlyList<float[]>> GenerateAsync(string[] texts, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var embeddings = await _generator.GenerateAsync(texts, null, either.Token).WaitAsync(either.Token);
            float[][] vectors = [.. embeddings.Select(e => VectorSet.Normalize(e.Vector.Span)).OfType<float[]>()];
            return vectors.Length == texts.Length && vectors.All(v => v.Length == vectors[0].Length)
                ? vectors
                : throw new InvalidDataException("the service's vectors are not one for each text, all of the same length and none of them zero");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The circuit breaker counts time-outs, but not readers who leave.
            throw new TimeoutException("The service sent no vectors in time.", e);
        }
    }

    private Dictionary<string, float[]> Load()
    {
        try
        {
            return VectorFile.Read(_path, _options.Name);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _report($"The file of vectors is made anew: {e.Message}");
            return new Dictionary<string, float[]>(StringComparer.Ordinal);
        }
    }

    private void Save(CollectionVectors target, Dictionary<string, float[]> vectors)
    {
        try
        {
            var keys = target.Keys.ToHashSet(StringComparer.Ordinal);
            VectorFile.Write(_path, _options.Name, [.. vectors.Where(v => keys.Contains(v.Key))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _report($"The vectors cannot be kept and will be made again at the next start: {e.Message}");
        }
    }

    // Services echo what they were sent in their errors, so only messages of our own are passed on.
    private static string Reason(Exception e) => e is InvalidDataException ? e.Message : ModelFailure.Reason(e);
}
