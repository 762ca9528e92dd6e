using System.Runtime.InteropServices;
using System.Text;
using Bot.Answering.Matching;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Answering.Reading;

/// <summary>
/// Other words for words: synonyms, near synonyms, everyday words for official ones, English for Chinese. Read from the lexicon folders of a
/// collection; immutable.
/// </summary>
public sealed class Lexicon
{
    // What a word joined by ~ says of the word typed; a synonym says all of it.
    private const double Near = 0.75;
    private const double OneWay = 0.85;

    private readonly Dictionary<string, List<TermVariant>> _variants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TermVariant>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // English phrases by their stems, for forms that the glossary does not list.
    private readonly Dictionary<string, List<TermVariant>> _stems = new(StringComparer.Ordinal);

    // Words that others lead to.
    private readonly HashSet<string> _official = new(StringComparer.Ordinal);

    // Length of the longest word that begins with a character: most characters begin none.
    private readonly Dictionary<char, int> _longest = [];

    // The lines of synonyms.txt, until all are read.
    private WordKinship.Builder? _lines = new();
    private WordKinship? _kinship;

    private Lexicon() => _lookup = _variants.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A lexicon without words.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>The same lists as the engine reads them, for correcting typos and reading pinyin.</summary>
    internal WordLists Engine { get; private init; } = WordLists.Empty;

    /// <summary>Cuts text into words, those of <c>words.txt</c> among them.</summary>
    internal Analyzer Segmenter { get; private init; } = new SmartCnSegmenter();

    /// <summary>Reads <c>words.txt</c>, <c>synonyms.txt</c> and <c>glossary.txt</c> of the folders that exist; a line that is none of the known forms is skipped.</summary>
    public static Lexicon Read(IEnumerable<string> folders)
    {
        string[] existing = [.. folders];
        var words = WordLists.Load(existing);
        var lexicon = new Lexicon { Engine = words, Segmenter = new WordAnalyzer(words) };
        foreach (string folder in existing)
        {
            lexicon.AddFile(Path.Combine(folder, "synonyms.txt"), AddRelation);
            lexicon.AddFile(Path.Combine(folder, "glossary.txt"), AddTranslation);
        }

        return lexicon.Complete();
    }

    /// <summary>A lexicon of the given lines, as they stand in <c>synonyms.txt</c>.</summary>
    public static Lexicon Of(params string[] lines) => new Lexicon().Add(lines, AddRelation).Complete();

    /// <summary>A lexicon of the given lines, as they stand in <c>glossary.txt</c>.</summary>
    public static Lexicon OfGlossary(params string[] lines) => new Lexicon().Add(lines, AddTranslation).Complete();

    /// <summary>The words of <paramref name="folded"/> that the lexicon knows, longest first at each place, without overlaps.</summary>
    internal IEnumerable<(TextRange Range, IReadOnlyList<TermVariant> Variants)> Find(string folded)
    {
        for (int i = 0; i < folded.Length;)
        {
            int length = MatchLength(folded, i);
            if (Stemmed(folded, i, length) is { } other)
            {
                yield return (new TextRange(i, other.End), other.Variants);
                i = other.End;
            }
            else if (length > 0)
            {
                yield return (new TextRange(i, i + length), _lookup[folded.AsSpan(i, length)]);
                i += length;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>Other words for a word of one character, which <see cref="Find"/> leaves out, for it means something only where it is a word of its own: 交 in 交多少钱, not in 交通.</summary>
    internal IReadOnlyList<TermVariant> Single(char word) => _lookup.TryGetValue([word], out var variants) ? variants : [];

    /// <summary>Words akin to <paramref name="word"/> by the lines that they share, nearest first: too far to stand for it, near enough to tell that a text is about it.</summary>
    internal IReadOnlyList<TermVariant> Akin(string word) => _kinship?.Of(word) ?? [];

    /// <summary>Whether everyday or other words lead to <paramref name="word"/>, which is folded: it is what documents say.</summary>
    internal bool IsOfficial(string word) => _official.Contains(word);

    // A longer phrase in another form than the glossary's: of what matches as it stands, only what is shorter gives way.
    private (int End, IReadOnlyList<TermVariant> Variants)? Stemmed(string folded, int start, int exact)
    {
        if (_stems.Count == 0 || !char.IsAsciiLetter(folded[start]) || (start > 0 && char.IsAsciiLetterOrDigit(folded[start - 1])))
        {
            return null;
        }

        foreach (var (phrase, end) in EnglishStem.PhrasesAt(folded, start))
        {
            if (end - start <= exact)
            {
                return null;
            }

            if (_stems.TryGetValue(phrase, out var variants))
            {
                return (end, variants);
            }
        }

        return null;
    }

    private int MatchLength(string folded, int start)
    {
        for (int length = Math.Min(_longest.GetValueOrDefault(folded[start]), folded.Length - start); length > 1; length--)
        {
            if (_lookup.ContainsKey(folded.AsSpan(start, length)) && IsWhole(folded, start, length))
            {
                return length;
            }
        }

        return 0;
    }

    // "it" is no word of "limit".
    private static bool IsWhole(string folded, int start, int length) =>
        !((start > 0 && char.IsAsciiLetterOrDigit(folded[start]) && char.IsAsciiLetterOrDigit(folded[start - 1]))
            || (start + length < folded.Length && char.IsAsciiLetterOrDigit(folded[start + length - 1]) && char.IsAsciiLetterOrDigit(folded[start + length])));

    private void AddFile(string path, Action<Lexicon, string> addLine)
    {
        if (File.Exists(path))
        {
            Add(File.ReadLines(path, Encoding.UTF8), addLine);
        }
    }

    private Lexicon Add(IEnumerable<string> lines, Action<Lexicon, string> addLine)
    {
        foreach (string line in lines)
        {
            string folded = Folding.Fold(line).Trim();
            if (folded.Length > 0 && folded[0] != '#')
            {
                addLine(this, folded);
            }
        }

        return this;
    }

    private Lexicon Complete()
    {
        _kinship = _lines?.Build();
        _lines = null;
        return this;
    }

    private static void AddRelation(Lexicon lexicon, string line)
    {
        if (line.Split("->", 2) is [var from, var to])
        {
            string[] meant = Words(to, ',');
            lexicon.AddOneWay([from.Trim()], meant, OneWay);
            lexicon._official.UnionWith(meant);
            lexicon._lines?.AddLeading(from.Trim(), meant);
        }
        else if (line.Contains('~'))
        {
            lexicon.AddTwoWay(Words(line, '~'), Near);
        }
        else if (line.Contains('='))
        {
            lexicon.AddTwoWay(Words(line, '='), 1);
        }
    }

    // The Chinese words of one English phrase are not words for one another: "benefit" is 待遇 or 优惠.
    private static void AddTranslation(Lexicon lexicon, string line)
    {
        if (line.Split('=', 2) is [var english, var chinese])
        {
            lexicon.AddOneWay([english.Trim()], Words(chinese, ','), 1);

            // "rent" as it stands comes before "rented", which has the same stem.
            string stem = EnglishStem.OfPhrase(english.Trim());
            if (stem.Length > 2 && lexicon._variants.TryGetValue(english.Trim(), out var variants))
            {
                lexicon._stems.TryAdd(stem, variants);
            }
        }
    }

    private void AddTwoWay(string[] words, double factor)
    {
        _lines?.AddSame(words);
        _official.UnionWith(words);
        foreach (string word in words)
        {
            AddOneWay([word], [.. words.Where(w => !string.Equals(w, word, StringComparison.Ordinal))], factor);
        }
    }

    private void AddOneWay(string[] from, string[] to, double factor)
    {
        foreach (string word in from.Where(w => w.Length > 0))
        {
            var variants = Variants(word);
            variants.AddRange(to.Where(t => !variants.Exists(v => string.Equals(v.Text, t, StringComparison.Ordinal))).Select(t => new TermVariant(t, factor)));
        }
    }

    private List<TermVariant> Variants(string word)
    {
        ref var variants = ref CollectionsMarshal.GetValueRefOrAddDefault(_variants, word, out bool exists);
        if (!exists)
        {
            _longest[word[0]] = Math.Max(_longest.GetValueOrDefault(word[0]), word.Length);
        }

        return variants ??= [];
    }

    private static string[] Words(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
