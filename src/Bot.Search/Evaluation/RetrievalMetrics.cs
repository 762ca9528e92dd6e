namespace Bot.Search.Evaluation;

/// <summary>How well a ranking finds relevant passages; means over the queries, each between 0 and 1.</summary>
/// <param name="Passages">Passages searched.</param>
/// <param name="Queries">Queries asked.</param>
/// <param name="RecallAt1">Share of a query's relevant passages that came first.</param>
/// <param name="RecallAt5">Share among the first five.</param>
/// <param name="RecallAt10">Share among the first ten.</param>
/// <param name="MrrAt10">One divided by the rank of the first relevant passage; 0 beyond rank ten.</param>
/// <param name="NdcgAt10">Gain (2^grade − 1) discounted by log2(rank + 1), divided by that of the ideal order.</param>
public sealed record RetrievalMetrics(
    int Passages, int Queries, double RecallAt1, double RecallAt5, double RecallAt10, double MrrAt10, double NdcgAt10);
