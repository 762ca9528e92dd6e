namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Which messages show which answer to which question: what feedback, edits and deletions refer to.</summary>
/// <param name="Conversation">The conversation, without its thread.</param>
/// <param name="QuestionId">The user's message; null when it had no id.</param>
/// <param name="MessageId">The bot's message; null when the channel named none.</param>
/// <param name="CardId">The card below it, if there is one.</param>
/// <param name="AnswerId">The stored answer; null marks the question as taken back.</param>
internal sealed record SentAnswer(string Conversation, string? QuestionId, string? MessageId, string? CardId, string? AnswerId);
