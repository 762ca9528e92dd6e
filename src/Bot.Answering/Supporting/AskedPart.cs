using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>
/// Things of which a text tells only how many there are: a question for a part of them (37家企业里外资的有几家) or for their names (是哪几家企业) is not
/// answered by their number.
/// </summary>
internal static partial class AskedPart
{
    // So many characters before a number may name what it counts: 甲、乙等12家企业.
    private const int Before = 14;
    private const int After = 20;

    // Whoever asks for 企业 takes a 公司 or 单位.
    private const string Bodies = "企业|公司|单位|机构|厂家|厂商|商家";

    /// <summary>Whether <paramref name="question"/> states a total that <paramref name="told"/>, the folded words of the answer, has and asks how many of it are such that no clause of <paramref name="told"/> counts them.</summary>
    public static bool IsOfTotal(WeightedQuestion question, string told)
    {
        string folded = question.Question.Folded;
        var match = OfStated().Match(folded);
        string total = match.Groups["total"].Value;
        match = match.Success && told.Contains(total, StringComparison.Ordinal) ? match : OfAll().Match(folded);
        if (!match.Success || Rest().IsMatch(folded))
        {
            return false;
        }

        var part = match.Groups["part"].Range();
        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term.Role is not (TermRole.Hint or TermRole.Date) && t.Term.Range.Start >= part.Start && t.Term.Range.Start < part.End)];
        return terms.Length > 0 && !Clause().Matches(told).Any(c => Array.Exists(terms, t => IsSaid(t, c.Value)) && Count().Matches(c.Value).Any(n => n.Groups["count"].Value != total));
    }

    /// <summary>Whether <paramref name="question"/> asks which bodies or places and <paramref name="told"/> only counts them (帮助多家企业, 中标24个城市) or says where their names stand.</summary>
    public static bool IsOnlyCounted(ReadQuestion question, string told)
    {
        if (Members().Match(question.Folded) is not { Success: true } match || Gathered().IsMatch(told))
        {
            return false;
        }

        if (InAnnex().IsMatch(told))
        {
            return true;
        }

        string thing = match.Groups["thing"].Value;
        string things = thing.Length == 0 || Bodies.Split('|').Contains(thing) ? Bodies : thing;
        return Regex.Matches(told, $"(?:\\d+[余多]?|[一二两三四五六七八九十百数多几]+)[家个所座][^、,。;:“”\\d]{{0,12}}(?:{things})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)).Any(counted => !IsListed(told, counted));
    }

    // Of a run that no dictionary has, a part counts too.
    private static bool IsSaid(WeightedTerm term, string clause) => (term.Term.IsListed ? term.Strength(clause) : term.PartialStrength(clause)) > 0;

    private static bool IsListed(string told, Match counted)
    {
        string before = told[Math.Max(0, counted.Index - Before)..counted.Index];
        string after = told[(counted.Index + counted.Length)..Math.Min(told.Length, counted.Index + counted.Length + After)];
        before = before[(before.LastIndexOfAny(['。', ';', '\n']) + 1)..];
        after = after.IndexOfAny(['。', ';', '\n']) is >= 0 and var end ? after[..end] : after;
        return before.AsSpan().IndexOfAny('、', '等') >= 0 || after.Contains('、', StringComparison.Ordinal) || Listing().IsMatch(after);
    }

    [GeneratedRegex("(?<total>\\d+|[二两三四五六七八九十百]{2,})[家个项件名人位条台本册所种只座幢][^,。?;]{0,14}?(?:[里中当之][头面中间]|里|其中|,)的?(?<part>[^,。?;里]{1,9}?)的?(?:一?共|总共|大概|都)?[有占是]?了?(?:多少|几)(?![年天月元块钱次分])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex OfStated();

    [GeneratedRegex("(?:第?[首一二三四五]批|全部|所有|全国|一共)[^,。?;]{0,10}(?:[里中当之][头面中间]|里|其中),?的?(?<part>[^,。?;里]{1,9}?)的?(?:一?共|总共|大概|都)?[有占是]?了?(?:多少|几)(?![年天月元块钱次分])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex OfAll();

    [GeneratedRegex("(?:[^,。;\\n\\t]|(?<=\\d),(?=\\d{3}))+", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Clause();

    [GeneratedRegex("(?<count>\\d[\\d,.]*|[一二两三四五六七八九十百千万]+)\\s*[多余几万]?\\s*[家个项件名人位条台本册所种只座幢成%户款批份](?!工作日|月|小时)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Count();

    [GeneratedRegex("共\\d+[项家个条份名处]:|提到的有", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Gathered();

    [GeneratedRegex("名单[^,。;]{0,6}见附", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex InAnnex();

    // What is left of a total is worked out.
    [GeneratedRegex("还有|还剩|剩下|其余|没|不是|除了", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Rest();

    [GeneratedRegex("(?:哪几[家个所座]?|哪些)(?<thing>企业|公司|单位|机构|厂家|厂商|商家|城市|银行|高校|大学|医院|学校|部门|国家|地区|县|乡镇)|(?<thing>企业|公司|单位|机构|厂家|厂商|商家|城市|银行|高校|大学|医院|学校|部门|国家|地区|县|乡镇)(?:具体)?(?:都?有哪些|都?有哪几|都?叫什么名字|都?是哪[几些]|都有谁|的?,?名单)|(?:有|是)哪几家(?=[?,]|$)|(?:跟|和|与|同|由)(?:了)?哪几家", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Members();

    [GeneratedRegex("^(?:[(（:]|,?(?:分别|包括|即|如|为|是))", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Listing();
}
