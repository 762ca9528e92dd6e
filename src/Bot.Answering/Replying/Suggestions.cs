using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Questions that the documents can answer, worded as somebody would ask them.</summary>
internal static partial class Suggestions
{
    // Questions offered below an answer.
    private const int Most = 3;

    // The passages, best first, whose subjects are offered.
    private const int Considered = 12;
    private const int LongestHeading = 30;

    /// <summary>The <paramref name="question"/> asked of another place that <paramref name="passages"/> tell the same of, then questions on the subjects of those, the nearest first; none on the sections of <paramref name="cited"/>, which have been told.</summary>
    public static IReadOnlyList<string> Near(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<Passage> cited)
    {
        var told = cited.Select(About).ToHashSet(StringComparer.Ordinal);
        var subjects = passages.Take(Considered).Select(p => About(p.Passage.Passage)).Where(s => !told.Contains(s) && s != question.Question.Asked);
        return [.. Elsewhere(question, passages, cited).Concat(subjects.Distinct(StringComparer.Ordinal)).Take(Most)];
    }

    /// <summary>Questions on the first documents of <paramref name="collection"/>.</summary>
    public static IReadOnlyList<string> Any(Collection collection) =>
        [.. collection.Documents.Where(d => d.Passages.Count > 0).Take(Most).Select(d => $"《{d.Title}》讲了什么？")];

    // 成都的补贴是多少 after 长沙的补贴是多少, where a paragraph on 成都 has a value of the kind and says all else that the question does.
    private static IEnumerable<string> Elsewhere(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<Passage> cited)
    {
        var read = question.Question;
        if (cited.Count == 0 || read.Compares || read.WantsList || read.Kind is not (QuestionKind.Amount or QuestionKind.Percent or QuestionKind.Area) || read.Places is not [var asked] || Occurrences(read.Asked, asked.ShortName) != 1)
        {
            return [];
        }

        string typed = read.Asked.Contains(asked.Name, StringComparison.Ordinal) ? asked.Name : asked.ShortName;
        var others = passages.Take(Considered).Where(p => p.Features[PassageFeatures.StrictType] > 0 && Support.Missing(question, p.Passage).All(t => t.Term.Role == TermRole.Region)).SelectMany(p => p.Passage.Regions.Belongs)
            .Where(r => r.Code.Length == asked.Code.Length && !r.Equals(asked) && !read.Asked.Contains(r.ShortName, StringComparison.Ordinal));
        return others.Take(1).Select(r => read.Asked.Replace(typed, r.ShortName, StringComparison.Ordinal));
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static string About(Passage passage)
    {
        string heading = passage.Headings.Count > 0 ? SectionName.Of(passage.Headings[^1]) : "";

        // FAQ headings are questions already.
        return heading.EndsWith('？') || heading.EndsWith('?') ? heading
            : heading.Length is > 1 and < LongestHeading ? $"《{passage.Document.Title}》{Asking(heading, passage)}？"
            : $"《{passage.Document.Title}》讲了什么？";
    }

    // What one asks of a section depends on what its heading ends in.
    private static string Asking(string section, Passage passage) =>
        Figure().IsMatch(section) && passage.Text.AsSpan().ContainsAnyInRange('0', '9') ? $"的{section}是多少"
        : Things().IsMatch(section) ? $"的{section}有哪些"
        : Way().IsMatch(section) ? $"的{section}是怎样的"
        : $"关于“{section}”{(Rules().IsMatch(passage.Document.Title) ? "是怎么规定的" : "怎么说")}";

    [GeneratedRegex("(?:标准|金额|额度|比例|价格|费用|收费|奖励|补贴|补助|资助|津贴|数量|人数|限额)$", RegexOptions.None, 10000)]
    private static partial Regex Figure();

    [GeneratedRegex("(?:条件|对象|范围|材料|要求|职责|情形|种类|项目|方向|任务|目标|内容)$", RegexOptions.None, 10000)]
    private static partial Regex Things();

    [GeneratedRegex("(?:办法|规定|细则|条例|规则|制度|章程|守则|须知|标准)(?:[（(]|$)", RegexOptions.None, 10000)]
    private static partial Regex Rules();

    [GeneratedRegex("(?:流程|程序|步骤|方式|方法|时间|期限|时限|安排)$", RegexOptions.None, 10000)]
    private static partial Regex Way();
}
