namespace Bot.Search;

/// <summary>What a passage's score gains by the places of the query's words.</summary>
/// <param name="Name"><c>proximity</c>, <c>order</c> or <c>lead</c>; see <see cref="Ranking"/>.</param>
/// <param name="Value">What is added to the score.</param>
public readonly record struct Lift(string Name, float Value);
