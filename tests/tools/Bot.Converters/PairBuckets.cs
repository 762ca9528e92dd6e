using Bot.Search.Analysis.SmartCn;

namespace Bot.Converters;

/// <summary>
/// Lays word pairs out for <see cref="PairTable"/>. Row displacement was tried instead: its rows of ten thousand entries
/// leave two thirds of the places empty (15.8 MB against 8 MB) and it is no faster.
/// </summary>
internal sealed class PairBuckets
{
    private const double Load = 0.85;

    public PairBuckets(List<(string Text, int Frequency)> words, List<(int Id, int Frequency)>[] followers)
    {
        var seconds = followers.SelectMany(f => f).Select(f => f.Id).Distinct().Order().Select((id, rank) => (id, rank)).ToDictionary(s => s.id, s => s.rank);
        int firstRank = 0;
        Words = [.. words.Select((w, id) => new WordCost
        {
            ToAny = WordCost.Of(w.Frequency, 0),
            First = followers[id].Count > 0 ? firstRank++ << PairTable.SecondBits : PairTable.NoKey,
            Second = seconds.GetValueOrDefault(id, PairTable.NoKey),
        })];
        if (seconds.Count >= 1 << PairTable.SecondBits || firstRank >= 1 << (31 - PairTable.SecondBits))
        {
            throw new InvalidDataException($"{firstRank} first and {seconds.Count} second words do not fit into keys of 31 bits.");
        }

        int buckets = (int)(followers.Sum(f => f.Count) / Load / PairTable.BucketLength) + 1;
        Keys = new int[buckets * PairTable.BucketLength];
        Array.Fill(Keys, PairTable.NoKey);
        Costs = new double[Keys.Length];
        for (int first = 0; first < words.Count; first++)
        {
            foreach (var (id, frequency) in followers[first])
            {
                int key = Words[first].First | Words[id].Second;
                int place = PairTable.Bucket(key, buckets) * PairTable.BucketLength;
                while (Keys[place] != PairTable.NoKey)
                {
                    place = (place + 1) % Keys.Length;
                }

                Keys[place] = key;
                Costs[place] = WordCost.Of(words[first].Frequency, frequency);
            }
        }
    }

    public WordCost[] Words { get; }

    public int[] Keys { get; }

    public double[] Costs { get; }
}
