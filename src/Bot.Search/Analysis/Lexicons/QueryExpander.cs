using Bot.Search.Analysis.Dictionaries;
using Bot.Search.Analysis.Scripts;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>
/// Reads a question with the lexicon and the collection's own words at hand: corrects typos, and names what to look for besides.
/// Immutable; make one for each index.
/// </summary>
public sealed class QueryExpander
{
    // Tried on the question sets: what means the same counts nearly as the word itself, what is near breaks ties.
    private const float SameWeight = 0.8f;
    private const float NearWeight = 0.4f;
    private const float ImpliedWeight = 0.35f;
    private const float TranslationWeight = 1f;

    // Longer questions are expanded up to here only; the bound keeps the work small whatever is sent.
    private const int MaxPhrases = 64;
    private const int MaxTextLength = 2000;

    private readonly Lexicon _lexicon;
    private readonly IVocabulary _vocabulary;
    private readonly WordAnalyzer _segmenter;
    private readonly int _longestPhrase;

    /// <summary>An expander for the collection whose words <paramref name="vocabulary"/> knows.</summary>
    public QueryExpander(Lexicon lexicon, IVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(vocabulary);
        _lexicon = lexicon;
        _vocabulary = vocabulary;
        _segmenter = new WordAnalyzer([.. lexicon.Words, .. lexicon.Phrases.Where(p => p.Length > 1 && p.All(char.IsLetterOrDigit)).Select(p => new UserWord(p))]);
        _longestPhrase = lexicon.Phrases.Select(p => p.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The question as it is to be searched.</summary>
    public QueryExpansion Expand(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string folded = TextFolding.Fold(text.Length > MaxTextLength ? text[..MaxTextLength] : text);
        var phrases = new List<ExpansionPhrase>();
        AddRelated(folded, phrases);
        return new QueryExpansion(text, [], phrases);
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

                string phrase = folded[start..end];
                var related = _lexicon.Related(phrase);
                if (related.Count > 0)
                {
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
}
