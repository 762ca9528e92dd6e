using System.Reflection;
using System.Runtime.InteropServices;

namespace Bot.Knowledge.Facts;

/// <summary>The provinces, cities, counties and districts of China by name. Nicknames (鹏城) are the lexicon's, not listed here. Thread-safe.</summary>
public sealed class Gazetteer
{
    /// <summary>Official names that are mostly other words.</summary>
    private static readonly HashSet<string> Unsafe = new(StringComparer.Ordinal) { "城区", "郊区", "矿区", "东区", "西区", "南区", "北区", "新城区", "市中区", "中区", "新城镇", "和县", "成县", "理县" };

    private readonly Dictionary<string, Region[]> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Region[]> _inText = new(StringComparer.Ordinal);

    // By the first two characters of names in text, the length of the longest: one look-up at each place of a text instead of one for each length.
    private readonly Dictionary<uint, int> _longest = [];

    private Gazetteer(IEnumerable<Region> regions)
    {
        List<Region> all = [.. regions];
        foreach (IGrouping<string, Region> group in all.SelectMany(Names).GroupBy(pair => pair.Name, pair => pair.Region, StringComparer.Ordinal))
        {
            _byName[group.Key] = [.. group.Distinct().OrderBy(region => region.Code.Length).ThenBy(region => region.Code, StringComparer.Ordinal)];
        }

        foreach ((string name, Region[] candidates) in _byName.Where(pair => !Unsafe.Contains(pair.Key)))
        {
            Region[] safe = [.. candidates.Where(region => region.Name == name || RegionNames.IsShortNameSafe(region))];
            if (safe.Length > 0 && name.Length > 1)
            {
                // 吉林 is the province before the city: the one that stands furthest out.
                _inText[name] = [.. safe.Where(region => region.Code.Length == safe[0].Code.Length || region.Name == name)];
                ref int longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, Beginning(name[0], name[1]), out _);
                longest = Math.Max(longest, name.Length);
            }
        }
    }

    /// <summary>The list that comes with the bot.</summary>
    public static Gazetteer China { get; } = Load();

    /// <summary>Length in UTF-16 units of the longest name that begins with the two characters of <paramref name="text"/> at <paramref name="start"/>; 0 where none does, as nearly everywhere.</summary>
    internal int LongestFrom(string text, int start) => start + 1 < text.Length ? _longest.GetValueOrDefault(Beginning(text[start], text[start + 1])) : 0;

    /// <summary>
    /// The places with that full or short name, the furthest out first; empty when there is none.
    /// Short names of counties count too: use it for a name that is already known to be a place.
    /// </summary>
    public IReadOnlyList<Region> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(name) ?? [];
    }

    /// <summary>The places that this name means inside running text, where short names of counties are mostly other words.</summary>
    internal IReadOnlyList<Region> FindInText(ReadOnlySpan<char> name) =>
        _inText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out Region[]? regions) ? regions : [];

    private static uint Beginning(char first, char second) => ((uint)first << 16) | second;

    private static IEnumerable<(string Name, Region Region)> Names(Region region)
    {
        yield return (region.Name, region);
        if (region.ShortName != region.Name)
        {
            yield return (region.ShortName, region);
        }
    }

    private static Gazetteer Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Bot.Knowledge.Facts.regions.tsv")!;
        using var reader = new StreamReader(stream);
        var byCode = new Dictionary<string, Region>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string code = line[..tab];
            byCode.Add(code, new Region(code, line[(tab + 1)..], Parent(code, byCode)));
        }

        return new Gazetteer([.. byCode.Values, .. NewAreas.In(byCode)]);
    }

    private static Region? Parent(string code, Dictionary<string, Region> byCode)
    {
        foreach (int length in (ReadOnlySpan<int>)[6, 4, 2])
        {
            if (length < code.Length && byCode.TryGetValue(code[..length], out Region? parent))
            {
                return parent;
            }
        }

        return null;
    }
}
