using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Compares a number that the user states (发票18万) with the brackets of a rule (15万元以上、25万元以下).</summary>
internal static class RangeMatch
{
    /// <summary>1 when a stated number lies in a bracket of the stretch, -1 when it lies outside every bracket of its kind there, 0 when there is nothing to compare.</summary>
    public static double Of(ReadQuestion question, PreparedPassage passage, TextRange range)
    {
        double result = 0;
        foreach (var stated in question.Values)
        {
            if (stated.Kind is ValueKind.Date or ValueKind.Time)
            {
                continue;
            }

            double compared = Compare(stated, passage, range);
            if (compared > 0)
            {
                return 1;
            }

            result = Math.Min(result, compared);
        }

        return result;
    }

    private static double Compare(TypedValue stated, PreparedPassage passage, TextRange range)
    {
        double result = 0;
        foreach (var bracket in Bracket.Of(passage))
        {
            if (bracket.Kind != stated.Kind || bracket.Range.Start < range.Start || bracket.Range.End > range.End)
            {
                continue;
            }

            if (bracket.Holds(stated.Number))
            {
                return 1;
            }

            result = -1;
        }

        return result;
    }
}
