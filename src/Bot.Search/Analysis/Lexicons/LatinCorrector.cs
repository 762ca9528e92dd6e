using System.Text.RegularExpressions;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>
/// Finds English words that are mistyped by one letter (blokchain, subsidiees, regoin): neither the lexicon nor the collection has them, and one of
/// the two has a word that a letter more, less, other or in another order makes of them. Immutable; its tables are made at the first unknown word.
/// </summary>
internal sealed partial class LatinCorrector
{
    // Shorter words have too many neighbours: there, three, these. Longer ones are none.
    private const int MinLength = 6;
    private const int MaxLength = 24;
    private const int MaxCorrections = 4;

    private readonly WordAnalyzer _words;
    private readonly IVocabulary _vocabulary;
    private readonly HashSet<string> _known;
    private readonly Lazy<Dictionary<string, List<string>>> _byVariant;

    /// <summary>A corrector that knows the words of <paramref name="wordLists"/> and of <paramref name="vocabulary"/>, whose terms <paramref name="words"/> makes.</summary>
    public LatinCorrector(WordLists wordLists, IVocabulary vocabulary, WordAnalyzer words)
    {
        _words = words;
        _vocabulary = vocabulary;
        _known = wordLists.Phrases.SelectMany(p => LatinWord().Matches(p).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        _byVariant = new(ByVariant);
    }

    /// <summary>What is to be corrected in the folded text, in its order.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="original">The same text as it was typed.</param>
    /// <param name="isName">Whether a word is a name in pinyin, which is no typo.</param>
    public List<SpellingCorrection> Correct(string folded, string original, Func<string, bool> isName)
    {
        var found = new List<SpellingCorrection>();
        foreach (Match word in LatinWord().Matches(folded))
        {
            if (found.Count < MaxCorrections && word.Length is >= MinLength and <= MaxLength && !IsKnown(word.Value) && !isName(word.Value) && Best(word.Value) is { } best)
            {
                found.Add(new SpellingCorrection(original.Substring(word.Index, word.Length), best, new TextRange(word.Index, word.Index + word.Length)));
            }
        }

        return found;
    }

    private bool IsKnown(string word) => _known.Contains(word) || _words.Tokens(word).Any(t => _vocabulary.WordFreq(t.Term) > 0);

    /// <summary>The word one edit away: the lexicon's before the collection's, which is a stem, then the first by its letters.</summary>
    private string? Best(string word) => Variants(word).SelectMany(v => _byVariant.Value.GetValueOrDefault(v, [])).Distinct(StringComparer.Ordinal)
        .Where(w => w[0] == word[0] && IsOneEdit(w, word)).OrderByDescending(_known.Contains).ThenBy(w => w, StringComparer.Ordinal).FirstOrDefault();

    // Two words one edit apart share a form with at most one letter left out (W. Garbe's symmetric delete).
    private Dictionary<string, List<string>> ByVariant()
    {
        var byVariant = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var indexed = _vocabulary.Words().Select(w => w.Term).Where(t => t.All(char.IsAsciiLetterLower));
        foreach (string word in _known.Concat(indexed).Where(w => w.Length is >= MinLength and <= MaxLength).Distinct(StringComparer.Ordinal))
        {
            foreach (string variant in Variants(word))
            {
                if (!byVariant.TryGetValue(variant, out var words))
                {
                    byVariant.Add(variant, words = []);
                }

                words.Add(word);
            }
        }

        return byVariant;
    }

    private static IEnumerable<string> Variants(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word).Distinct(StringComparer.Ordinal);

    private static bool IsOneEdit(string left, string right)
    {
        int start = left.AsSpan().CommonPrefixLength(right);
        int rest = 0;
        while (rest < Math.Min(left.Length, right.Length) - start && left[^(rest + 1)] == right[^(rest + 1)])
        {
            rest++;
        }

        var (a, b) = (left[start..^rest], right[start..^rest]);
        return (a.Length <= 1 && b.Length <= 1) || (a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0]);
    }

    [GeneratedRegex("[a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex LatinWord();
}
