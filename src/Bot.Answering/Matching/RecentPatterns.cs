using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Bot.Answering.Matching;

/// <summary>Patterns that are built when first asked for; those asked for lately are kept. Safe for any number of threads.</summary>
/// <param name="most">How many are kept at the most.</param>
internal sealed class RecentPatterns(int most)
{
    // Two generations: when the young one is full it becomes the old one, and what was not asked for since is gone with that. A count of its own, for the dictionary's takes all its locks.
    private volatile Generation _young = new([]);
    private volatile Generation _old = new([]);

    /// <summary>The pattern, built.</summary>
    public Regex Of(string pattern)
    {
        var young = _young;
        if (young.Patterns.TryGetValue(pattern, out var known))
        {
            return known;
        }

        var built = _old.Patterns.TryGetValue(pattern, out var old) ? old : RuntimePattern.Of(pattern);
        if (young.Patterns.TryAdd(pattern, built) && Interlocked.Increment(ref young.Count) == Math.Max(1, most / 2))
        {
            _old = young;
            _young = new Generation([]);
        }

        return built;
    }

    /// <summary>How many are kept.</summary>
    public int Kept => _young.Patterns.Count + _old.Patterns.Count;

    private sealed class Generation(ConcurrentDictionary<string, Regex> patterns)
    {
        public readonly ConcurrentDictionary<string, Regex> Patterns = patterns;
        public int Count;
    }
}
