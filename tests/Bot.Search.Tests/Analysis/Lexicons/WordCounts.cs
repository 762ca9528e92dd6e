using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Search.Tests.Analysis.Lexicons;

/// <summary>The vocabulary of a few texts, counted in the plainest way.</summary>
internal sealed class WordCounts(Analyzer words, params string[] texts) : IVocabulary
{
    private readonly Dictionary<string, int> _words = texts.SelectMany(t => words.Tokens(t).Select(w => w.Term).Distinct())
        .CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    public int WordFreq(string term) => _words.GetValueOrDefault(term);

    public bool HasPair(char first, char second) => HasPhrase($"{first}{second}");

    public bool HasPhrase(string phrase) => texts.Any(t => t.Contains(phrase, StringComparison.Ordinal));

    public IEnumerable<(string Term, int DocFreq)> Words() => _words.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value));
}
