using System.Text.Json;

namespace Bot.Answering.Storing;

/// <summary>Keeps what readers say about answers: one file of JSON lines beside each answer. Safe for concurrent use.</summary>
/// <param name="answers">The answers.</param>
/// <param name="time">Clock, for when it was said.</param>
public sealed class FeedbackStore(AnswerStore answers, TimeProvider time)
{
    private const int MaxFileBytes = 64 * 1024;

    private readonly Lock _writing = new();

    /// <summary>Adds one opinion on an answer. A disk that refuses is reported where the answers' are.</summary>
    public FeedbackOutcome Add(string answerId, Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        answers.Settle();
        if (answers.PathOf(answerId) is not { } path || !File.Exists(path))
        {
            return FeedbackOutcome.UnknownAnswer;
        }

        try
        {
            return Append(path, feedback);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            answers.Report(e);
            return FeedbackOutcome.NotStored;
        }
    }

    /// <summary>What was said about an answer, oldest first.</summary>
    public IReadOnlyList<Feedback> Find(string answerId)
    {
        string? path = answers.PathOf(answerId) is { } answer ? Path.ChangeExtension(answer, ".feedback.jsonl") : null;
        return path is not null && File.Exists(path)
            ? [.. File.ReadLines(path).Select(Read).OfType<Feedback>()]
            : [];
    }

    // A killed process leaves half a line; what stands around it counts.
    private static Feedback? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Feedback>(line, AnswerJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private FeedbackOutcome Append(string path, Feedback feedback)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(feedback with { At = time.GetUtcNow() }, AnswerJson.Options), (byte)'\n'];
        lock (_writing)
        {
            using var file = new FileStream(Path.ChangeExtension(path, ".feedback.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            long end = file.Length;
            file.Position = Math.Max(0, end - 1);
            if (end > 0 && file.ReadByte() != '\n')
            {
                line = [(byte)'\n', .. line];
            }

            file.Position = end;
            if (end + line.Length > MaxFileBytes)
            {
                return FeedbackOutcome.Full;
            }

            try
            {
                file.Write(line);
            }
            catch (IOException)
            {
                // Half a line would spoil the next one.
                file.SetLength(end);
                throw;
            }
        }

        answers.Count(line.Length);
        return FeedbackOutcome.Stored;
    }
}

/// <summary>One reader's opinion on an answer.</summary>
/// <param name="Rating"><c>up</c> or <c>down</c>.</param>
/// <param name="Reason">Short name of what is wrong, e.g. <c>wrong_source</c>; null when none was given.</param>
/// <param name="Comment">In the reader's own words; null when none were given.</param>
public sealed record Feedback(string Rating, string? Reason, string? Comment)
{
    /// <summary>When it was stored.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>What became of an opinion.</summary>
public enum FeedbackOutcome
{
    /// <summary>Stored.</summary>
    Stored,

    /// <summary>There is no such answer.</summary>
    UnknownAnswer,

    /// <summary>The answer has as much feedback as is kept.</summary>
    Full,

    /// <summary>The disk is full or refuses.</summary>
    NotStored,
}
