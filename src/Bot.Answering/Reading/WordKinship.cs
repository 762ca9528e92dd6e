using System.Collections.Concurrent;

namespace Bot.Answering.Reading;

/// <summary>
/// Which words are akin by the lines of a thesaurus that they share, directly or over one word between them: 工资条 leads to 工资, and so does 月薪.
/// A walk of one or two steps from a word, each step along a line by its weight, comes to some words more often than chance does; how much more
/// often, as pointwise mutual information, is how akin they are (the matrix that random-walk embeddings factorise: Qiu et al., Network Embedding as
/// Matrix Factorization, WSDM 2018). Immutable once built; safe for concurrent use.
/// </summary>
internal sealed class WordKinship
{
    // Words that are the same under two names are closer than an everyday word and an official one, and two official words that one everyday word
    // may mean are loosely akin.
    private const double Same = 1.5;
    private const double Leads = 1;
    private const double SideBySide = 0.3;

    // Below this share of the nearest word's kinship words have little in common; at .5 the gain over no kinship halves.
    private const double Least = 0.3;
    private const int Most = 96;

    private readonly string[] _words;
    private readonly Dictionary<string, int> _ids;

    // The lines from a word to others, those of one word side by side: _first[word] up to _first[word + 1].
    private readonly int[] _first;
    private readonly (int Word, double Weight)[] _lines;
    private readonly double[] _degrees;
    private readonly double _volume;
    private readonly ConcurrentDictionary<string, IReadOnlyList<TermVariant>> _found = new(StringComparer.Ordinal);

    private WordKinship(Dictionary<string, int> ids, List<(int One, int Other, double Weight)> lines)
    {
        _ids = ids;
        _words = new string[ids.Count];
        foreach (var (word, id) in ids)
        {
            _words[id] = word;
        }

        _first = new int[ids.Count + 1];
        _degrees = new double[ids.Count];
        foreach (var (one, other, weight) in lines)
        {
            _first[one + 1]++;
            _first[other + 1]++;
            _degrees[one] += weight;
            _degrees[other] += weight;
        }

        for (int i = 0; i < ids.Count; i++)
        {
            _first[i + 1] += _first[i];
        }

        _lines = new (int, double)[2 * lines.Count];
        int[] next = _first[..^1];
        foreach (var (one, other, weight) in lines)
        {
            _lines[next[one]++] = (other, weight);
            _lines[next[other]++] = (one, weight);
        }

        _volume = _degrees.Sum();
    }

    /// <summary>The words most akin to <paramref name="word"/>, nearest first, each with how akin, 0.3 to 1; none for a word that no line has.</summary>
    public IReadOnlyList<TermVariant> Of(string word) =>
        _ids.TryGetValue(word, out int id) ? _found.GetOrAdd(word, static (_, of) => of.Kinship.Walk(of.Id), (Kinship: this, Id: id)) : [];

    private IReadOnlyList<TermVariant> Walk(int from)
    {
        var reached = new Dictionary<int, double>();
        foreach (var (first, weight) in Lines(from))
        {
            double share = weight / _degrees[from];
            reached[first] = reached.GetValueOrDefault(first) + share;
            foreach (var (second, next) in Lines(first))
            {
                reached[second] = reached.GetValueOrDefault(second) + (share * next / _degrees[first]);
            }
        }

        var akin = reached.Select(r => (Word: r.Key, Information: Math.Log(r.Value / 2 * _volume / _degrees[r.Key]))).Where(r => r.Information > 0).ToList();
        double nearest = akin.Count == 0 ? 1 : akin.Max(r => r.Information);
        return
        [
            .. akin.Where(r => r.Word != from && r.Information >= Least * nearest && _words[r.Word].Length > 1)
                .OrderByDescending(r => r.Information).ThenBy(r => _words[r.Word], StringComparer.Ordinal)
                .Take(Most).Select(r => new TermVariant(_words[r.Word], r.Information / nearest)),
        ];
    }

    private ReadOnlySpan<(int Word, double Weight)> Lines(int word) => _lines.AsSpan(_first[word].._first[word + 1]);

    /// <summary>Collects the lines of a thesaurus.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<(int One, int Other, double Weight)> _lines = [];

        /// <summary>Words that stand for one another.</summary>
        public void AddSame(IReadOnlyList<string> words) => AddEach(words, Same);

        /// <summary>An everyday word and the official words that it may mean.</summary>
        public void AddLeading(string from, IReadOnlyList<string> to)
        {
            foreach (string word in to)
            {
                Add(from, word, Leads);
            }

            AddEach(to, SideBySide);
        }

        /// <summary>The kinship by all the lines; nothing can be added any more.</summary>
        public WordKinship Build() => new(_ids, _lines);

        private void AddEach(IReadOnlyList<string> words, double weight)
        {
            for (int i = 0; i < words.Count; i++)
            {
                for (int j = i + 1; j < words.Count; j++)
                {
                    Add(words[i], words[j], weight);
                }
            }
        }

        private void Add(string one, string other, double weight) => _lines.Add((IdOf(one), IdOf(other), weight));

        private int IdOf(string word)
        {
            if (!_ids.TryGetValue(word, out int id))
            {
                _ids.Add(word, id = _ids.Count);
            }

            return id;
        }
    }
}
