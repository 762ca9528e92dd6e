using System.Text.RegularExpressions;

namespace Bot.Answering.Matching;

/// <summary>Patterns that are not known before the program runs: those of a word list, or with words of a question in them.</summary>
internal static class RuntimePattern
{
    /// <summary>The pattern, built, with the options and the limit of time of all others.</summary>
    public static Regex Of(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(10));
}
