using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>
/// Says that a case does not meet what the quoted sentence demands, where there is no doubt: 交了四个月, of a rule for who has paid 6个月以上; 自己辞了职, of one
/// for those whose work ended 非因本人意愿. That a case meets one demand says nothing of the others, so this is never said.
/// </summary>
internal static partial class Judged
{
    // The clause of the value and that of the demand must be about one thing: so much of what the former says stands in the latter.
    private const double Alike = 0.4;

    // The case says this much of what a condition denies.
    private const double Meant = 0.6;

    /// <summary><paramref name="draft"/>, opening with "不符合：…" where that is certain.</summary>
    public static Draft Of(WeightedQuestion question, Draft draft)
    {
        if (question.Question.Kind != QuestionKind.YesNo || question.Question.Compares
            || draft is not { Table: null, Parts: [{ Quotes.Count: > 0 } quote] } || quote.Source.Passage.LeadIn?.Contains("之一", StringComparison.Ordinal) == true || Denies().IsMatch(Folding.Fold(quote.Text)))
        {
            return draft;
        }

        string? failed = question.Question.Stated.Where(s => quote.Quotes.Any(q => Fails(question, s, quote.Source, q))).Select(s => $"“{s.Range.Of(question.Question.Folded)}”不在下面要求的范围内。").FirstOrDefault()
            ?? quote.Quotes.Select(q => ExcludedBy(question, quote.Source, q)).OfType<string>().Select(e => $"要求“{e}”。").FirstOrDefault();
        return failed is null ? draft : draft with { Parts = [new DraftPart("不符合：" + failed, quote.Source, quote.Quotes), quote] };
    }

    // 非因本人意愿中断就业的 of who may claim, and 自己不想干了 of the case: what the condition denies, the case says.
    private static string? ExcludedBy(WeightedQuestion question, PreparedPassage passage, TextRange quoted)
    {
        string folded = question.Question.Folded;
        var said = question.Terms.Where(t => t.Term.Role is TermRole.Word && t.Term.Range.End <= folded.Length && !Denied().IsMatch(folded[..t.Term.Range.Start])).ToList();
        return !Demands().IsMatch(passage.Passage.LeadIn ?? passage.Heading ?? "") ? null
            : Without().Matches(quoted.Of(passage.Text)).Where(m => Covered(m.Groups["denied"].Value, said) >= Meant).Select(m => m.Value).FirstOrDefault();
    }

    // Share of the characters of what is denied that the case says in whatever words.
    private static double Covered(string denied, List<WeightedTerm> said)
    {
        bool[] covered = new bool[denied.Length];
        foreach (string word in said.SelectMany(t => t.Term.Variants.Select(v => v.Text).Prepend(t.Term.Text)).Where(w => w.Length > 1))
        {
            int at = denied.IndexOf(word, StringComparison.Ordinal);
            covered.AsSpan(Math.Max(0, at), at < 0 ? 0 : word.Length).Fill(true);
        }

        return (double)covered.Count(c => c) / covered.Length;
    }

    private static bool Fails(WeightedQuestion question, Bracket stated, PreparedPassage passage, TextRange quoted)
    {
        var comparable = passage.Brackets.Where(b => quoted.Contains(b.Range) && b.IsComparable(stated)).ToList();
        return comparable.Count > 0 && comparable.TrueForAll(b => IsApart(b, stated) && IsSameThing(question, stated, ClauseBounds.Around(passage.Text, b.Range, ClauseBounds.MarksOrColon).Of(passage.Text)));
    }

    // A case that partly lies in a span, as 超过3年 of 5年以上 does, may meet it.
    private static bool IsApart(Bracket demand, Bracket stated) =>
        !demand.Holds(stated) && (stated.High < demand.Low || stated.Low > demand.High || (stated.Low.Equals(demand.High) && !demand.HighIncluded)
            || (stated.High.Equals(demand.Low) && !stated.HighIncluded))
        && (stated.Kind != ValueKind.Date || (stated.Low >= DateReader.Year && (demand.Low >= DateReader.Year || demand.High < double.PositiveInfinity)));

    private static bool IsSameThing(WeightedQuestion question, Bracket stated, string demanded)
    {
        var clause = ClauseBounds.Around(question.Question.Folded, stated.Range, ClauseBounds.MarksOrColon);
        var terms = question.Terms.Where(t => clause.Contains(t.Term.Range) && !t.Term.Range.Overlaps(stated.Range) && t.Term.Role is not (TermRole.Region or TermRole.Date)).ToList();
        return Demands().IsMatch(demanded) && terms.Sum(t => t.Weight * t.Strength(demanded)) >= Alike * terms.Sum(t => t.Weight) && terms.Count > 0;
    }

    [GeneratedRegex("须|应当|应|必须|满|需|要求|条件|对象|具备|不低于|不少于|以[前后上下内]", RegexOptions.None, 10000)]
    private static partial Regex Demands();

    [GeneratedRegex("(?:非(?=因|人|属|本)|未被|未列入|不属于|没有被)(?<denied>[^,。;:、]{3,20}?)的?(?=[,。;:、]|$)", RegexOptions.None, 10000)]
    private static partial Regex Without();

    // 没上老赖名单: the case says that it is not so.
    [GeneratedRegex("(?:没|不|未|非|无|没有|不是|不在|没被|没上)$", RegexOptions.None, 10000)]
    private static partial Regex Denied();

    [GeneratedRegex("不予|不得|不纳入|不适用|除外|不能|不再|禁止|无需|不需|免予|不受|不超过|最长|最高|可以不", RegexOptions.None, 10000)]
    private static partial Regex Denies();
}
