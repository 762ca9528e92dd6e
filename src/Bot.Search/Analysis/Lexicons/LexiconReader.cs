using Bot.Search.Analysis.Dictionaries;
using Bot.Search.Analysis.Scripts;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>
/// Reads lexicon files. UTF-8, one entry a line, <c>#</c> starts a comment.
/// words.txt: <c>word[TAB weight]</c>; synonyms.txt: <c>a = b = c</c>, <c>a ~ b ~ c</c>, <c>a -> b, c</c>;
/// glossary.txt: <c>english phrase = 中文, 中文2</c>.
/// </summary>
internal sealed class LexiconReader
{
    private const int MaxPhraseLength = 64;
    private const double MaxWeight = 1000;
    private static readonly string[] Separators = [" = ", " ~ ", " -> "];

    private readonly Dictionary<string, (UserWord Word, string Place)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RelatedPhrase>> _related = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), (Relation Relation, string Place)> _places = [];
    private readonly List<LexiconProblem> _problems = [];
    private string _file = string.Empty;
    private int _line;

    /// <summary>Reads the files that <paramref name="folder"/> has.</summary>
    public void Read(string folder)
    {
        ReadLines(Path.Combine(folder, "words.txt"), ReadWord);
        ReadLines(Path.Combine(folder, "synonyms.txt"), ReadSynonyms);
        ReadLines(Path.Combine(folder, "glossary.txt"), ReadTranslation);
    }

    public WordLists ToWordLists()
    {
        UserWord[] words = [.. _words.Values.Select(w => w.Word)];
        return new WordLists(words, _related, _problems, WordLists.FingerprintOf(words));
    }

    private void ReadLines(string file, Action<string> readLine)
    {
        if (!File.Exists(file))
        {
            return;
        }

        (_file, _line) = (file, 0);
        foreach (string line in File.ReadLines(file))
        {
            _line++;
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
            {
                readLine(entry);
            }
        }
    }

    private void ReadWord(string entry)
    {
        string[] cells = entry.Split('\t', StringSplitOptions.TrimEntries);
        double weight = 1;
        if (cells.Length > 2 || (cells.Length == 2 && !(double.TryParse(cells[1], out weight) && weight is > 0 and <= MaxWeight)))
        {
            Report($"'{entry}' is not 'word' or 'word TAB weight' with a weight above 0 and at most {MaxWeight}.");
            return;
        }

        string word = TextFolding.Fold(cells[0]);
        if (word.Length is < 2 or > MaxPhraseLength || !word.All(char.IsLetterOrDigit))
        {
            Report($"'{cells[0]}' is not a word: it takes 2 to {MaxPhraseLength} letters, digits or Han characters and nothing else.");
        }
        else if (_words.TryGetValue(word, out var earlier))
        {
            Report($"'{cells[0]}' stands already in {earlier.Place}{(earlier.Word.Weight.Equals(weight) ? "" : " with another weight")}; one line is enough.");
        }
        else
        {
            _words.Add(word, (new UserWord(word, weight), Place));
        }
    }

    private void ReadSynonyms(string entry)
    {
        string[] separators = [.. Separators.Where(s => entry.Contains(s, StringComparison.Ordinal))];
        string[] parts = separators.Length == 1 ? entry.Split(separators[0], StringSplitOptions.TrimEntries) : [];
        bool isOneWay = separators is [" -> "];
        string[] targets = isOneWay && parts.Length == 2 ? parts[1].Split([',', '，', '、'], StringSplitOptions.TrimEntries) : parts;
        if (parts.Length < 2 || (isOneWay && parts.Length != 2) || !Fit(parts[..1]) || !Fit(targets))
        {
            Report($"'{entry}' is not 'a = b', 'a ~ b' or 'a -> b, c' with spaces around one kind of sign and phrases of 1 to {MaxPhraseLength} characters.");
            return;
        }

        var relation = isOneWay ? Relation.Implies : separators[0] == " = " ? Relation.Same : Relation.Near;
        foreach (string from in isOneWay ? parts[..1] : parts)
        {
            foreach (string to in targets.Where(t => t != from))
            {
                Relate(from, to, relation);
            }
        }
    }

    private void ReadTranslation(string entry)
    {
        int sign = entry.IndexOf(" = ", StringComparison.Ordinal);
        string[] targets = sign < 0 ? [] : entry[(sign + 3)..].Split([',', '，', '、'], StringSplitOptions.TrimEntries);
        string english = sign < 0 ? string.Empty : entry[..sign].Trim();
        if (!Fit([english]) || !Fit(targets) || !english.Any(char.IsAsciiLetter))
        {
            Report($"'{entry}' is not 'english phrase = 中文, 中文2'.");
            return;
        }

        foreach (string to in targets)
        {
            Relate(english, to, Relation.Translation);
        }
    }

    private void Relate(string from, string to, Relation relation)
    {
        (from, to) = (TextFolding.Fold(from), TextFolding.Fold(to));
        if (_places.TryGetValue((from, to), out var earlier))
        {
            // Two-way lines over three phrases may meet again on purpose; saying the same twice is a slip, saying otherwise a conflict.
            Report(earlier.Relation == relation
                ? $"'{from}' and '{to}' are related already in {earlier.Place}."
                : $"'{from}' and '{to}' are related otherwise in {earlier.Place}: {earlier.Relation} there, {relation} here; the first counts.");
            return;
        }

        _places.Add((from, to), (relation, Place));
        if (!_related.TryGetValue(from, out var related))
        {
            _related.Add(from, related = []);
        }

        related.Add(new RelatedPhrase(to, relation));
    }

    private string Place => $"{Path.GetFileName(_file)}:{_line}";

    private static bool Fit(string[] phrases) => phrases.Length > 0 && Array.TrueForAll(phrases, p => p.Length is > 0 and <= MaxPhraseLength);

    private void Report(string message) => _problems.Add(new LexiconProblem(_file, _line, message));
}
