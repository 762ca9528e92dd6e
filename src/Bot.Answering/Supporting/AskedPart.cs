using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

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

    // Of more things some are told; two are told in any sentence.
    private const int MostNamed = 4;
    private const int FewestNamed = 3;

    // No text names more things in one row.
    private const int MostRows = 100;

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
        return Regex.Matches(told, $"(?:[0-9]+[余多]?|[一二两三四五六七八九十百数多几]+)[家个所座][^、,。;:“”0-9]{{0,12}}(?:{things})", RegexOptions.None, TimeSpan.FromSeconds(10)).Any(counted => !IsListed(told, counted));
    }

    /// <summary>Whether <paramref name="question"/> asks what the members of a number of things are called (那28家分别叫什么, 是哪三个市) and nothing in <paramref name="told"/>, quoted in so many <paramref name="parts"/>, is a row of about as many.</summary>
    public static bool LacksCounted(ReadQuestion question, string told, int parts)
    {
        if (AsksCounted().Match(question.Folded) is not { Success: true } match)
        {
            return false;
        }

        string number = match.Groups["n"].Value;
        int wanted = (int)Math.Min(MostNamed, int.TryParse(number, CultureInfo.InvariantCulture, out int digits) ? digits : ChineseNumber.Parse(number) ?? 0);
        return wanted >= FewestNamed && parts < wanted && !Gathered().IsMatch(told) && Rows(told) < wanted && (Named().IsMatch(match.Value) || Valued(told) < wanted);
    }

    /// <summary>Whether <paramref name="question"/> asks for the third or a later of several (第七个方面是什么) and <paramref name="told"/> neither numbers it nor has a row of as many.</summary>
    public static bool LacksOrdinal(ReadQuestion question, string told)
    {
        if (AsksArticle().Match(question.Folded) is { Success: true } article)
        {
            string n = article.Groups["n"].Value;
            return !Regex.IsMatch(told, $"第{n}[条款项]|[((]{n}[))]|{n}是|(?<![0-9]){n}[.、]|首先", RegexOptions.None, TimeSpan.FromSeconds(10)) && !Numbered().IsMatch(told);
        }

        if (AsksOrdinal().Match(question.Folded) is not { Success: true } match)
        {
            return false;
        }

        string number = match.Groups["n"].Value;
        int wanted = (int)Math.Min(MostRows, int.TryParse(number, CultureInfo.InvariantCulture, out int digits) ? digits : ChineseNumber.Parse(number) ?? 0);
        return wanted >= FewestNamed && Rows(told) < wanted && !told.Contains("第" + number, StringComparison.Ordinal) && !told.Contains($"({number})", StringComparison.Ordinal);
    }

    // How many things the longest row has: items between 、, pieces between ;, lines, numbers in brackets, 一为…一为….
    private static int Rows(string told)
    {
        int clauses = Clause().Matches(told).Select(c => c.Value).Append("").Max(c => c.Count(ch => ch == '、') + 1 + (Joined().IsMatch(c) ? 1 : 0));
        int pieces = told.Split('。').Max(s => s.Count(ch => ch == ';') + 1);
        return Math.Max(Math.Max(clauses, pieces), Math.Max(told.Count(ch => ch == '\n') + 1, Numbered().Count(told)));
    }

    private static int Valued(string told) => told.Split('。', ';').Max(s => WithValue().Count(s));

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

    [GeneratedRegex("(?<total>[0-9]+|[二两三四五六七八九十百]{2,})[家个项件名人位条台本册所种只座幢][^,。?;]{0,14}?(?:[里中当之][头面中间]|里|其中|,)的?(?<part>[^,。?;里]{1,9}?)的?(?:一?共|总共|大概|都)?[有占是]?了?(?:多少|几)(?![年天月元块钱次分])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex OfStated();

    [GeneratedRegex("(?:第?[首一二三四五]批|全部|所有|全国|一共)[^,。?;]{0,10}(?:[里中当之][头面中间]|里|其中),?的?(?<part>[^,。?;里]{1,9}?)的?(?:一?共|总共|大概|都)?[有占是]?了?(?:多少|几)(?![年天月元块钱次分])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex OfAll();

    [GeneratedRegex("(?:[^,。;\\n\\t]|(?<=[0-9]),(?=[0-9]{3}))+", RegexOptions.None, 10000)]
    private static partial Regex Clause();

    [GeneratedRegex("(?<count>[0-9][0-9,.]*|[一二两三四五六七八九十百千万]+)\\s*[多余几万]?\\s*[家个项件名人位条台本册所种只座幢成%户款批份](?!工作日|月|小时)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Count();

    [GeneratedRegex("共[0-9]+[项家个条份名处]:|提到的有|(?:没有|未)(?:列出|公布|点名|说明)", RegexOptions.None, 10000)]
    private static partial Regex Gathered();

    [GeneratedRegex("名单[^,。;]{0,6}见附", RegexOptions.None, 10000)]
    private static partial Regex InAnnex();

    [GeneratedRegex("(?<![第每])(?<n>[0-9]+|[三四五六七八九十百]+)余?多?[家个条座所项种位名款本类支只站户](?!月|工作|小时)[^,。?的]{0,14}(?:里|中)?,?(?:每一?[条项个点款][^,。?]{0,3}(?:写|说|讲|是|指|叫)[的了]?是?(?:什么|啥|谁)|(?:都|分别|各)(?:写|说|讲)了?些?(?:什么|啥)|(?:分别|具体|都|各|各自)+(?:叫什么|叫啥|是什么|是谁|有谁|[位在]于?哪)|(?:具体|都|分别)*(?:是哪[些几]|是谁|有谁|都?有哪些|分布在哪))|(?:是|指|叫|有|在|于|停)(?:的是|了)?[哪那](?<n>[0-9]+|[三四五六七八九十]+)[家个条座所项种位名款本类支只站](?!以?[上下内前后])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksCounted();

    [GeneratedRegex("第(?<n>[0-9]+|[三四五六七八九十]+)(?:个|项|点|类|种|名|家)[^,。?;]{0,4}?(?:是|叫|指)(?:的是)?(?:什么|啥|哪|谁)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksOrdinal();

    // 第一条写的什么 is told by the article, not by how many there are.
    [GeneratedRegex("第(?<n>[0-9]+|[一二三四五六七八九十]+)[条款](?:规则|内容|规定)?(?:都|里|上|具体|到底)*(?:写|说|讲|规定|内容)了?的?(?:是|了)?些?(?:什么|啥|哪)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksArticle();

    [GeneratedRegex("、[^、]{1,30}(?:和|与|及|以及|跟)", RegexOptions.None, 10000)]
    private static partial Regex Joined();

    // 高血压2400元，糖尿病3600元: names with a value each.
    [GeneratedRegex("(?<=^|[,:、])[^,。;:、0-9]{2,14}[0-9][0-9.]*\\s*(?:万|亿)?[元%人名家个分天年亩台件](?=[,。;]|$)", RegexOptions.None, 10000)]
    private static partial Regex WithValue();

    // Numbers of things are no names of them.
    [GeneratedRegex("叫什么|叫啥|谁", RegexOptions.None, 10000)]
    private static partial Regex Named();

    [GeneratedRegex("\\([一二三四五六七八九0-9]+\\)|(?<![第0-9.])[0-9][.、](?![0-9])|[一二三四五六七八九]是|[一二三]为|另一|其[一二三四]|首先|其次|再次|最后", RegexOptions.None, 10000)]
    private static partial Regex Numbered();

    // What is left of a total is worked out.
    [GeneratedRegex("还有|还剩|剩下|其余|没|不是|除了", RegexOptions.None, 10000)]
    private static partial Regex Rest();

    [GeneratedRegex("(?:哪几[家个所座]?|哪些)(?<thing>企业|公司|单位|机构|厂家|厂商|商家|城市|银行|高校|大学|医院|学校|部门|国家|地区|县|乡镇)|(?<thing>企业|公司|单位|机构|厂家|厂商|商家|城市|银行|高校|大学|医院|学校|部门|国家|地区|县|乡镇)(?:具体)?(?:都?有哪些|都?有哪几|都?叫什么名字|都?是哪[几些]|都有谁|的?,?名单)|(?:有|是)哪几家(?=[?,]|$)|(?:跟|和|与|同|由)(?:了)?哪几家", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Members();

    [GeneratedRegex("^(?:[(（:]|(?:联合|共同)?(?:印发|发布|下发|制定|发文|发起|成立|组建|主办):|,?(?:分别|包括|即|如|为|是))", RegexOptions.None, 10000)]
    private static partial Regex Listing();
}
