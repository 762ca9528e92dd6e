using System.Text.Json;

namespace Bot.Answering.Evaluation;

/// <summary>Reads question sets: one JSON object a line.</summary>
public static class QuestionSet
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>The questions of <paramref name="path"/> in the order of its lines; empty lines are skipped.</summary>
    /// <exception cref="FormatException">A line is not a question; the message names file and line.</exception>
    public static IReadOnlyList<GoldQuestion> Read(string path)
    {
        var questions = new List<GoldQuestion>();
        int lineNumber = 0;
        foreach (string line in File.ReadLines(path))
        {
            lineNumber++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                questions.Add(Parse(line, $"{path}:{lineNumber}"));
            }
        }

        return questions;
    }

    /// <summary>
    /// Each of <paramref name="questions"/> that is asked first in its conversation, asked after another answerable one of them (the one half the set away) instead: what it
    /// is answered must not depend on what was spoken of before. Follow-ups are left out.
    /// </summary>
    public static IReadOnlyList<GoldQuestion> AfterAnother(IReadOnlyList<GoldQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        List<GoldQuestion> first = [.. questions.Where(q => q.Turns.Count == 0)];
        List<GoldQuestion> answerable = [.. first.Where(q => q.Answerable)];
        return [.. first.Select((q, i) => (Question: q, Before: answerable.Count > 0 ? answerable[(i + (first.Count / 2)) % answerable.Count] : q)).Where(p => !ReferenceEquals(p.Before, p.Question)).Select(p => p.Question with { Turns = [p.Before.Question] })];
    }

    private static GoldQuestion Parse(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<GoldQuestion>(line, Options)
                ?? throw new FormatException($"{place}: a question is expected, found null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{place}: not a question of a question set: {exception.Message}", exception);
        }
    }
}
