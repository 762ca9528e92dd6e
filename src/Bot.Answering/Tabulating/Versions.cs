using Bot.Answering.Retrieval;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Tells documents in force from those they replaced.</summary>
internal static class Versions
{
    /// <summary>Whether <paramref name="passage"/> may answer for <paramref name="part"/>: a replaced document for what held before, another one for what holds now.</summary>
    public static bool Fits(PassageCatalog catalog, PreparedPassage passage, QuestionPart part, DateOnly asOf)
    {
        if (!part.IsNew && !part.IsOld)
        {
            return true;
        }

        bool isOut = catalog.Facts.Validity(passage.Passage.Document).At(asOf) is ValidityState.Replaced or ValidityState.Expired;
        return part.IsOld == isOut;
    }
}
