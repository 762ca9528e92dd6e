using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Tabulating;

/// <summary>How one calls the rows of a table: by the cell that names them, with what stands in its brackets before it, behind it or left out (三价流感疫苗 for 流感疫苗（三价）).</summary>
internal static partial class RowNames
{
    private const int Shortest = 2;

    /// <summary>The names of <paramref name="row"/>, folded, the one with all that its cell says first.</summary>
    public static IReadOnlyList<string> Of(PreparedPassage row)
    {
        string name = Folding.Fold(RowText.Name(row.Passage));
        return Bracketed().Match(name) is { Success: true } parts
            ? [parts.Groups["inner"].Value + parts.Groups["name"].Value, parts.Groups["name"].Value + parts.Groups["inner"].Value, parts.Groups["name"].Value]
            : [name];
    }

    /// <summary>The rows that <paramref name="folded"/>, a question, calls by a name; of names that lie in each other the longest. Empty where it calls none or all.</summary>
    public static IReadOnlyList<PreparedPassage> Called(string folded, IReadOnlyList<PreparedPassage> rows)
    {
        string[] longest = [.. rows.Select(r => Of(r).Where(n => Says(folded, n)).MaxBy(n => n.Length) ?? "")];
        List<PreparedPassage> called = [.. rows.Where((_, i) => longest[i].Length > 0 && !Array.Exists(longest, other => other.Length > longest[i].Length && other.Contains(longest[i], StringComparison.Ordinal)))];
        return called.Count < rows.Count ? called : [];
    }

    // A5 is no name within A50, nor are 12 of 120.
    private static bool Says(string folded, string name)
    {
        int at = name.Length < Shortest ? -1 : folded.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && !name.All(char.IsAsciiDigit) && !(at > 0 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(folded[at - 1]))
            && !(at + name.Length < folded.Length && char.IsAsciiLetterOrDigit(name[^1]) && char.IsAsciiLetterOrDigit(folded[at + name.Length]));
    }

    [GeneratedRegex(@"^(?<name>[^()]{2,})\((?<inner>[^()]{1,10})\)$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Bracketed();
}
