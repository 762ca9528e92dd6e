namespace Bot.Answering.Retrieval;

/// <summary>
/// Sets passages of a version that does not hold at the time meant behind those of the version that does. What only the one version tells is
/// still the best there is; what both tell must be taken from the right one.
/// </summary>
internal static class Supersession
{
    /// <summary><paramref name="passages"/> with <see cref="PassageFeatures.SaidByVersion"/> set: for a passage that does not hold, how much of what it says of the question a passage of another version says, 0 to 1.</summary>
    public static IEnumerable<RankedPassage> Weigh(IReadOnlyList<RankedPassage> passages)
    {
        foreach (var passage in passages)
        {
            if (Holds(passage))
            {
                yield return passage;
                continue;
            }

            var validity = passage.Passage.Validity;
            var versions = validity.ReplacedBy.Concat(validity.Replaces).Select(r => r.Document).ToHashSet();
            double best = passages.Where(p => Holds(p) && versions.Contains(p.Passage.Passage.Document)).Select(Coverage).DefaultIfEmpty().Max();
            double[] features = [.. passage.Features];
            features[PassageFeatures.SaidByVersion] = Math.Min(1, best / Math.Max(1e-6, Coverage(passage)));
            yield return passage with { Features = features, Score = LinearModel.Score(features, PassageFeatures.Weights) };
        }
    }

    private static bool Holds(RankedPassage passage) => passage.Features[PassageFeatures.Replaced] <= 0;

    private static double Coverage(RankedPassage passage) => passage.Features[PassageFeatures.TermsInText] + passage.Features[PassageFeatures.TermsInContext] + (passage.Features[PassageFeatures.StrictType] / 2);
}
