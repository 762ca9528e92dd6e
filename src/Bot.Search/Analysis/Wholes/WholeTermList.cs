namespace Bot.Search.Analysis.Wholes;

/// <summary>The whole terms of one text in order of their starts. One instance serves one thread at a time and keeps its arrays from text to text.</summary>
internal sealed class WholeTermList
{
    [ThreadStatic]
    private static WholeTermList? s_list;

    private (int Start, int Length, TextRange Range)[] _terms = new (int, int, TextRange)[64];
    private char[] _chars = new char[1024];
    private int _charCount;

    /// <summary>Number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The thread's list, empty; taken out because a sink may itself analyze something meanwhile.</summary>
    public static WholeTermList Take()
    {
        var list = s_list ?? new WholeTermList();
        s_list = null;
        list.Count = 0;
        list._charCount = 0;
        return list;
    }

    /// <summary>Puts it back.</summary>
    public static void Return(WholeTermList list) => s_list = list;

    /// <summary>The text of a term.</summary>
    public ReadOnlySpan<char> Term(int number) => _chars.AsSpan(_terms[number].Start, _terms[number].Length);

    /// <summary>Where it stands.</summary>
    public TextRange Range(int number) => _terms[number].Range;

    /// <summary>Adds a term of that text.</summary>
    public void Add(TextRange range, ReadOnlySpan<char> text)
    {
        if (Count == _terms.Length)
        {
            Array.Resize(ref _terms, Count * 2);
        }

        if (_charCount + text.Length > _chars.Length)
        {
            Array.Resize(ref _chars, (_charCount + text.Length) * 2);
        }

        text.CopyTo(_chars.AsSpan(_charCount));
        _terms[Count++] = (_charCount, text.Length, range);
        _charCount += text.Length;
    }
}
