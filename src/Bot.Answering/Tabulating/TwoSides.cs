using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Two things that a question only counts (那两项专利，哪一项申请得早), as one paragraph tells them: 一份名为…；另一份名为….</summary>
internal static partial class TwoSides
{
    private const int Considered = 6;

    // Share of what the question says that the paragraph must say.
    private const double Covered = 0.5;

    private const int LongestName = 24;

    /// <summary>Both with their values and which one is ahead; null where the question asks otherwise or no paragraph tells two.</summary>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        var read = question.Question;
        if (!Asked().IsMatch(read.Wording))
        {
            return null;
        }

        foreach (var passage in passages.Take(Considered).Select(p => p.Passage).Where(p => p.Passage.Kind != PassageKind.TableRow && question.TermCoverage(p.Text + p.Context + p.Title) >= Covered))
        {
            if (Told().Match(passage.Text) is not { Success: true } told)
            {
                continue;
            }

            FoundPart[] found = [.. new[] { told.Groups["one"], told.Groups["other"] }.Select(g => Part(catalog, passage, new TextRange(g.Index, g.Index + g.Length), Soonest().IsMatch(read.Wording))).OfType<FoundPart>()];
            if (found.Length == 2)
            {
                return Comparison.Compose(read, found, Math.Max(confidence, Covered), catalog.Collection.Documents.Count);
            }
        }

        return null;
    }

    private static FoundPart? Part(PassageCatalog catalog, PreparedPassage passage, TextRange range, bool areDates)
    {
        var clause = Clause.Of(catalog, passage, range);
        var value = clause.Facts.Where(f => areDates == (f.Kind == FactKind.Date)).Select(Measure.Of).OfType<Measure>().FirstOrDefault();
        string text = clause.Text;
        string name = Name().Match(text) is { Success: true } quoted ? quoted.Groups["name"].Value : text[..Math.Min(text.Length, LongestName)];
        return value is null ? null : new FoundPart(name, clause, IsVersion: false) { Value = value };
    }

    private const string Unit = "[项件份个家批种款部条座]";

    [GeneratedRegex("[这那的][两2]" + Unit + "[^,，。?？]{0,14}[,，]?(?:里|中|当中|之中)?[,，]?(?:是)?哪[一1]?" + Unit + "[^,，。?？]{0,10}[早晚先多少高低大小长短贵]", RegexOptions.None, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("[早晚先]", RegexOptions.None, 10000)]
    private static partial Regex Soonest();

    [GeneratedRegex("(?<one>一(?<unit>" + Unit + ")[^;；。]{4,120}?)[;；,，。](?:而)?(?<other>另(?:外)?一\\k<unit>[^;；。]{4,120})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Told();

    [GeneratedRegex("[“《「](?<name>[^”》」]{2,60})[”》」]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Name();
}
