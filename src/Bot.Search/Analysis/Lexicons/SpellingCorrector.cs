using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>
/// Finds characters of a question that are typed for others that sound the same (区快链), nearly so, or look alike (租凭). A character is doubted only if
/// it is no part of a longer word that is known, and the collection never has it beside its neighbours; it is replaced only if the collection
/// says what then stands there. What the collection knows is never replaced.
/// </summary>
internal sealed class SpellingCorrector(IVocabulary vocabulary, PinyinIndex pinyin, WordAnalyzer words)
{
    private const int MaxCorrections = 4;
    private const int MaxDoubts = 12;
    private const int MaxTextLength = 200;

    // In nats, set on the own question sets: their typos gain more, the ordinary words of their other questions less.
    private const double Gain = 12;
    private const double AnchoredGain = 4;
    private const double NearlyAlike = 1.5;

    // A word more frequent than this is meant as it is written.
    private const int MaxFrequency = 300;

    // Characters of a correction that is shown; words of the dictionary may be longer.
    private const int MaxShown = 4;

    // Words of questions, which documents need not have: read as something else only when the whole surroundings say so.
    private const string QuestionWords = "的了着过吗呢吧呀啊嘛啥咋么哪谁几多怎我你您他她它们这那个和与及或在是有不也都就还又很太请问帮给把被对为于从到要能会可让用没";

    /// <summary>The folded text with its typos corrected, of the same length, and what was corrected.</summary>
    public (string Text, List<SpellingCorrection> Corrections) Correct(string folded, string original)
    {
        string text = folded;
        var corrections = new List<SpellingCorrection>();
        while (text.Length <= MaxTextLength && corrections.Count < MaxCorrections)
        {
            var tokens = words.Tokens(text);
            if (CorrectOne(text, tokens) is not { } corrected)
            {
                break;
            }

            text = corrected;
            corrections = Differences(folded, text, original);
        }

        return (text, corrections);
    }

    private string? CorrectOne(string text, IReadOnlyList<Token> tokens)
    {
        int doubts = 0;
        for (int i = 0; i < tokens.Count && doubts < MaxDoubts; i++)
        {
            var context = new SpellingContext(text, tokens, i);
            if (!IsHan(text[context.Start]) || !IsDoubtful(context))
            {
                continue;
            }

            doubts++;
            string? best = context.Length == 1 ? BestCharacter(context) : BestWord(context);
            if (best is not null)
            {
                return context.With(best);
            }
        }

        return null;
    }

    private bool IsDoubtful(SpellingContext context)
    {
        if (context.Length > 2 || (context.Length == 2 && (vocabulary.WordFreq(context.Word) > 0 || CoreDictionary.Instance.Frequency(context.Word) > MaxFrequency)))
        {
            return false;
        }

        // A lone character beside no Han character has nothing to be judged by.
        return context.Length == 2
            ? context.HasLeft || context.HasRight
            : (context.HasLeft || context.HasRight) && !context.Stands(context.Word[0], vocabulary);
    }

    private string? BestCharacter(SpellingContext context)
    {
        char written = context.Word[0];
        bool isQuestionWord = QuestionWords.Contains(written, StringComparison.Ordinal);
        var table = PinyinTable.Instance;
        var candidates = new List<(char Character, int Evidence)>();
        foreach (char c in table.Similar(written).Concat(Lookalikes.Of(written)))
        {
            int evidence = !context.Stands(c, vocabulary) ? 0 : isQuestionWord ? Frame(context, c) : Evidence(context, c);
            if (evidence > 0)
            {
                candidates.Add((c, evidence));
            }
        }

        return candidates.OrderByDescending(c => c.Evidence).ThenByDescending(c => table.SoundAlike(c.Character, written))
            .ThenByDescending(c => CoreDictionary.Instance.Frequency([c.Character])).ThenBy(c => c.Character)
            .Select(c => c.Character.ToString()).FirstOrDefault();
    }

    /// <summary>
    /// Characters that the collection has together, <paramref name="c"/> among them: a word, or three that are no words, as in names.
    /// A word counts if the dictionary's model finds the question much likelier with it, or somewhat likelier where the collection has
    /// it beside the longer word that stands there: 打到 may be meant, 年令 hardly.
    /// </summary>
    private int Evidence(SpellingContext context, char c)
    {
        bool isAlike = PinyinTable.Instance.SoundAlike(context.Word[0], c) || Lookalikes.Of(context.Word[0]).Contains(c);
        int name = isAlike ? context.PhrasesOfSingles(c).Where(vocabulary.HasPhrase).Select(w => w.Length).DefaultIfEmpty(0).Max() : 0;
        string corrected = context.With(c.ToString());
        var token = words.Tokens(corrected).First(t => t.Range.End > context.Start);
        int word = token.Range.Length > 1 && HasWord(token.Term) ? token.Range.Length : 0;
        bool isAnchored = (word > 0 && context.Anchors(corrected, token.Range).Any(vocabulary.HasPhrase))
            || (isAlike && context.AnchoredSingles(corrected).Any(vocabulary.HasPhrase));
        if (word > 0 || isAnchored)
        {
            double gain = words.Cost(context.Text) - words.Cost(corrected);
            word = gain >= (isAnchored ? AnchoredGain : Gain) * (isAlike ? 1 : NearlyAlike) ? Math.Max(word, 2) : 0;
        }

        return Math.Max(Math.Max(2 * word, name), Frame(context, c));
    }

    // The lexicon's phrases are words here, 住房租赁, and several words in the index.
    private bool HasWord(string word) => vocabulary.WordFreq(word) > 0 || (word.Length > 2 && vocabulary.HasPhrase(word));

    /// <summary>The words on both sides with <paramref name="c"/> between them, if the collection has that.</summary>
    private int Frame(SpellingContext context, char c) => context.Frame(c) is { } frame && vocabulary.HasPhrase(frame) ? frame.Length : 0;

    /// <summary>A word of the dictionary that the collection lacks, for one that it has, sounds the same and fits the word beside it.</summary>
    private string? BestWord(SpellingContext context) => PinyinTable.Instance.WordReadings(context.Word)
        .SelectMany(pinyin.Words).Where(w => w.Word.Length == context.Length && context.Neighbourhoods(w.Word).Any(vocabulary.HasPhrase))
        .OrderByDescending(w => w.DocFreq).ThenBy(w => w.Word, StringComparer.Ordinal).Select(w => w.Word).FirstOrDefault();

    /// <summary>What was corrected, as words of the corrected text; a lone character with those beside it that the collection has with it.</summary>
    private List<SpellingCorrection> Differences(string folded, string corrected, string original)
    {
        var tokens = words.Tokens(corrected);
        var found = new List<SpellingCorrection>();
        for (int i = 0; i < tokens.Count; i++)
        {
            var (start, end) = (tokens[i].Range.Start, tokens[i].Range.End);
            if (folded.AsSpan(start, end - start).SequenceEqual(corrected.AsSpan(start, end - start)))
            {
                continue;
            }

            int floor = found.Count > 0 ? found[^1].Range.End : 0;
            bool IsLone(int number) => number >= 0 && number < tokens.Count && tokens[number].Range.Length == 1 && end - start < MaxShown;
            for (int left = i - 1; start > floor && IsLone(left) && tokens[left].Range.End == start && vocabulary.HasPhrase(corrected[(start - 1)..end]); left--)
            {
                start--;
            }

            for (int right = i + 1; IsLone(right) && tokens[right].Range.Start == end && vocabulary.HasPhrase(corrected[start..(end + 1)]); right++)
            {
                end++;
                i = right;
            }

            found.Add(new SpellingCorrection(original[start..end], corrected[start..end], new TextRange(start, end)));
        }

        return found;
    }

    private static bool IsHan(char c) => SmartCnChars.TypeOf(c) == SmartCnCharType.Han;
}
