using Bot.Answering.Reading;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Compares what the user states of himself (发票18万, 不满100人, 博士) with the brackets of a rule (15万元以上、25万元以下).</summary>
internal static class RangeMatch
{
    /// <summary>1 when something stated lies in a bracket of the stretch, -1 when it lies outside every bracket of its kind there, 0 when there is nothing to compare.</summary>
    public static double Of(ReadQuestion question, PreparedPassage passage, TextRange range)
    {
        double result = 0;
        foreach (var stated in question.Stated)
        {
            foreach (var bracket in passage.Brackets)
            {
                if (!range.Contains(bracket.Range) || !bracket.IsComparable(stated))
                {
                    continue;
                }

                if (bracket.Holds(stated))
                {
                    return 1;
                }

                result = -1;
            }
        }

        return result;
    }
}
