namespace Bot.Search.Tests.Support;

/// <summary>Passages and queries of few different terms, some frequent and some rare, so that scores are close and often equal.</summary>
internal static class RandomCorpus
{
    public static IndexOptions Options { get; } = IndexOptions.Over(new SpaceAnalyzer()) with
    {
        Fields =
        [
            new IndexField(IndexOptions.Words, FieldSource.Body, new SpaceAnalyzer(), HasPositions: true),
            new IndexField(IndexOptions.Bigrams, FieldSource.Body, new SpaceAnalyzer(), HasPositions: false),
            new IndexField(IndexOptions.Title, FieldSource.Title, new SpaceAnalyzer(), HasPositions: false),
        ],
    };

    public static List<PassageSource> Passages(Random random, int count, int vocabulary) =>
        [.. Enumerable.Range(0, count).Select(i => new PassageSource($"p{i}", Text(random, 3, vocabulary), Text(random, 40, vocabulary)))];

    public static string Text(Random random, int maxTerms, int vocabulary) =>
        string.Join(' ', Enumerable.Range(0, random.Next(maxTerms + 1)).Select(_ => "t" + Skewed(random, vocabulary)));

    private static int Skewed(Random random, int vocabulary) => (int)(vocabulary * Math.Pow(random.NextDouble(), 3));
}
