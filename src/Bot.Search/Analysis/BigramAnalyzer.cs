using System.Buffers;
using Bot.Search.Analysis.Scripts;

namespace Bot.Search.Analysis;

/// <summary>
/// Overlapping pairs of CJK characters, a lone one by itself; words of other scripts and numbers whole; folded by <see cref="TextFolding"/>.
/// <list type="table">
/// <item><term>北京大学</term><description>北京[0,2) 京大[1,3) 大学[2,4)</description></item>
/// <item><term>春，Ｑ３增长3.5%</term><description>春[0,1) q3[2,4) 增长[4,6) 3.5[6,9)</description></item>
/// </list>
/// </summary>
public sealed class BigramAnalyzer : Analyzer
{
    // A longer run of letters is no word that anyone asks for; it is cut so that no text makes a term of unbounded size.
    private const int MaxWordLength = 128;

    /// <summary>Whether traditional and simplified characters meet; true unless set, and Lucene's pairs are those of false.</summary>
    public bool FoldsScripts { get; init; } = true;

    /// <inheritdoc/>
    public override string Name => FoldsScripts ? "bigrams" : "bigrams-unfolded";

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        if (FoldsScripts)
        {
            TextFolding.Fold(text, buffer);
        }
        else
        {
            TextFolding.FoldWidth(text, buffer);
        }

        AddTokens(buffer.AsSpan(0, text.Length), ref sink);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private static void AddTokens<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        for (int i = 0; i < text.Length;)
        {
            int cjkLength = CjkLength(text, i);
            if (cjkLength > 0)
            {
                i = AddPairs(text, i, cjkLength, ref sink);
            }
            else if (CharTable.Kind(text[i]) == CharKind.Word)
            {
                i = AddWord(text, i, ref sink);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>UTF-16 units of the CJK character at <paramref name="i"/>; 0 where there is none.</summary>
    private static int CjkLength(ReadOnlySpan<char> text, int i)
    {
        if (i >= text.Length)
        {
            return 0;
        }

        return CharTable.Kind(text[i]) switch
        {
            CharKind.Cjk => 1,
            CharKind.HanHighSurrogate when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) => 2,
            _ => 0,
        };
    }

    private static int AddPairs<TSink>(ReadOnlySpan<char> text, int start, int length, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        int second = start + length;
        int secondLength = CjkLength(text, second);
        if (secondLength == 0)
        {
            sink.Add(text[start..second], new TextRange(start, second));
            return second;
        }

        while (secondLength > 0)
        {
            sink.Add(text[start..(second + secondLength)], new TextRange(start, (second + secondLength)));
            start = second;
            second += secondLength;
            secondLength = CjkLength(text, second);
        }

        return second;
    }

    private static int AddWord<TSink>(ReadOnlySpan<char> text, int start, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        int end = start + 1;
        while (end < text.Length && end - start < MaxWordLength && (CharTable.Kind(text[end]) == CharKind.Word || IsDecimalPoint(text, end)))
        {
            end++;
        }

        sink.Add(text[start..end], new TextRange(start, end));
        return end;
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int i) =>
        text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
