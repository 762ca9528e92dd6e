using System.Text.RegularExpressions;
using Bot.Search.Analysis.Dictionaries;
using Bot.Search.Analysis.Scripts;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>
/// Reads a question with the lexicon and the collection's own words at hand: corrects typos, and names what to look for besides.
/// Immutable; make one for each index.
/// </summary>
public sealed partial class QueryExpander
{
    // Measured over ten sets (ARCHITECTURE.md). What everyday words mean in official ones counts as much as what was typed, which documents seldom say.
    private const float SameWeight = 0.8f;
    private const float NearWeight = 0.4f;
    private const float ImpliedWeight = 1f;
    private const float TranslationWeight = 1f;

    private const float PinyinWeight = 1f;

    // A name in pinyin may be several words; the two that most passages have are taken.
    private const int MaxNames = 2;
    private const int MaxSyllables = 6;
    private const int LongestSyllable = 6;

    // Longer questions are expanded up to here only; the bound keeps the work small whatever is sent.
    private const int MaxPhrases = 64;
    private const int MaxTextLength = 2000;

    private readonly WordLists _wordLists;
    private readonly IVocabulary _vocabulary;
    private readonly PinyinIndex _pinyin;
    private readonly SpellingCorrector _spelling;
    private readonly LatinCorrector _latin;
    private readonly WordAnalyzer _segmenter;
    private readonly int _longestPhrase;

    /// <summary>An expander for the collection whose words <paramref name="vocabulary"/> knows.</summary>
    public QueryExpander(WordLists wordLists, IVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(wordLists);
        ArgumentNullException.ThrowIfNull(vocabulary);
        _wordLists = wordLists;
        _vocabulary = vocabulary;
        _segmenter = new WordAnalyzer([.. wordLists.Words, .. wordLists.Phrases.Where(p => p.Length > 1 && p.All(char.IsLetterOrDigit)).Select(p => new UserWord(p))]);
        _pinyin = new PinyinIndex(vocabulary);
        _spelling = new SpellingCorrector(vocabulary, _pinyin, _segmenter);
        _latin = new LatinCorrector(wordLists, vocabulary, _segmenter);
        _longestPhrase = wordLists.Phrases.Select(p => p.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The question as it is to be searched.</summary>
    public QueryExpansion Expand(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string head = text.Length > MaxTextLength ? text[..MaxTextLength] : text;
        string folded = TextFolding.Fold(head);
        var (corrected, corrections) = _spelling.Correct(folded, head);
        var latin = _latin.Correct(corrected, head, word => IsPinyin(word) && _pinyin.Words(word).Count > 0);
        corrected = Apply(corrected, latin);
        corrections = [.. corrections.Concat(latin).OrderBy(c => c.Range.Start)];
        var phrases = new List<ExpansionPhrase>();
        AddRelated(corrected, phrases);
        AddPinyin(corrected, phrases);
        return new QueryExpansion(Apply(text, corrections), corrections, phrases);
    }

    private static string Apply(string text, List<SpellingCorrection> corrections)
    {
        // From the last one back, because one that changes the length moves what follows.
        foreach (var correction in corrections.AsEnumerable().Reverse())
        {
            text = string.Concat(text.AsSpan(0, correction.Range.Start), correction.To, text.AsSpan(correction.Range.End));
        }

        return text;
    }

    /// <summary>Latin words that are no terms of the collection, read as names in pinyin: Changsha, shenzhen, Xi'an.</summary>
    private void AddPinyin(string folded, List<ExpansionPhrase> phrases)
    {
        foreach (Match word in LatinWord().Matches(folded))
        {
            string joined = word.Value.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            if (phrases.Count < MaxPhrases && _wordLists.Related(word.Value).Count == 0 && IsPinyin(joined))
            {
                float weight = PinyinWeight;
                foreach (var (name, _) in _pinyin.Words(joined).Take(MaxNames))
                {
                    phrases.Add(new ExpansionPhrase(name, weight, ExpansionKind.Pinyin, word.Value));
                    weight /= 2;
                }
            }
        }
    }

    /// <summary>Whether <paramref name="text"/> can be cut into two to six syllables; one is too often an English word.</summary>
    private static bool IsPinyin(string text)
    {
        var table = PinyinTable.Instance;
        var counts = new bool[text.Length + 1, MaxSyllables + 1];
        counts[0, 0] = true;
        for (int start = 0; start < text.Length; start++)
        {
            for (int count = 0; count < MaxSyllables; count++)
            {
                for (int length = 1; counts[start, count] && length <= LongestSyllable && start + length <= text.Length; length++)
                {
                    counts[start + length, count + 1] |= table.IsSyllable(text.Substring(start, length));
                }
            }
        }

        return Enumerable.Range(2, MaxSyllables - 1).Any(count => counts[text.Length, count]);
    }

    /// <summary>At each word, the longest phrase of the lexicon that ends where a word ends too, so that 中行 is not found in 其中行业.</summary>
    private void AddRelated(string folded, List<ExpansionPhrase> phrases)
    {
        var words = _segmenter.Tokens(folded);
        int covered = 0;
        for (int first = 0; first < words.Count && phrases.Count < MaxPhrases; first++)
        {
            int start = words[first].Range.Start;
            if (start < covered)
            {
                continue;
            }

            for (int last = words.Count - 1; last >= first; last--)
            {
                int end = words[last].Range.End;
                if (end - start > _longestPhrase)
                {
                    continue;
                }

                var related = _wordLists.Related(folded.AsSpan(start, end - start));
                if (related.Count > 0)
                {
                    string phrase = folded[start..end];
                    phrases.AddRange(related.Select(r => Phrase(r, phrase)).Take(MaxPhrases - phrases.Count));
                    covered = end;
                    break;
                }
            }
        }
    }

    private static ExpansionPhrase Phrase(RelatedPhrase related, string source) => related.Relation switch
    {
        Relation.Same => new(related.Text, SameWeight, ExpansionKind.Synonym, source),
        Relation.Near => new(related.Text, NearWeight, ExpansionKind.Related, source),
        Relation.Implies => new(related.Text, ImpliedWeight, ExpansionKind.Related, source),
        _ => new(related.Text, TranslationWeight, ExpansionKind.Translation, source),
    };

    [GeneratedRegex("[a-z]+(?:['’][a-z]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex LatinWord();
}
