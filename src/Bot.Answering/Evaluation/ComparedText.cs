using System.Text;

namespace Bot.Answering.Evaluation;

/// <summary>The form in which answers and gold strings are compared.</summary>
internal static class ComparedText
{
    /// <summary>Folds width (as NFKC does for the forms that occur in Chinese text) and case, and leaves out white space of every width, none included.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (narrow == '…')
            {
                folded.Append("...");
            }
            else if (!char.IsWhiteSpace(narrow) && !IsInvisible(narrow))
            {
                folded.Append(char.ToLowerInvariant(narrow));
            }
        }

        return folded.ToString();
    }

    // Where a line may break, and marks that only layout leaves behind: a paragraph has a space there or nothing.
    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';
}
