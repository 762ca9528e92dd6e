namespace Bot.Search.Analysis.Lexicons;

/// <summary>Characters that are taken for each other by their looks, from lookalikes.txt.</summary>
internal static class Lookalikes
{
    private static readonly Dictionary<char, string> Groups = Read();

    /// <summary>The other characters of the groups of <paramref name="c"/>.</summary>
    public static IEnumerable<char> Of(char c) => Groups.GetValueOrDefault(c, string.Empty).Where(other => other != c);

    private static Dictionary<char, string> Read()
    {
        using var reader = new StreamReader(typeof(Lookalikes).Assembly.GetManifestResourceStream("lookalikes.txt")!);
        var groups = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            foreach (char c in line[0] == '#' ? string.Empty : line)
            {
                groups[c] = groups.GetValueOrDefault(c, string.Empty) + line;
            }
        }

        return groups;
    }
}
