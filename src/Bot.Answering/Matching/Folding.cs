using Bot.Search.Analysis.Scripts;

namespace Bot.Answering.Matching;

/// <summary>The form in which words of questions and passages are compared.</summary>
internal static class Folding
{
    /// <summary>Folds script, width and case; one unit becomes one unit, so offsets into the folded text are offsets into <paramref name="text"/>.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        TextFolding.Fold(source, folded);
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = Narrow(folded[i]);
        }
    });

    /// <summary>Whether <paramref name="c"/> is a Han character of the basic planes.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇';

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '—' or '–' => '-',
        _ => c,
    };
}
