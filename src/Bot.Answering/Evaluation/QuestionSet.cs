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
