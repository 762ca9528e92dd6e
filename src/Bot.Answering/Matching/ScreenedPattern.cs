using System.Text.RegularExpressions;

namespace Bot.Answering.Matching;

/// <summary>
/// A pattern that is tried on many questions and meets few: it is matched only where the question has one of the words that the pattern demands
/// (<see cref="RequiredWords"/>), whose characters are looked at first. Whether it matches is the pattern's own answer in every case.
/// </summary>
internal sealed class ScreenedPattern
{
    private readonly SearchedWord[]? _words;

    /// <summary>Screens <paramref name="pattern"/>.</summary>
    public ScreenedPattern(Regex pattern)
    {
        Pattern = pattern;
        _words = pattern.Options.HasFlag(RegexOptions.IgnoreCase) ? null : RequiredWords.Of(pattern.ToString())?.Select(w => SearchedWord.Of(w)).ToArray();
    }

    /// <summary>The pattern itself.</summary>
    public Regex Pattern { get; }

    /// <summary>Whether <paramref name="folded"/> has a word without which the pattern does not match.</summary>
    public bool MayMatch(SearchedText folded)
    {
        if (_words is null)
        {
            return true;
        }

        foreach (ref readonly var word in _words.AsSpan())
        {
            if (folded.Holds(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the pattern matches <paramref name="folded"/>.</summary>
    public bool IsMatch(SearchedText folded) => MayMatch(folded) && Pattern.IsMatch(folded.Text);
}
