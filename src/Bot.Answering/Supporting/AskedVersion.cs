using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Supporting;

/// <summary>
/// Whether an answer comes from the version of a rule that the question names: who asks for 新条例 is not served by what the replaced one said,
/// even where nothing else is found. Who asks what holds 现在, without naming the rule, gets the replaced one with its notice.
/// </summary>
internal static partial class AskedVersion
{
    /// <summary>Whether <paramref name="draft"/> cites the version that <paramref name="question"/> names; true where it names none, or several.</summary>
    public static bool IsMet(ReadQuestion question, Draft draft, PassageCatalog catalog)
    {
        if (question.SpeaksOfThePast || DocumentMark.Find(question.Folded) is not [{ Kind: MarkKind.New or MarkKind.Year } mark]
            || Rule().Match(question.Folded, mark.Range.Start, mark.Range.Length) is not { Success: true, Value: var rule })
        {
            return true;
        }

        bool isThere = catalog.Titled(rule).Any(d => mark.Fits(d, catalog.Facts.Validity(d), question.AsOf));
        return !isThere || draft.Sources.Any(s => mark.Fits(s.Passage.Document, s.Validity, question.AsOf));
    }

    [GeneratedRegex("条例|办法|细则|规定|章程|制度", RegexOptions.None, 10000)]
    private static partial Regex Rule();
}
