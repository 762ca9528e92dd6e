using Bot.Search.Analysis.Lexicons;

namespace Bot.Search.Tests.Analysis.Lexicons;

/// <summary>A vocabulary written down as <c>区块链 40, 密钥 7</c>.</summary>
internal sealed class WordCounts(string counts) : IVocabulary
{
    private readonly Dictionary<string, int> _counts = counts.Split([", "], StringSplitOptions.RemoveEmptyEntries)
        .Select(c => c.Split(' ')).ToDictionary(c => c[0], c => int.Parse(c[1]), StringComparer.Ordinal);

    public int DocCount => 1000;

    public int DocFreq(string term) => _counts.GetValueOrDefault(term);

    public IEnumerable<(string Term, int DocFreq)> Terms() => _counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value));
}
