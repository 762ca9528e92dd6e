using System.Text.Json;

namespace Bot.Answering.Evaluation;

/// <summary>What differs between an earlier run over a question set and this one.</summary>
/// <param name="Fixed">Questions that went wrong and are right now.</param>
/// <param name="Broken">Questions that were right and go wrong now.</param>
/// <param name="Changed">Questions that are as right or wrong as before, but answered otherwise.</param>
/// <param name="New">Questions that the earlier run did not have.</param>
/// <param name="Gone">Ids of questions that only the earlier run had.</param>
public sealed record EvaluationComparison(
    IReadOnlyList<ComparedQuestion> Fixed,
    IReadOnlyList<ComparedQuestion> Broken,
    IReadOnlyList<ComparedQuestion> Changed,
    IReadOnlyList<string> New,
    IReadOnlyList<string> Gone)
{
    /// <summary>Reads the JSON of an earlier <c>bot eval answers --json</c>.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static EvaluationJson Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationJson>(json, AnswerJson.Options) is { Answers: { } answers } run && answers.All(a => a?.Id is not null)
                ? run
                : throw new InvalidDataException("The earlier run is not the JSON of 'bot eval answers --json': 'answers' is missing. Make it with: bot eval answers FILE --json > RUN.json");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The earlier run is not the JSON of 'bot eval answers --json': {exception.Message}", exception);
        }
    }

    /// <summary>Compares by question id.</summary>
    public static EvaluationComparison Of(EvaluationJson before, EvaluationReport now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var earlier = before.Answers.ToLookup(a => a.Id, StringComparer.Ordinal);
        var ids = now.Grades.Select(g => g.Gold.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = now.Grades.Where(g => earlier.Contains(g.Gold.Id))
            .Select(g => new ComparedQuestion(earlier[g.Gold.Id].First(), AnsweredQuestion.Of(g))).ToList();
        return new EvaluationComparison(
            [.. pairs.Where(p => !p.Before.Right && p.Now.Right)],
            [.. pairs.Where(p => p.Before.Right && !p.Now.Right)],
            [.. pairs.Where(p => p.Before.Right == p.Now.Right && p.IsOtherwise)],
            [.. now.Grades.Select(g => g.Gold.Id).Where(id => !earlier.Contains(id))],
            [.. before.Answers.Select(a => a.Id).Where(id => !ids.Contains(id))]);
    }
}

/// <summary>One question in two runs.</summary>
/// <param name="Before">In the earlier one.</param>
/// <param name="Now">In this one.</param>
public sealed record ComparedQuestion(AnsweredQuestion Before, AnsweredQuestion Now)
{
    /// <summary>Whether anything that a reader sees differs.</summary>
    public bool IsOtherwise =>
        Before.Outcome != Now.Outcome
        || !string.Equals(Before.Text, Now.Text, StringComparison.Ordinal)
        || !string.Equals(Before.Table, Now.Table, StringComparison.Ordinal)
        || !Before.Cited.SequenceEqual(Now.Cited, StringComparer.Ordinal);
}
