using System.Runtime.InteropServices;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis.Learning;

/// <summary>
/// Counts the sequences of Han characters of one length in a text, those that are frequent: each has a number, in order of its first place.
/// The sequences one longer are counted from these, for a frequent one has two frequent parts.
/// </summary>
internal sealed class SequenceCounts
{
    private const int None = -1;

    private readonly char[] _text;
    private readonly int _length;
    private readonly int[] _ids;
    private readonly List<int> _freqs = [];
    private readonly List<int> _firstPlaces = [];

    private SequenceCounts(char[] text, int length)
    {
        _text = text;
        _length = length;
        _ids = new int[text.Length];
        _ids.AsSpan().Fill(None);
    }

    /// <summary>Number of different sequences.</summary>
    public int Count => _freqs.Count;

    /// <summary>Number of all sequences of this length, frequent or not.</summary>
    public long Total { get; private set; }

    /// <summary>How often the sequence stands in the text.</summary>
    public int Freq(int id) => _freqs[id];

    /// <summary>Where it first stands.</summary>
    public int FirstPlace(int id) => _firstPlaces[id];

    /// <summary>How often the sequence that stands at a place does so anywhere; it is a frequent one.</summary>
    public int FreqAt(int place) => _freqs[_ids[place]];

    /// <summary>The single characters.</summary>
    public static SequenceCounts OfCharacters(char[] text)
    {
        var counts = new SequenceCounts(text, 1);
        int[] numbers = new int[char.MaxValue + 1];
        for (int i = 0; i < text.Length; i++)
        {
            if (SmartCnChars.TypeOf(text[i]) == SmartCnCharType.Han)
            {
                ref int number = ref numbers[text[i]];
                number = number > 0 ? number : counts.Number(i) + 1;
                counts.Take(i, number - 1);
            }
        }

        return counts;
    }

    /// <summary>The sequences one character longer that stand in the text at least <paramref name="minFreq"/> times.</summary>
    public SequenceCounts Longer(int minFreq)
    {
        var freqs = new Dictionary<long, int>();
        for (int i = 0; i + 1 < _ids.Length; i++)
        {
            if (_ids[i] >= 0 && _ids[i + 1] >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(freqs, Key(i), out _)++;
            }
        }

        var longer = new SequenceCounts(_text, _length + 1);
        var numbers = new Dictionary<long, int>();
        for (int i = 0; i + 1 < _ids.Length; i++)
        {
            if (_ids[i] < 0 || _ids[i + 1] < 0 || freqs[Key(i)] < minFreq)
            {
                continue;
            }

            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, Key(i), out bool isKnown);
            number = isKnown ? number : longer.Number(i);
            longer.Take(i, number);
        }

        return longer;
    }

    /// <summary>By number: the entropy of the characters before and of those after, the lesser one. What stands at an end of a run counts as new each time.</summary>
    public double[] Freedom()
    {
        double[] left = Entropies(-1);
        double[] right = Entropies(_length);
        return [.. left.Zip(right, Math.Min)];
    }

    private double[] Entropies(int offset)
    {
        var neighbours = new Dictionary<long, int>();
        double[] entropies = new double[Count];
        for (int i = 0; i < _ids.Length; i++)
        {
            if (_ids[i] < 0)
            {
                continue;
            }

            int place = i + offset;
            if (place >= 0 && place < _text.Length && SmartCnChars.TypeOf(_text[place]) == SmartCnCharType.Han)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(neighbours, ((long)_ids[i] << 16) | _text[place], out _)++;
            }
            else
            {
                entropies[_ids[i]] += Term(1, _freqs[_ids[i]]);
            }
        }

        // In order of the keys, because sums of floating point depend on their order and words must not.
        foreach (var (key, freq) in neighbours.OrderBy(n => n.Key))
        {
            entropies[key >> 16] += Term(freq, _freqs[(int)(key >> 16)]);
        }

        return entropies;
    }

    private static double Term(int part, int whole) => -(double)part / whole * Math.Log((double)part / whole);

    private long Key(int place) => ((long)_ids[place] << 16) | _text[place + _length];

    private int Number(int firstPlace)
    {
        _freqs.Add(0);
        _firstPlaces.Add(firstPlace);
        return _freqs.Count - 1;
    }

    private void Take(int place, int id)
    {
        _ids[place] = id;
        _freqs[id]++;
        Total++;
    }
}
