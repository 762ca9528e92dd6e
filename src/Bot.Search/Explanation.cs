namespace Bot.Search;

/// <summary>Why a passage has its score.</summary>
/// <param name="PassageId">The passage.</param>
/// <param name="Score">The sum of the contributions and lifts, taken in 64 bits and rounded to 32.</param>
/// <param name="Contributions">One for each term that the passage has, in order of the query.</param>
/// <param name="Lifts">What the places of the words add.</param>
public sealed record Explanation(
    string PassageId, float Score, IReadOnlyList<TermContribution> Contributions, IReadOnlyList<Lift> Lifts);

/// <summary>What one term adds to a score: weight − weight / (1 + termFreq · norm), weight = boost · idf.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Term">The term.</param>
/// <param name="TermFreq">Its occurrences in the passage.</param>
/// <param name="DocFreq">Passages with the term.</param>
/// <param name="FieldLength">The passage's terms in the field, as coarsely as the index keeps lengths.</param>
/// <param name="Boost">Weight of the field times occurrences in the query, or the expansion's.</param>
/// <param name="Weight">Boost times idf: the most that the term can add.</param>
/// <param name="Reason">Why a term that is not in the query was looked for; null for the query's own.</param>
/// <param name="Contribution">What it adds.</param>
public sealed record TermContribution(
    string Field, string Term, int TermFreq, int DocFreq, int FieldLength, float Boost, float Weight, string? Reason, float Contribution);
