using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>Decides whether a question that a model made whole says only what was said in the conversation.</summary>
internal static partial class RewriteCheck
{
    // What may join the parts of a question without adding anything to it.
    private const string Connectives = "的了在是有对给和与及或为由从到把被将向里中内呢吗吧么什多少哪些个几怎样如何谁时候否能会可以需要请问该其";

    /// <summary>
    /// Whether every word, number and name of <paramref name="rewritten"/> stands in <paramref name="said"/>. Words that stand there must do so
    /// with a neighbour, so that a name cannot be put together from single characters.
    /// </summary>
    /// <param name="rewritten">What the model wrote.</param>
    /// <param name="said">The questions of the conversation, the last one included.</param>
    public static bool Holds(string rewritten, IReadOnlyList<string> said)
    {
        string line = NumberScanner.Fold(rewritten);
        string[] sources = [.. said.Select(NumberScanner.Fold)];
        return WholeWords().Matches(line).All(word => sources.Any(s => s.Contains(word.Value, StringComparison.Ordinal)))
            && NumberScanner.Scan(line).All(number => sources.SelectMany(NumberScanner.Scan).Any(number.IsSupportedBy))
            && Uncovered(line, sources).All(c => Connectives.Contains(c) || !char.IsLetterOrDigit(c));
    }

    private static IEnumerable<char> Uncovered(string line, string[] sources)
    {
        bool[] covered = new bool[line.Length];
        for (int i = 0; i + 1 < line.Length; i++)
        {
            string pair = line.Substring(i, 2);
            if (sources.Any(s => s.Contains(pair, StringComparison.Ordinal)))
            {
                covered[i] = covered[i + 1] = true;
            }
        }

        return line.Where((_, i) => !covered[i]);
    }

    // Titles, quotations, codes and Latin words are taken over whole or not at all.
    [GeneratedRegex("《[^《》]+》|“[^“”]+”|\"[^\"]+\"|[a-z0-9][a-z0-9.+&-]*", RegexOptions.None, 10000)]
    private static partial Regex WholeWords();
}
