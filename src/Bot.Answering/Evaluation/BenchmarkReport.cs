namespace Bot.Answering.Evaluation;

/// <summary>What <c>bot bench</c> measured; one thread throughout. The names are those of the contract's JSON.</summary>
/// <param name="Passages">Lines of the corpus.</param>
/// <param name="TextBytes">Their UTF-8 bytes, without line ends.</param>
/// <param name="SegmentMBps">Segmentation alone, in 10^6 bytes of text a second.</param>
/// <param name="IndexSeconds">From the first line read to the finished file.</param>
/// <param name="IndexMBps">Text bytes by that time.</param>
/// <param name="IndexBytes">Size of the file.</param>
/// <param name="OpenMs">Opening the file and answering the first query, in milliseconds.</param>
/// <param name="QueriesPerSecond">Queries analyzed and searched one after the other.</param>
/// <param name="P50us">Median latency of a query in microseconds.</param>
/// <param name="P95us">95th percentile.</param>
/// <param name="P99us">99th percentile.</param>
/// <param name="PeakRssBytes">The most memory that the process had, mapped pages included.</param>
/// <param name="ManagedHeapBytes">Managed heap after the queries.</param>
public sealed record BenchmarkReport(
    int Passages,
    long TextBytes,
    double SegmentMBps,
    double IndexSeconds,
    double IndexMBps,
    long IndexBytes,
    double OpenMs,
    double QueriesPerSecond,
    double P50us,
    double P95us,
    double P99us,
    long PeakRssBytes,
    long ManagedHeapBytes);
