namespace Bot.Knowledge.Facts;

/// <summary>The places of a passage.</summary>
/// <param name="Belongs">Where its statements hold: what its innermost heading with a place names, else what it names itself, else what its document is about. Empty when nothing says.
/// A place around what its document is about (the city of a district) is none of its own.</param>
/// <param name="Named">The places that its own text names, in reading order, each once.</param>
public sealed record PassageRegions(IReadOnlyList<Region> Belongs, IReadOnlyList<Region> Named)
{
    /// <summary>How the passage relates to a place that a question asks about.</summary>
    public RegionRelation To(Region place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return IsAny(Belongs, place, isInside: true) || IsAny(Named, place, isInside: true) ? RegionRelation.Inside
            : Belongs.Count == 0 ? RegionRelation.Unplaced
            : IsAny(Belongs, place, isInside: false) ? RegionRelation.Around
            : RegionRelation.Elsewhere;
    }

    // Inside the place, or around it. Asked of every passage that a question finds: no enumerators.
    private static bool IsAny(IReadOnlyList<Region> regions, Region place, bool isInside)
    {
        for (int i = 0; i < regions.Count; i++)
        {
            if (isInside ? place.Contains(regions[i]) : regions[i].Contains(place))
            {
                return true;
            }
        }

        return false;
    }

    internal static PassageRegions Of(IReadOnlyList<Fact> facts, IReadOnlyList<Region> heading, IReadOnlyList<Region> document)
    {
        Region[] named = [.. facts.Where(fact => fact.Region is not null).Select(fact => fact.Region!).Distinct()];
        Region[] own = [.. named.Where(region => !document.Any(d => !d.Equals(region) && region.Contains(d)))];
        return new PassageRegions(heading.Count > 0 ? heading : own.Length > 0 ? own : document.Count > 0 ? document : named, named);
    }
}

/// <summary>How a passage relates to a place.</summary>
public enum RegionRelation
{
    /// <summary>Nothing says which place it is about: it may hold everywhere.</summary>
    Unplaced,

    /// <summary>It is about the place, or about one in it.</summary>
    Inside,

    /// <summary>It is about a place that this one lies in, such as its province.</summary>
    Around,

    /// <summary>It is about other places.</summary>
    Elsewhere,
}
