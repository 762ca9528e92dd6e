using System.Text;

namespace Bot.Converters;

/// <summary>
/// Writes scripts.txt from OpenCC's TSCharacters.txt and TSPhrases.txt: a line of traditional characters, a line of the simplified ones in
/// the same order, then the phrases that do not come out character by character, one a line.
/// Only what keeps its length in UTF-16 is taken, because folding must not move offsets.
/// </summary>
internal static class ScriptConverter
{
    public static void Convert(string folder, string outputPath)
    {
        var characters = Entries(Path.Combine(folder, "TSCharacters.txt")).Where(e => e.From.Length == 1 && e.To.Length == 1 && e.From != e.To)
            .ToDictionary(e => e.From[0], e => e.To[0]);
        var phrases = Entries(Path.Combine(folder, "TSPhrases.txt")).Where(e => e.From.Length == e.To.Length && e.From.Length > 1)
            .Where(e => string.Concat(e.From.Select(c => characters.GetValueOrDefault(c, c))) != e.To)
            .OrderBy(e => e.From, StringComparer.Ordinal).ToList();
        var lines = new List<string>
        {
            string.Concat(characters.Keys.Order()),
            string.Concat(characters.OrderBy(c => c.Key).Select(c => c.Value)),
        };
        lines.AddRange(phrases.Select(p => $"{p.From}\t{p.To}"));
        File.WriteAllText(outputPath, string.Join('\n', lines) + '\n', new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.WriteLine($"{outputPath}: {characters.Count} characters, {phrases.Count} phrases");
    }

    private static IEnumerable<(string From, string To)> Entries(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0 && !line.StartsWith('#')
        let cells = line.Split('\t')
        select (cells[0], cells[1].Split(' ')[0]);
}
