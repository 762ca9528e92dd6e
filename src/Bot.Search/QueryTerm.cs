namespace Bot.Search;

/// <summary>A term that the caller adds to a query: a synonym, a corrected typo, a translation.</summary>
/// <param name="Field">Name of the field to look in.</param>
/// <param name="Term">The term as the field's analyzer writes it.</param>
/// <param name="Weight">Its weight beside 1 for a term of the query; above 0.</param>
/// <param name="Reason">Why it is there, for explanations, such as <c>synonym of 央行</c>.</param>
public sealed record QueryTerm(string Field, string Term, float Weight, string Reason);
