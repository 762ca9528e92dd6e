using System.Buffers;

namespace Bot.Answering.Reading;

/// <summary>
/// English words without their endings, so that the glossary need not list each form: subsidies and subsidy, applying and apply, organisation
/// and organization. Light by purpose: endings that make another word (-er, -tion) stay.
/// </summary>
internal static class EnglishStem
{
    // Shorter words lose no ending: bus, gas.
    private const int Shortest = 4;
    private const int MostWords = 5;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The phrase <paramref name="text"/>, folded, with each word stemmed; hyphens are spaces.</summary>
    public static string OfPhrase(string text) =>
        string.Join(' ', text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Of));

    /// <summary>The phrases of one to five words that begin at <paramref name="start"/> of <paramref name="folded"/>, the longest first, stemmed, with where each ends.</summary>
    public static IEnumerable<(string Phrase, int End)> PhrasesAt(string folded, int start)
    {
        var found = new List<(string, int)>();
        string phrase = "";
        for (int at = start; found.Count < MostWords && at < folded.Length && char.IsAsciiLetter(folded[at]);)
        {
            int end = at;
            while (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] == '\''))
            {
                end++;
            }

            phrase = phrase.Length == 0 ? Of(folded[at..end]) : $"{phrase} {Of(folded[at..end])}";
            found.Add((phrase, end));
            at = end < folded.Length && folded[end] is ' ' or '-' ? end + 1 : folded.Length;
        }

        found.Reverse();
        return found;
    }

    /// <summary>The stem of one folded word.</summary>
    public static string Of(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
        word = Spelling(word);
        if (word.Length < Shortest)
        {
            return word;
        }

        string stem = word switch
        {
            _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            _ when word.EndsWith("ied", StringComparison.Ordinal) => word[..^3] + "y",
            _ when EndsWithAny(word, "sses", "shes", "ches", "xes", "zes") => word[..^2],
            _ when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
            _ => word,
        };
        stem = Cut(stem, "ing") ?? Cut(stem, "ed") ?? stem;

        // apply, applies; charge, charging; compensate, compensated.
        return stem.Length >= Shortest && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    // The ending goes where a word of two letters and a vowel stays: string and bed are whole.
    private static string? Cut(string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3)
        {
            return null;
        }

        string stem = word[..^ending.Length];
        if (!stem.AsSpan().ContainsAny(Vowels))
        {
            return null;
        }

        return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
    }

    // British and American spellings are one.
    private static string Spelling(string word) => word
        .Replace("isation", "ization", StringComparison.Ordinal).Replace("ising", "izing", StringComparison.Ordinal)
        .Replace("centre", "center", StringComparison.Ordinal).Replace("labour", "labor", StringComparison.Ordinal)
        .Replace("programme", "program", StringComparison.Ordinal).Replace("licence", "license", StringComparison.Ordinal)
        .Replace("cheque", "check", StringComparison.Ordinal);

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
