using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Computing;

/// <summary>Counts the steps of a table (一档, 二档, …) where a question asks how many there are (分成几档) and no text gives the number.</summary>
internal static partial class CountedSteps
{
    // How many of the best passages are looked at.
    private const int Considered = 4;

    // A table that holds most of what the question speaks of answers it, though no single row does.
    private const double Covered = 0.6;

    /// <summary>The number with the steps; null unless it is asked for and one of the best of <paramref name="passages"/> stands in a table whose rows are labelled as steps.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        if (!Asked().IsMatch(question.Question.Folded) || Reduction.AsksExtreme(question.Question.Wording) || plain.Parts.Any(p => Told().IsMatch(p.Source.Text) && p.Source.Passage.Kind != Knowledge.PassageKind.TableRow))
        {
            return null;
        }

        foreach (var group in passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0).Select(p => ListGroup.Of(catalog, p.DocId)).OfType<ListGroup>().Where(g => g.IsTable))
        {
            var steps = group.Members.Select(m => (Cells: ListAnswer.Row(m), Label: Step().Match(m.Text))).Where(s => s.Label.Success).ToList();
            if (steps.Count >= 2 && steps.Select(s => s.Label.Groups["unit"].Value).Distinct(StringComparer.Ordinal).ToList() is [var unit])
            {
                var parts = steps.Select((s, i) => s.Cells[0] with { Text = $"{(i == 0 ? $"共{steps.Count}{unit}：" : "")}{s.Cells[0].Text}{(i + 1 < steps.Count ? "、" : "。")}" }).ToList();
                var table = new DraftTable(ListAnswer.Columns(group), [.. steps.Select(s => s.Cells)], 1, catalog.Collection.Documents.Count);
                return new Draft(parts, table, group.Coverage(question) >= Covered ? Math.Max(plain.Confidence, Covered) : plain.Confidence);
            }
        }

        return null;
    }

    [GeneratedRegex("(?:分|划分?|设|列|有)(?:成|为|作|出)?(?:了)?(?:几|多少)个?(?:等|档|类|级|批|拨|期|层|等级|档次|批次)(?!人)", RegexOptions.None, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("[二两三四五六七八九十2-9]个?(?:等|档|类|级|批|期|层)", RegexOptions.None, 10000)]
    private static partial Regex Told();

    [GeneratedRegex("^第?(?:[一二三四五六七八九十甲乙丙丁戊]{1,3}|[a-z0-9])(?<unit>[等档类级批期层])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Step();
}
