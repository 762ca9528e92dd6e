using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Tells documents in force from those they replaced, and finds what is a version of what.</summary>
internal static partial class Versions
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

    /// <summary>Finds the versions of a document, itself among them: those that it replaced or that replaced it, else those whose titles differ by a year alone.</summary>
    public static Func<Document, IReadOnlyList<Document>> FamilyOf(PassageCatalog catalog) => document =>
    {
        var validity = catalog.Facts.Validity(document);
        var related = validity.ReplacedBy.Concat(validity.Replaces).Select(r => r.Document).Distinct().ToList();
        string name = Series(document);
        return related.Count > 0 || name.Length == 0 ? [document, .. related]
            : [document, .. catalog.Collection.Documents.Where(d => !ReferenceEquals(d, document) && string.Equals(Series(d), name, StringComparison.Ordinal))];
    };

    // 甲县2023年统计公报 and 甲县2024年统计公报; a title without a year is of no series.
    private static string Series(Document document) => Year().IsMatch(document.Title) ? Year().Replace(document.Title, "") : "";

    [GeneratedRegex("(?:19|20)[0-9]{2}(?:年度?)?", RegexOptions.None, 10000)]
    private static partial Regex Year();
}
