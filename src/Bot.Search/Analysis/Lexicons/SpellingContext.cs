using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis.Lexicons;

/// <summary>A word of a question with what stands around it, as long as that is Han characters.</summary>
internal sealed class SpellingContext
{
    private const int LongestPhrase = 5;
    private const int AnchorLength = 2;

    private readonly string _text;
    private readonly int _runStart;
    private readonly int _runEnd;

    // The stretch of one-character words around this one: a known longer word is never torn apart to explain a typo.
    private readonly int _singlesStart;
    private readonly int _singlesEnd;
    private readonly int _leftWordStart;
    private readonly int _rightWordEnd;

    public SpellingContext(string text, IReadOnlyList<Token> tokens, int number)
    {
        _text = text;
        (Start, End) = (tokens[number].Range.Start, tokens[number].Range.End);
        (_runStart, _runEnd) = (Start, End);
        while (_runStart > 0 && IsHan(text[_runStart - 1]))
        {
            _runStart--;
        }

        while (_runEnd < text.Length && IsHan(text[_runEnd]))
        {
            _runEnd++;
        }

        _leftWordStart = HasLeft && number > 0 ? tokens[number - 1].Range.Start : Start;
        _rightWordEnd = HasRight && number + 1 < tokens.Count ? tokens[number + 1].Range.End : End;
        (_singlesStart, _singlesEnd) = (Start, End);
        int before = number - 1;
        for (; before >= 0 && tokens[before].Range.Length == 1 && tokens[before].Range.End == _singlesStart && _singlesStart > _runStart; before--)
        {
            _singlesStart--;
        }

        int after = number + 1;
        for (; after < tokens.Count && tokens[after].Range.Length == 1 && tokens[after].Range.Start == _singlesEnd && _singlesEnd < _runEnd; after++)
        {
            _singlesEnd++;
        }
    }

    public string Text => _text;

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public string Word => _text[Start..End];

    public bool HasLeft => Start > _runStart;

    public bool HasRight => End < _runEnd;

    /// <summary>Whether the collection has <paramref name="c"/> right after the character before the word, or right before the one after it.</summary>
    public bool Stands(char c, IVocabulary vocabulary) =>
        (HasLeft && vocabulary.HasPair(_text[Start - 1], c)) || (HasRight && vocabulary.HasPair(c, _text[End]));

    /// <summary>The whole text with the word replaced.</summary>
    public string With(string word) => string.Concat(_text.AsSpan(0, Start), word, _text.AsSpan(End));

    /// <summary>Stretches of three and more one-character words around the replaced character.</summary>
    public IEnumerable<string> PhrasesOfSingles(char c) => Windows(With(c.ToString()), _singlesStart, _singlesEnd, 3);

    /// <summary>The word before, the replaced character and the word after, if both have two characters or more.</summary>
    public string? Frame(char c) => Start - _leftWordStart > 1 && _rightWordEnd - End > 1
        ? string.Concat(_text.AsSpan(_leftWordStart, Start - _leftWordStart), c.ToString(), _text.AsSpan(End, _rightWordEnd - End))
        : null;

    /// <summary>The word at <paramref name="word"/> with the two characters before it, and with the two after it.</summary>
    public IEnumerable<string> Anchors(string text, TextRange word)
    {
        if (word.Start - AnchorLength >= _runStart)
        {
            yield return text[(word.Start - AnchorLength)..word.End];
        }

        if (word.End + AnchorLength <= _runEnd)
        {
            yield return text[word.Start..(word.End + AnchorLength)];
        }
    }

    /// <summary>The same for all stretches of two and more one-character words around this one: for words that no dictionary has.</summary>
    public IEnumerable<string> AnchoredSingles(string text)
    {
        for (int from = _singlesStart; from <= Start; from++)
        {
            for (int to = Math.Max(End, from + 2); to <= _singlesEnd; to++)
            {
                foreach (string phrase in Anchors(text, new TextRange(from, to)))
                {
                    yield return phrase;
                }
            }
        }
    }

    /// <summary>The replaced word with the longer word before it, and with the one after it.</summary>
    public IEnumerable<string> Neighbourhoods(string word)
    {
        if (Start - _leftWordStart > 1)
        {
            yield return string.Concat(_text.AsSpan(_leftWordStart, Start - _leftWordStart), word);
        }

        if (_rightWordEnd - End > 1)
        {
            yield return string.Concat(word, _text.AsSpan(End, _rightWordEnd - End));
        }
    }

    private IEnumerable<string> Windows(string text, int from, int to, int shortest)
    {
        for (int length = LongestPhrase; length >= shortest; length--)
        {
            for (int start = Math.Max(from, End - length); start <= Start && start + length <= to; start++)
            {
                yield return text.Substring(start, length);
            }
        }
    }

    private static bool IsHan(char c) => SmartCnChars.TypeOf(c) == SmartCnCharType.Han;
}
