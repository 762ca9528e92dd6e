using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Finds the places that a text names, and tells places of the same name apart by what stands around them.</summary>
internal static class RegionScanner
{
    /// <summary>Adds the places of the text: the longest name at each position, listed or named by the context.</summary>
    public static void Scan(string text, FactContext context, List<Fact> facts)
    {
        List<(TextRange Range, IReadOnlyList<Region> Candidates)> found = Find(text, context);
        List<Region> certain = [.. found.Where(item => item.Candidates.Count == 1).Select(item => item.Candidates[0])];
        Region? before = null;
        int beforeEnd = -1;
        foreach ((TextRange range, IReadOnlyList<Region> candidates) in found)
        {
            Region region = Choose(range.Of(text), candidates, beforeEnd == range.Start ? before : null, certain, context.Regions);
            facts.Add(new Fact { Kind = FactKind.Region, Range = range, Surface = range.Of(text), Value = region.FullName, Region = region });
            (before, beforeEnd) = (region, range.End);
        }
    }

    private static List<(TextRange Range, IReadOnlyList<Region> Candidates)> Find(string text, FactContext context)
    {
        var found = new List<(TextRange, IReadOnlyList<Region>)>();
        for (int i = 0; i < text.Length;)
        {
            (int length, IReadOnlyList<Region> candidates) = LongestAt(text, i, context);
            if (length == 0)
            {
                i++;
                continue;
            }

            length -= BelongsToNext(text, i + length, candidates) ? 1 : 0;
            found.Add((new TextRange(i, i + length), candidates));
            i += length;
            if (candidates.Count == 1 && CountyAt(text, i, candidates[0]) is { } county)
            {
                found.Add((new TextRange(i, i + county.ShortName.Length), [county]));
                i += county.ShortName.Length;
            }
        }

        return found;
    }

    // "佛山禅城", "深圳宝安": right after its city the short name of a county is no other word.
    private static Region? CountyAt(string text, int start, Region around)
    {
        for (int length = Math.Min(3, text.Length - start); length >= 2; length--)
        {
            string name = text.Substring(start, length);
            Region[] inside = [.. Gazetteer.China.Find(name).Where(region => region.Code.Length == 6 && region.ShortName == name && around.Contains(region))];
            if (inside.Length == 1 && !RegionNames.IsWord(name) && Gazetteer.China.FindInText(text.AsSpan(start, Math.Min(text.Length - start, length + 1))).Count == 0)
            {
                return inside[0];
            }
        }

        return null;
    }

    private static (int Length, IReadOnlyList<Region> Candidates) LongestAt(string text, int start, FactContext context)
    {
        for (int i = 0; i < context.UnlistedRegions.Count; i++)
        {
            Region region = context.UnlistedRegions[i];
            if (string.CompareOrdinal(text, start, region.Name, 0, region.Name.Length) == 0)
            {
                return (region.Name.Length, [region]);
            }
        }

        for (int length = Math.Min(Gazetteer.China.LongestFrom(text, start), text.Length - start); length >= 2; length--)
        {
            IReadOnlyList<Region> candidates = Gazetteer.China.FindInText(text.AsSpan(start, length));
            bool goesOn = candidates.Count > 0 && (RegionNames.IsAbroad(text.Substring(start, length), text.AsSpan(0, start))
                || (start + length < text.Length && RegionNames.GoesOn(text.Substring(start, length), text[start + length])));
            if (candidates.Count > 0 && !goesOn && (length > 2 || text[start + 1] is not ('县' or '区' or '市') || IsBoundary(text, start)))
            {
                return (length, candidates);
            }
        }

        return ShortNameAt(text, start, context.UnlistedRegions);
    }

    // Asked at every character of every document: there is something to keep only where a name stands.
    private static (int Length, IReadOnlyList<Region> Candidates) ShortNameAt(string text, int start, IReadOnlyList<Region> regions)
    {
        int longest = 0;
        List<Region>? candidates = null;
        for (int i = 0; i < regions.Count; i++)
        {
            Region region = regions[i];
            string name = region.ShortName;
            if (name.Length >= Math.Max(2, longest) && string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
            {
                candidates = candidates is null || name.Length > longest ? [region] : [.. candidates, region];
                longest = name.Length;
            }
        }

        return (longest, candidates ?? []);
    }

    // 岚县 is a county, 青岚县 another one: a name of one character and its rank needs a word's end before it.
    private static bool IsBoundary(string text, int start) =>
        start == 0 || text[start - 1] is < '\u4E00' or > '\u9FFF' || "在到是由和与及对向从于的为省市州赴至".Contains(text[start - 1], StringComparison.Ordinal);

    // 青岛市北区 is 青岛 and 市北区: the 市 is the next name's when only so it is a place in this one.
    private static bool BelongsToNext(string text, int end, IReadOnlyList<Region> candidates)
    {
        if (text[end - 1] != '市' || candidates.Count != 1 || end + 2 > text.Length)
        {
            return false;
        }

        IReadOnlyList<Region> next = Gazetteer.China.FindInText(text.AsSpan(end - 1, 3));
        return next.Any(region => candidates[0].Contains(region));
    }

    private static Region Choose(
        string name, IReadOnlyList<Region> candidates, Region? adjacent, IReadOnlyList<Region> certain, IReadOnlyList<Region> context)
    {
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        IEnumerable<IEnumerable<Region>> hints = [adjacent is null ? [] : [adjacent], certain, context];
        foreach (IEnumerable<Region> hint in hints)
        {
            Region[] inside = [.. candidates.Where(candidate => hint.Any(around => around.Contains(candidate) || candidate.Contains(around)))];
            if (inside.Length == 1)
            {
                return inside[0];
            }
        }

        return new Region("", name, null);
    }
}
