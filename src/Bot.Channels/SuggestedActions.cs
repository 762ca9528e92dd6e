namespace Bot.Channels;

/// <summary>Buttons below a message.</summary>
/// <param name="To">User ids that see them; empty means everybody.</param>
/// <param name="Actions">The buttons.</param>
public sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

/// <summary>A button.</summary>
/// <param name="Type">What it does, e.g. <c>imBack</c>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Value">What it sends.</param>
public sealed record CardAction(string Type, string Title, string Value);
