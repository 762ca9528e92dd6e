using Bot.Search.Analysis.SmartCn;

namespace Bot.Converters;

/// <summary>
/// Lays word pairs out for <see cref="PairTable"/>. Row displacement was tried instead: its rows of ten thousand entries
/// leave two thirds of the places empty (15.8 MB against 8 MB) and it is no faster.
/// </summary>
internal sealed unsafe class PairBuckets
{
    private const double Load = 0.7;

    public PairBuckets(List<(string Text, int Frequency)> words, List<(int Id, int Frequency)>[] followers)
    {
        var seconds = followers.SelectMany(f => f).Select(f => f.Id).Distinct().Order().Select((id, rank) => (id, rank)).ToDictionary(s => s.id, s => s.rank);
        int firstRank = 0;
        Words = [.. words.Select((w, id) => new WordCost(
            WordCost.Of(w.Frequency, 0),
            followers[id].Count > 0 ? firstRank++ << PairTable.SecondBits : PairTable.NoKey,
            seconds.GetValueOrDefault(id, PairTable.NoKey)))];
        if (seconds.Count >= 1 << PairTable.SecondBits || firstRank >= 1 << (31 - PairTable.SecondBits))
        {
            throw new InvalidDataException($"{firstRank} first and {seconds.Count} second words do not fit into keys of 31 bits.");
        }

        Lines = new PairLine[(int)(followers.Sum(f => f.Count) / Load / PairLine.Length) + 1];
        foreach (ref var line in Lines.AsSpan())
        {
            fixed (int* keys = line.Keys)
            {
                new Span<int>(keys, PairLine.Length).Fill(PairTable.NoKey);
            }
        }

        // The frequent ones first, so that those that find their line full are seldom looked up.
        var pairs = followers.SelectMany((f, first) => f.Select(p => (First: first, p.Id, p.Frequency))).OrderByDescending(p => p.Frequency).ThenBy(p => p.First).ThenBy(p => p.Id);
        foreach (var (first, id, frequency) in pairs)
        {
            Add(Words[first].First | Words[id].Second, WordCost.Of(words[first].Frequency, frequency));
        }
    }

    public WordCost[] Words { get; }

    public PairLine[] Lines { get; }

    private void Add(int key, double cost)
    {
        for (int number = PairTable.Line(key, Lines.Length); ; number = (number + 1) % Lines.Length)
        {
            ref var line = ref Lines[number];
            for (int place = 0; place < PairLine.Length; place++)
            {
                if (line.Keys[place] == PairTable.NoKey)
                {
                    line.Keys[place] = key;
                    line.Costs[place] = cost;
                    return;
                }
            }

            line.Elsewhere |= PairTable.Mark(key);
        }
    }
}
