using Bot.Answering.Reading;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Retrieval;

/// <summary>Compares the places that a question names with those of a passage.</summary>
internal static class PlaceMatch
{
    /// <summary>1 when the passage is about one of the places, 0.2 about one around it, 0 when nothing tells, -1 when it is about other places; 0 for a question without places.</summary>
    public static double Of(ReadQuestion question, PreparedPassage passage)
    {
        double best = question.Places.Count == 0 ? 0 : -1;
        for (int i = 0; i < question.Places.Count; i++)
        {
            var place = question.Places[i];
            if (question.Places.Count > 1 && IsAroundOther(place, question.Places))
            {
                continue;
            }

            best = Math.Max(best, passage.Regions.To(place) switch
            {
                RegionRelation.Inside => 1,
                RegionRelation.Around => 0.2,
                RegionRelation.Unplaced => passage.Text.Contains(place.ShortName, StringComparison.Ordinal)
                    || passage.Context.Contains(place.ShortName, StringComparison.Ordinal) || passage.Title.Contains(place.ShortName, StringComparison.Ordinal) ? 1 : 0,
                _ => passage.Text.Contains(place.ShortName, StringComparison.Ordinal) ? 1 : -1,
            });
        }

        return best;
    }

    // 深圳南山区: the district is meant, and what holds in another district of the city does not answer.
    private static bool IsAroundOther(Region place, IReadOnlyList<Region> places) => places.Any(other => !other.Equals(place) && place.Contains(other));
}
