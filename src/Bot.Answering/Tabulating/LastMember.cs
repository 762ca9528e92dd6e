using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>Answers about the last of a numbered series (最后一批) with the last row or item that bears a number.</summary>
internal static partial class LastMember
{
    private const int Considered = 20;

    /// <summary>The answer; null unless the question speaks of the last one and one of <paramref name="groups"/> or of <paramref name="passages"/> numbers its members so.</summary>
    public static Draft? Find(WeightedQuestion question, IEnumerable<ListGroup> groups, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        if (Last().Match(question.Question.Folded) is not { Success: true } match)
        {
            return null;
        }

        string unit = match.Groups["unit"].Value;
        foreach (var group in groups)
        {
            var numbered = group.Members.Where(m => IsNumbered(m.Text, unit)).ToList();
            if (numbered.Count >= 2)
            {
                return new Draft([Quotation.Of(question, numbered[^1], Quotation.Budget(question.Question))], null, confidence);
            }
        }

        return Paragraph(passages, unit) is { } last ? new Draft([Quotation.Of(question, last, Quotation.Budget(question.Question))], null, confidence) : null;
    }

    // Paragraphs that begin with their number (第三期：…) are as good as rows, where the best passage is one of them.
    private static PreparedPassage? Paragraph(IReadOnlyList<RankedPassage> passages, string unit)
    {
        bool IsOne(RankedPassage p) => Labelled().IsMatch(p.Passage.Text) && IsNumbered(p.Passage.Text, unit);
        if (!IsOne(passages[0]))
        {
            return null;
        }

        var all = passages.Take(Considered).Where(p => ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document) && IsOne(p)).ToList();
        return all.Count >= 2 ? all.MaxBy(p => p.DocId)!.Passage : null;
    }

    // 第三批…, or 末班.
    private static bool IsNumbered(string text, string unit) =>
        Number().Match(text) is { Success: true } number && text[(number.Index + number.Length)..] is { Length: > 0 } behind
        && Measures.AreAlike(unit, behind[..Math.Min(unit.Length, behind.Length)]);

    [GeneratedRegex("^第[一二三四五六七八九十0-9]{1,3}[\u4e00-\u9fff]{1,2}[:\\s(]", RegexOptions.None, 10000)]
    private static partial Regex Labelled();

    [GeneratedRegex("(?:最后|最末|末尾)(?:那|的)?(?:一)?(?<unit>批|拨|期|轮|档|次|班|场|届|阶段)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Last();

    [GeneratedRegex("^[^，。；]{0,6}?(?:第[一二三四五六七八九十0-9]{1,3}|末)", RegexOptions.None, 10000)]
    private static partial Regex Number();
}
