namespace Bot.Channels;

/// <summary>What a user thinks of one answer.</summary>
/// <param name="AnswerId">The answer; known to belong to the user's conversation.</param>
/// <param name="IsUp">Whether it helped.</param>
/// <param name="Reason">A reason from the page's list, e.g. <c>wrong_source</c>.</param>
/// <param name="Comment">What the user wrote.</param>
public sealed record Rating(string AnswerId, bool IsUp, string? Reason, string? Comment);
