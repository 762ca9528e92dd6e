using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>What one passage can be called upon to support: its text, and the headings, title and date it stands under.</summary>
internal sealed class Evidence
{
    private const string SentenceEnds = "。！？!?；;\n";
    private const string FunctionCharacters = "的了和与对按为在是由从向等及其之于给予可将并以者";
    private readonly HashSet<int> _pairs = [];
    private readonly string _context;

    public Evidence(int handle, RetrievedPassage passage)
    {
        Handle = handle;
        Passage = passage;
        Text = NumberScanner.Fold(passage.Text);
        string date = passage.Document.Date?.ToString("yyyy年M月d日") ?? "";
        _context = NumberScanner.Fold(string.Join('\n', [.. passage.Headings, passage.Document.Title, date]));
        Numbers = NumberScanner.Scan(passage.Text);
        ContextNumbers = NumberScanner.Scan(_context);
        foreach (int pair in HanPairs(Text).Concat(HanPairs(_context)))
        {
            _pairs.Add(pair);
        }

        Sentences = Split(Text);
    }

    /// <summary>The passage's number in the prompt.</summary>
    public int Handle { get; }

    /// <summary>The passage itself.</summary>
    public RetrievedPassage Passage { get; }

    /// <summary>Its text, width and case folded, position for position.</summary>
    public string Text { get; }

    /// <summary>The numbers of the text.</summary>
    public IReadOnlyList<NumberMention> Numbers { get; }

    /// <summary>What is found about each number while sentences are checked: the part of the text that is its own. One answer is checked by one thread.</summary>
    public Dictionary<TextRange, TextRange> Scopes { get; } = [];

    /// <summary>The numbers of the headings, title and date that the text stands under.</summary>
    public IReadOnlyList<NumberMention> ContextNumbers { get; }

    /// <summary>The text's sentences.</summary>
    public IReadOnlyList<TextRange> Sentences { get; }

    /// <summary>Whether the folded <paramref name="phrase"/> stands in the text or in what it stands under.</summary>
    public bool Says(string phrase) =>
        Text.Contains(phrase, StringComparison.Ordinal) || _context.Contains(phrase, StringComparison.Ordinal);

    /// <summary>Whether the folded <paramref name="phrase"/> stands in what the text stands under.</summary>
    public bool IsContext(string phrase) => _context.Contains(phrase, StringComparison.Ordinal);

    /// <summary>Whether two Han characters stand side by side somewhere in it.</summary>
    public bool HasPair(int pair) => _pairs.Contains(pair);

    /// <summary>The adjacent pairs of Han characters in <paramref name="text"/>, in order, each packed into one number.</summary>
    public static IEnumerable<int> HanPairs(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (IsHan(text[i]) && IsHan(text[i + 1]))
            {
                yield return Pair(text[i], text[i + 1]);
            }
        }
    }

    /// <summary>The adjacent pairs of Han characters in <paramref name="text"/> of which neither only joins words.</summary>
    public static IEnumerable<string> ContentPairs(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (IsHan(text[i]) && IsHan(text[i + 1])
                && !FunctionCharacters.Contains(text[i]) && !FunctionCharacters.Contains(text[i + 1]))
            {
                yield return text.Substring(i, 2);
            }
        }
    }

    /// <summary>Two characters in one number.</summary>
    public static int Pair(char first, char second) => (first << 16) | second;

    /// <summary>Whether the character is a Chinese one.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\ud840' and <= '\udfff' or '〇';

    private static List<TextRange> Split(string text)
    {
        var sentences = new List<TextRange>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (SentenceEnds.Contains(text[i]) || i == text.Length - 1)
            {
                sentences.Add(new TextRange(start, i + 1));
                start = i + 1;
            }
        }

        return sentences;
    }
}
