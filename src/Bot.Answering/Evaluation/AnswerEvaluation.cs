namespace Bot.Answering.Evaluation;

/// <summary>Puts a question set to an answerer.</summary>
public static class AnswerEvaluation
{
    /// <summary>Asks every question, earlier turns first in the same conversation, and grades the last answer of each.</summary>
    public static async Task<EvaluationReport> RunAsync(
        Answerer answerer, IReadOnlyList<GoldQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        ArgumentNullException.ThrowIfNull(questions);
        var grades = new List<Grade>(questions.Count);
        foreach (var gold in questions)
        {
            grades.Add(Grading.Grade(gold, await AskAsync(answerer, gold, cancellationToken)));
        }

        return EvaluationReport.Of(grades);
    }

    private static async Task<AnswerRecord> AskAsync(Answerer answerer, GoldQuestion gold, CancellationToken cancellationToken)
    {
        string? conversationId = null;
        foreach (string turn in gold.Turns)
        {
            var reply = await answerer.AnswerAsync(new Question(turn) { ConversationId = conversationId }, cancellationToken);
            conversationId = reply.ConversationId;
        }

        return await answerer.AnswerAsync(new Question(gold.Question) { ConversationId = conversationId }, cancellationToken);
    }
}
