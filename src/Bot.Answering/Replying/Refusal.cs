using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;

namespace Bot.Answering.Replying;

/// <summary>Says that the documents do not answer, and what is missing: what no document has, apart from what only the nearest paragraph lacks.</summary>
internal static partial class Refusal
{
    // Words quoted as missing; more would hide which one matters.
    private const int MostWords = 2;

    /// <summary>The refusal of <paramref name="question"/> after a search of so many documents.</summary>
    public static string Text(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PairStatistics statistics, int documentCount)
    {
        var missing = passages.Count == 0 ? question.Terms : Support.Missing(question, passages[0].Passage);
        string particular = passages.Count > 0 ? Particular(question, passages[0].Passage, missing) : "";
        string lacking = particular.Length > 0 ? $"“{particular}”" : Quoted(missing.Where(t => t.IsKnown(statistics)));
        string near = passages.Count > 0 && missing.Count < question.Terms.Count ? Nearest(passages[0].Passage, lacking) : "";
        return $"{Reason(question, passages, missing, statistics)}（查了{documentCount}份文档）{near}";
    }

    private static string Reason(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<WeightedTerm> missing, PairStatistics statistics)
    {
        var places = question.Question.Places;
        if (places.Count > 0 && (missing.Any(t => t.Term.Role == TermRole.Region) || !passages.Any(p => PlaceMatch.Of(question.Question, p.Passage) > 0)))
        {
            string asked = question.Question.Focus is { IsThing: true } focus ? $"“{focus.Text}”" : "这方面内容";
            return $"文档里没有提到{places[0].ShortName}的{asked}。";
        }

        string unknown = Quoted(missing.Where(t => !t.IsKnown(statistics)));
        return unknown.Length > 0 ? $"文档里没有提到{unknown}。" : "文档里没有能回答这个问题的内容。";
    }

    private static string Nearest(PreparedPassage passage, string lacking)
    {
        string heading = passage.Passage.Headings.Count > 0 ? $"的“{passage.Passage.Headings[^1]}”部分" : "";
        return $"最接近的是《{passage.Passage.Document.Title}》{heading}，{(lacking.Length > 0 ? $"其中没有提到{lacking}" : "但没有回答这个问题")}。";
    }

    // The fee, role or place that is asked for and that no missing word stands for, with the words that it is a part of: 评估费, not 估费.
    private static string Particular(WeightedQuestion question, PreparedPassage passage, IReadOnlyList<WeightedTerm> missing)
    {
        var found = Particulars.Named.Untold(question.Question, $"{passage.Text}\n{passage.Context}\n{passage.Title}").FirstOrDefault(r => !missing.Any(t => t.Term.Range.Overlaps(r)));
        var words = question.Terms.Where(t => t.Term.Role == TermRole.Word && t.Term.Range.Overlaps(found)).Select(t => t.Term.Range).Append(found).ToList();
        return found.Length == 0 ? "" : question.Question.Folded[words.Min(w => w.Start)..words.Max(w => w.End)];
    }

    // 开个, 放过, 算上, 一片, 要多久: everybody says them, and documents that lack them lack nothing.
    [GeneratedRegex("^.{0,2}[了过着个]$|^一.{1,2}$|^两[年月天个件样只家台辆间]|^[这那].{1,2}$|^以[上下内外]$|^[搞弄整掏算放转拿要贴].?[上下去来到掉出起回].?$|^.[里头边]$|多久|多少|多长|多大", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Everyday();

    private static string Quoted(IEnumerable<WeightedTerm> terms) =>
        string.Concat(terms.Where(t => t.Term.Range.Length > 1 && t.Term.IsThing && !Everyday().IsMatch(t.Term.Text)).Take(MostWords).Select(t => $"“{t.Term.Text}”"));
}
