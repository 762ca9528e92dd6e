using System.Buffers;
using Bot.Search.Analysis.Dictionaries;
using Bot.Search.Analysis.Learning;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.Scripts;
using Bot.Search.Analysis.SmartCn;
using Bot.Search.Analysis.Wholes;

namespace Bot.Search.Analysis;

/// <summary>
/// Words as terms: the text folded by <see cref="TextFolding"/>, segmented over SmartCn's dictionary, the lexicon's words and learned ones,
/// without punctuation, English words stemmed; numbers, titles and document numbers whole beside their parts (<see cref="WholeTerms"/>).
/// <list type="table">
/// <item><term>區塊鏈試點（第２批）</term><description>区块链[0,3) 试点[3,5) 第[6,7) 2[7,8) 批[8,9)</description></item>
/// </list>
/// </summary>
public sealed class WordAnalyzer : Analyzer
{
    // Sentences are short; one that is longer is cut at its last punctuation or space before this, so that the lattice stays small.
    private const int MaxSentenceLength = 1024;

    private readonly UserWords? _words;

    /// <summary>An analyzer that knows SmartCn's words and those of <paramref name="wordLists"/>.</summary>
    public WordAnalyzer(WordLists wordLists)
        : this((wordLists ?? throw new ArgumentNullException(nameof(wordLists))).Words)
    {
    }

    /// <summary>An analyzer that besides knows the words that were learned from the collection that it is for.</summary>
    public WordAnalyzer(WordLists wordLists, IEnumerable<LearnedWord> learned)
        : this((wordLists ?? throw new ArgumentNullException(nameof(wordLists))).Words.Concat(learned.Select(w => new UserWord(w.Text))))
    {
    }

    internal WordAnalyzer(IEnumerable<UserWord> userWords)
    {
        var words = new UserWords(userWords);
        _words = words.IsEmpty ? null : words;
    }

    /// <summary>Whether numbers, titles and document numbers are terms beside their parts; true unless set.</summary>
    public bool KeepsWholes { get; init; } = true;

    /// <inheritdoc/>
    public override string Name => KeepsWholes ? "words" : "words-apart";

    /// <inheritdoc/>
    public override int Version => 3;

    /// <inheritdoc/>
    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = buffer.AsSpan(0, text.Length);
        TextFolding.Fold(text, folded);
        var wholes = WholeTermList.Take();
        if (KeepsWholes)
        {
            new WholeTerms(folded, wholes).Find();
        }

        var filter = new StopAndStem<TSink>(sink, wholes);
        var lattice = LatticePool.Take(_words);
        for (int start = 0; start < folded.Length;)
        {
            int end = Cut(folded, start, SentenceBreaks.Next(folded, start));
            lattice.Segment(folded[start..end]);
            PathWords.Add(lattice, folded[start..end], start, ref filter);
            start = end;
        }

        filter.AddWholes(int.MaxValue);
        LatticePool.Return(lattice);
        WholeTermList.Return(wholes);
        ArrayPool<char>.Shared.Return(buffer);
        sink = filter.Sink;
    }

    /// <summary>How unlikely the dictionary's model finds the folded <paramref name="text"/>: −log of its probability, sentence by sentence.</summary>
    internal double Cost(ReadOnlySpan<char> text)
    {
        var lattice = LatticePool.Take(_words);
        double cost = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = Cut(text, start, SentenceBreaks.Next(text, start));
            lattice.Segment(text[start..end]);
            cost += lattice.Cost;
            start = end;
        }

        LatticePool.Return(lattice);
        return cost;
    }

    private static int Cut(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start <= MaxSentenceLength)
        {
            return end;
        }

        for (int i = start + MaxSentenceLength - 1; i > start; i--)
        {
            if (CharTable.Kind(text[i]) == CharKind.Break)
            {
                return i + 1;
            }
        }

        return start + MaxSentenceLength;
    }
}
