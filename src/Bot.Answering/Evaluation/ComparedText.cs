using System.Text;

namespace Bot.Answering.Evaluation;

/// <summary>The form in which answers and gold strings are compared.</summary>
internal static class ComparedText
{
    /// <summary>Folds width (as NFKC does for the forms that occur in Chinese text) and case, and leaves white space out.</summary>
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
            else if (!char.IsWhiteSpace(narrow))
            {
                folded.Append(char.ToLowerInvariant(narrow));
            }
        }

        return folded.ToString();
    }
}
