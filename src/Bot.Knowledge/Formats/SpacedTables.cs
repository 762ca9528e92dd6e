using System.Text.RegularExpressions;

namespace Bot.Knowledge.Formats;

/// <summary>Finds tables in plain text, whose cells are set apart by tabs or spaces: a line of headers over lines of as many cells, with figures in one column.</summary>
internal static partial class SpacedTables
{
    private const int LeastColumns = 3;
    private const int LeastRows = 2;
    private const int LongestCell = 40;

    /// <summary>The <paramref name="lines"/> of <paramref name="source"/> with those of tables made rows; lines of headers go into their rows.</summary>
    public static List<Block> Of(List<Block> lines, string source)
    {
        string[][] cells = [.. lines.Select(l => Cells(l.Source.Of(source)))];
        var blocks = new List<Block>();
        for (int i = 0; i < lines.Count; i++)
        {
            int rows = CountRows(lines, cells, i);
            if (rows == 0)
            {
                blocks.Add(lines[i]);
                continue;
            }

            blocks.AddRange(Enumerable.Range(i + 1, rows).Select(r => lines[r] with { Text = string.Join('\t', cells[r]), Kind = PassageKind.TableRow, Columns = cells[i] }));
            i += rows;
        }

        return blocks;
    }

    // How many rows stand below the line that may hold headers; 0 where it holds none.
    private static int CountRows(List<Block> lines, string[][] cells, int header)
    {
        int width = cells[header].Length;
        if (width < LeastColumns || !TableHeaders.LooksLikeHeader(cells[header]))
        {
            return 0;
        }

        int end = header + 1;
        while (end < lines.Count && cells[end].Length == width && !cells[end].Any(c => c.Length > LongestCell || c[^1] is '。' or '；') && !TableHeaders.LooksLikeHeader(cells[end]))
        {
            end++;
        }

        bool hasFigures = Enumerable.Range(0, width).Any(c => Enumerable.Range(header + 1, end - header - 1).All(r => char.IsDigit(cells[r][c][0])));
        return end - header - 1 >= LeastRows && hasFigures ? end - header - 1 : 0;
    }

    // A cell may hold single spaces where wider ones part the cells.
    private static string[] Cells(string line) =>
        [.. (Wide().IsMatch(line.Trim()) ? Wide().Split(line.Trim()) : line.Trim().Split(' ')).Select(TextRules.Collapse).Where(c => c.Length > 0)];

    [GeneratedRegex(@"\t+ *| {2,}|\u3000+", RegexOptions.None, 10000)]
    private static partial Regex Wide();
}
