using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>
/// Says that a case does not meet what the quoted sentence demands, where numbers leave no doubt: 交了四个月, of a rule for who has paid 6个月以上. That a
/// case meets one demand says nothing of the others, so this is never said.
/// </summary>
internal static partial class Judged
{
    // The clause of the value and that of the demand must be about one thing: so much of what the former says stands in the latter.
    private const double Alike = 0.4;

    /// <summary><paramref name="draft"/>, opening with "不符合：…" where that is certain.</summary>
    public static Draft Of(WeightedQuestion question, Draft draft)
    {
        if (question.Question.Kind != QuestionKind.YesNo || question.Question.Compares || question.Question.Stated.Count == 0
            || draft is not { Table: null, Parts: [{ Quotes.Count: > 0 } quote] } || Denies().IsMatch(Folding.Fold(quote.Text)))
        {
            return draft;
        }

        var failed = question.Question.Stated.Where(s => quote.Quotes.Any(q => Fails(question, s, quote.Source, q))).Select(s => s.Range.Of(question.Question.Folded)).FirstOrDefault();
        return failed is null ? draft
            : draft with { Parts = [new DraftPart($"不符合：“{failed}”不在下面要求的范围内。", quote.Source, quote.Quotes), quote] };
    }

    private static bool Fails(WeightedQuestion question, Bracket stated, PreparedPassage passage, TextRange quoted)
    {
        var comparable = passage.Brackets.Where(b => quoted.Contains(b.Range) && b.IsComparable(stated)).ToList();
        return comparable.Count > 0 && comparable.TrueForAll(b => IsApart(b, stated) && IsSameThing(question, stated, ClauseAt(passage.Text, b.Range).Of(passage.Text)));
    }

    // A case that partly lies in a span, as 超过3年 of 5年以上 does, may meet it.
    private static bool IsApart(Bracket demand, Bracket stated) =>
        !demand.Holds(stated) && (stated.High < demand.Low || stated.Low > demand.High || (stated.Low.Equals(demand.High) && !demand.HighIncluded)
            || (stated.High.Equals(demand.Low) && !stated.HighIncluded))
        && (stated.Kind != ValueKind.Date || (stated.Low >= DateReader.Year && (demand.Low >= DateReader.Year || demand.High < double.PositiveInfinity)));

    private static bool IsSameThing(WeightedQuestion question, Bracket stated, string demanded)
    {
        var clause = ClauseAt(question.Question.Folded, stated.Range);
        var terms = question.Terms.Where(t => clause.Contains(t.Term.Range) && !t.Term.Range.Overlaps(stated.Range) && t.Term.Role is not (TermRole.Region or TermRole.Date)).ToList();
        return Demands().IsMatch(demanded) && terms.Sum(t => t.Weight * t.Strength(demanded)) >= Alike * terms.Sum(t => t.Weight) && terms.Count > 0;
    }

    private static TextRange ClauseAt(string text, TextRange range)
    {
        int start = text.AsSpan(0, range.Start).LastIndexOfAny(",，。;；:：\n".AsSpan()) + 1;
        int length = text.AsSpan(range.End).IndexOfAny(",，。;；?？\n".AsSpan());
        return new TextRange(start, length < 0 ? text.Length : range.End + length);
    }

    [GeneratedRegex("须|应当|应|必须|满|需|要求|条件|对象|具备|不低于|不少于|以[前后上下内]", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Demands();

    [GeneratedRegex("不予|不得|不纳入|不适用|除外|不能|不再|禁止|无需|不需|免予|不受|不超过|最长|最高|可以不", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Denies();
}
