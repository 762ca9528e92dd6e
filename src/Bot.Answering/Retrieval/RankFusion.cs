namespace Bot.Answering.Retrieval;

/// <summary>Joins two rankings by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): only ranks count, so scores of different kinds need no common scale.</summary>
internal static class RankFusion
{
    // The paper's constant: it keeps a first place in one ranking from beating two good places in both.
    private const double K = 60;

    /// <summary><paramref name="ranked"/> in the order of the joined ranking; equal ones in the order that they had.</summary>
    /// <param name="ranked">One ranking, best first.</param>
    /// <param name="other">Doc ids of the other, best first.</param>
    public static List<RankedPassage> Join(IReadOnlyList<RankedPassage> ranked, IReadOnlyList<int> other)
    {
        var places = other.Select((docId, i) => (docId, i)).ToDictionary(p => p.docId, p => p.i);
        return
        [
            .. ranked.Select((passage, i) => (Passage: passage, Score: Share(i) + (places.TryGetValue(passage.DocId, out int place) ? Share(place) : 0)))
                .OrderByDescending(p => p.Score)
                .Select(p => p.Passage),
        ];
    }

    private static double Share(int place) => 1 / (K + place + 1);
}
