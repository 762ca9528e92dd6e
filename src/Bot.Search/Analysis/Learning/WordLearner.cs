using Bot.Search.Analysis.Scripts;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis.Learning;

/// <summary>
/// Finds the words of a collection that no dictionary has: frequent sequences of Han characters that hold together (mutual information)
/// and whose neighbours vary (boundary entropy), after Sun, Shen and Tsou, "Chinese word segmentation without using lexicon" (1998), and
/// Jin and Tanaka-Ishii, "Unsupervised segmentation of Chinese text by use of branching entropy" (2006). The same passages give the same words;
/// a change here that makes them give others needs a new version of <see cref="WordAnalyzer"/>, for the words stand in no file.
/// </summary>
public static class WordLearner
{
    // Chosen over eleven sets (ARCHITECTURE.md). Longer words take the place of their parts, which questions ask for by themselves.
    private const int MaxLength = 3;
    private const int MinFreq = 2;
    private const double MinCohesion = 4;
    private const double MinFreedom = 0.6;

    // In a long text more comes together by chance.
    private const int CharactersPerOccurrence = 40_000;

    // So many characters hold every word that is frequent in a collection; of longer ones passages are read in even steps.
    private const int MaxCharacters = 2_000_000;

    // What begins or ends with one of these is a piece of a sentence.
    private const string FunctionCharacters =
        "的了着过吗呢吧啊么是在有不也都就还又很和与及或其为于对从到把被将以由等该此本各每这那之所而且并但可能会要应按据经向给让使则若如个一二三四五六七八九十百千万亿零两第年月日元";

    /// <summary>The words of <paramref name="bodies"/> that SmartCn's dictionary lacks, most frequent first.</summary>
    public static IReadOnlyList<LearnedWord> Learn(IReadOnlyList<string> bodies)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        char[] text = Sample(bodies);
        int minFreq = Math.Max(MinFreq, text.Length / CharactersPerOccurrence);
        var words = new List<LearnedWord>();
        var shorter = new List<SequenceCounts> { SequenceCounts.OfCharacters(text) };
        for (int length = 2; length <= MaxLength; length++)
        {
            shorter.Add(shorter[^1].Longer(minFreq));
            words.AddRange(Words(text, shorter));
        }

        return [.. words.OrderByDescending(w => w.Freq).ThenBy(w => w.Text, StringComparer.Ordinal)];
    }

    /// <summary>The folded text, passages in even steps if there are too many, with a mark between any two.</summary>
    private static char[] Sample(IReadOnlyList<string> bodies)
    {
        long total = bodies.Sum(b => (long)b.Length + 1);
        int step = (int)((total + MaxCharacters - 1) / MaxCharacters);
        var text = new List<char>();
        for (int i = 0; i < bodies.Count; i += Math.Max(1, step))
        {
            text.AddRange(TextFolding.Fold(bodies[i]));
            text.Add('\n');
        }

        return [.. text];
    }

    private static IEnumerable<LearnedWord> Words(char[] text, List<SequenceCounts> byLength)
    {
        var counts = byLength[^1];
        double[] freedom = counts.Freedom();
        for (int id = 0; id < counts.Count; id++)
        {
            int place = counts.FirstPlace(id);
            string word = new(text, place, byLength.Count);
            double cohesion = freedom[id] >= MinFreedom && IsNew(word) ? Cohesion(byLength, place) : 0;
            if (cohesion >= MinCohesion)
            {
                yield return new LearnedWord(word, counts.Freq(id), cohesion, freedom[id]);
            }
        }
    }

    private static bool IsNew(string word) =>
        !FunctionCharacters.Contains(word[0], StringComparison.Ordinal)
        && !FunctionCharacters.Contains(word[^1], StringComparison.Ordinal)
        && CoreDictionary.Instance.Frequency(word) <= 0;

    private static double Cohesion(List<SequenceCounts> byLength, int place)
    {
        int length = byLength.Count;
        double whole = byLength[^1].FreqAt(place);
        double least = double.MaxValue;
        for (int cut = 1; cut < length; cut++)
        {
            double parts = (double)byLength[cut - 1].FreqAt(place) * byLength[length - cut - 1].FreqAt(place + cut);
            least = Math.Min(least, whole * byLength[0].Total / parts);
        }

        return Math.Log(least);
    }
}
