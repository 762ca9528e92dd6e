using Bot.Search.Analysis.SmartCn;

namespace Bot.Converters;

/// <summary>Writes smartcn.bin from lucene-analyzers-smartcn's jar. The same jar gives the same bytes.</summary>
internal static class SmartCnConverter
{
    private static readonly string[] Classes = ["始##始", "末##末", "未##串", "未##数"];

    public static void Convert(string jarPath, string outputPath)
    {
        var jar = new SmartCnJar(jarPath);
        var words = Words(jar);
        Console.WriteLine($"{words.Count} words, looking for {jar.Pairs.Count} pairs among them");
        var followers = new List<(int Id, int Frequency)>[words.Count];
        var finder = new PairFinder(jar.Pairs, [.. words.Select(w => w.Text)]);
        Parallel.For(0, words.Count, i => followers[i] = finder.Followers(words[i].Text));
        Console.WriteLine($"{followers.Sum(f => f.Count)} pairs found, frequencies sum to {followers.Sum(f => f.Sum(p => (long)p.Frequency))}");
        SmartCnFile.Write(outputPath, words, followers);
        Console.WriteLine($"{outputPath}: {new FileInfo(outputPath).Length} bytes");
    }

    /// <summary>All words that a lattice may hold, by id: see <see cref="WordIds"/>.</summary>
    private static List<(string Text, int Frequency)> Words(SmartCnJar jar)
    {
        var words = Classes.Select(c => (c, jar.Frequencies.GetValueOrDefault(c))).ToList();

        // U+0000 stands for the unknown: it makes no pair, for no hash of one is in the table.
        words.Add(("\0", 0));
        words.Add(("\0\0", WordCost.MaxFrequency));

        var longer = jar.Frequencies.Where(w => w.Key.Length > 1 && IsHan(w.Key)).Select(w => (Text: w.Key, Frequency: w.Value)).ToList();
        var inWords = longer.SelectMany(w => w.Text).ToHashSet();
        var characters = Enumerable.Range(0, char.MaxValue).Select(c => (char)c)
            .Where(c => IsHan($"{c}") && (jar.Frequencies.ContainsKey($"{c}") || inWords.Contains(c)))
            .Select(c => (Text: $"{c}", Frequency: jar.Frequencies.GetValueOrDefault($"{c}"))).ToList();
        var delimiters = PairedDelimiters(jar, [.. words.Concat(characters).Concat(longer).Select(w => w.Item1)]);
        foreach (var group in new[] { characters.Concat(delimiters), longer })
        {
            words.AddRange(group.OrderByDescending(w => w.Frequency).ThenBy(w => w.Text, StringComparer.Ordinal));
        }

        return words;
    }

    private static bool IsHan(string word) => word.All(c => SmartCnChars.TypeOf(c) == SmartCnCharType.Han);

    /// <summary>The delimiters that are known beside any word; the others are all alike.</summary>
    private static List<(string Text, int Frequency)> PairedDelimiters(SmartCnJar jar, List<string> words)
    {
        var delimiters = Enumerable.Range(0, char.MaxValue).Select(c => (char)c)
            .Where(c => SmartCnChars.TypeOf(c) == SmartCnCharType.Delimiter).Select(c => $"{c}").ToList();
        var paired = words.Concat(delimiters).SelectMany(new PairFinder(jar.Pairs, delimiters).Followers).Select(f => f.Id).ToHashSet();
        var finder = new PairFinder(jar.Pairs, words);
        return [.. delimiters.Where((d, i) => paired.Contains(i) || finder.Followers(d).Count > 0).Select(d => (d, WordCost.MaxFrequency))];
    }
}
