namespace Bot.Knowledge.Facts;

/// <summary>The new areas that the State Council set up and that are no division of their own in the official list: people and documents name them like cities.</summary>
internal static class NewAreas
{
    // The code of the province or city around it, and its name. 浦东新区 and 滨海新区 are districts and in the list; 兰州新区 and its like would share
    // their short names with a city.
    private static readonly (string Around, string Name)[] All =
    [
        ("13", "雄安新区"), ("50", "两江新区"), ("51", "天府新区"), ("61", "西咸新区"), ("52", "贵安新区"), ("43", "湘江新区"), ("36", "赣江新区"), ("53", "滇中新区"),
        ("2102", "金普新区"), ("3702", "西海岸新区"), ("3309", "舟山群岛新区"),
    ];

    /// <summary>The new areas in the places of <paramref name="byCode"/>. Their codes are made up and as long as a city's.</summary>
    public static IEnumerable<Region> In(IReadOnlyDictionary<string, Region> byCode) =>
        All.Select((area, i) => new Region(FormattableString.Invariant($"{area.Around[..2]}N{(char)('A' + i)}"), area.Name, byCode[area.Around]));
}
