using Bot.Answering.Matching;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>What a line of the document says that the header of a column stands for: 北京、上海 for 一类城市 of “一类城市：北京、上海”.</summary>
internal static class ColumnGloss
{
    // Of a longer document so many passages are looked through, from as many before the table on; a longer header is a sentence of its own.
    private const int MostPassages = 400;
    private const int LongestHeader = 12;
    private const int LongestItem = 16;

    private static readonly string[] Joints = [":", "是指", "指", "包括", "为"];

    /// <summary>The members that are listed for each of the <paramref name="headers"/>, folded, of the table whose first row is <paramref name="firstRow"/>; empty strings where none are.</summary>
    public static IReadOnlyList<string> Of(Collection collection, int firstRow, IReadOnlyList<string> headers)
    {
        var row = collection.Passages[firstRow];
        string[] glosses = [.. headers.Select(_ => "")];
        int first = firstRow;
        while (first > 0 && firstRow - first < MostPassages && ReferenceEquals(collection.Passages[first - 1].Document, row.Document))
        {
            first--;
        }

        for (int i = first; i < collection.Passages.Count && i - first < MostPassages && ReferenceEquals(collection.Passages[i].Document, row.Document); i++)
        {
            var passage = collection.Passages[i];
            if (passage.Kind is not (PassageKind.TableRow or PassageKind.Heading) && passage.Text.Contains('、', StringComparison.Ordinal))
            {
                string text = Folding.Fold(passage.Text);
                for (int c = 0; c < headers.Count; c++)
                {
                    glosses[c] += headers[c].Length is >= 2 and <= LongestHeader ? Listed(text, headers[c]) : "";
                }
            }
        }

        return glosses;
    }

    // What follows the header and a joint, up to the end of the clause, where it is a list of short names.
    private static string Listed(string text, string header)
    {
        int at = text.IndexOf(header, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not '注'))
        {
            return "";
        }

        string rest = text[(at + header.Length)..].TrimStart();
        string? joint = Array.Find(Joints, j => rest.StartsWith(j, StringComparison.Ordinal));
        if (joint is null)
        {
            return "";
        }

        string list = rest[joint.Length..].Split('。', ';', '\n')[0];
        string[] items = list.Split('、');
        return items.Length > 1 && items.All(i => i.Length <= LongestItem) ? list + "\n" : "";
    }
}
