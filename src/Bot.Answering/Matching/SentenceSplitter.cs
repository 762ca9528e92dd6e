using Bot.Search;

namespace Bot.Answering.Matching;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    // A quotation mark that never closes must not swallow the rest of the paragraph.
    private const int LongQuote = 150;

    /// <summary>
    /// The sentences of <paramref name="text"/> with their closing punctuation, ascending, without white space around them. A sentence ends at
    /// 。！？；, at a tab (a table cell) and at a line break, but not inside brackets or quotation marks.
    /// </summary>
    public static IReadOnlyList<TextRange> Split(string text)
    {
        var sentences = new List<TextRange>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            depth = Depth(depth, c);
            bool hard = c is '\t' or '\n';
            if (!hard && !((depth == 0 || i - start > LongQuote) && IsEnd(text, i)) && !(depth == 0 && EndsQuotedSentence(text, i)))
            {
                continue;
            }

            int end = i + 1;
            while (!hard && end < text.Length && text[end] is '”' or '’' or '」' or '』' or '）' or ')')
            {
                end++;
            }

            Add(sentences, text, start, end);
            start = end;
            depth = 0;
            i = end - 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool IsEnd(string text, int i) =>
        text[i] is '。' or '！' or '？' or '；' or ';' or '!' or '?'
            || (text[i] == '.' && i > 0 && Folding.IsHan(text[i - 1]) && (i + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 1])));

    private static bool EndsQuotedSentence(string text, int i) =>
        i > 0 && text[i] is '”' or '」' or '』' && text[i - 1] is '。' or '！' or '？';

    private static int Depth(int depth, char c) => c switch
    {
        '“' or '《' or '（' or '「' or '『' => depth + 1,
        '”' or '》' or '）' or '」' or '』' => Math.Max(0, depth - 1),
        _ => depth,
    };

    private static void Add(List<TextRange> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextRange(start, end));
        }
    }
}
