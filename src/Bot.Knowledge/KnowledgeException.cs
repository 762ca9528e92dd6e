namespace Bot.Knowledge;

/// <summary>A document cannot be read; the message says what is wrong with it and what to change, without its path.</summary>
public sealed class KnowledgeException(string reason) : Exception(reason);
