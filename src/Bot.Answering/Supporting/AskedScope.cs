using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>For what an answer holds: a total is no price of one thing, what holds from a day on was not so before it, one trade or place is not another, and who asks for members or for each of several wants them named.</summary>
internal static partial class AskedScope
{
    // So many things in a row are a list of all there are, in which who is not named is not.
    private const int Listed = 3;

    /// <summary>Whether <paramref name="question"/> asks what one thing costs or is worth and each sum in <paramref name="told"/> is a total (总开票金额).</summary>
    public static bool IsTotalOfAll(ReadQuestion question, string told) =>
        question is { Kind: QuestionKind.Amount or QuestionKind.Number, Compares: false } && One().IsMatch(question.Folded) && !All().IsMatch(question.Folded)
        && SumClause().Matches(told) is { Count: > 0 } sums && sums.All(c => Total().IsMatch(c.Value));

    /// <summary>Whether <paramref name="question"/> asks what was so before a day and <paramref name="told"/> has only what is so from that day on.</summary>
    public static bool IsOnlySince(ReadQuestion question, string told) =>
        Before().Match(question.Folded) is { Success: true } match
        && Regex.IsMatch(told, Regex.Escape(match.Groups["day"].Value) + @"(?:\([^)]{0,6}\))?(?:起|以后|之后|后)", RegexOptions.None, TimeSpan.FromSeconds(10))
        && !Until().IsMatch(told);

    /// <summary>Whether <paramref name="question"/> asks if somebody or something is among several, counts as one of a kind or is needed, and <paramref name="titled"/>, all that is cited, neither names it nor lists them.</summary>
    public static bool LacksMember(WeightedQuestion question, string told, string titled) =>
        (Member().Match(question.Question.Folded) is { Success: true } match && told.Count(c => c == '、') < Listed && LacksAll(question, match.Groups["member"], titled))
        || (question.Question.Kind == QuestionKind.YesNo && Having().Match(question.Question.Folded) is { Success: true } having && LacksAll(question, having.Groups["thing"], titled))
        || (Belonging().Match(question.Question.Folded) is { Success: true } belonging && LacksHeaviest(question, belonging.Groups["thing"], titled))
        || (Needing().Match(question.Question.Folded) is { Success: true } needing && LacksAll(question, needing.Groups["thing"], titled));

    /// <summary>Whether <paramref name="question"/> asks which three, four or more there are and <paramref name="told"/> has no row of things.</summary>
    public static bool LacksSeveral(ReadQuestion question, string told) => Several().IsMatch(question.Folded) && !Row().IsMatch(told);

    /// <summary>Whether <paramref name="question"/> asks for the second or third of an order and <paramref name="told"/> speaks of no order.</summary>
    public static bool LacksPlaceInOrder(ReadQuestion question, string told) => InOrder().IsMatch(question.Folded) && !Ordered().IsMatch(told);

    /// <summary>Whether <paramref name="question"/> asks about a trade or sort (软件类, 制造业) that <paramref name="titled"/> does not name and <paramref name="told"/> names others.</summary>
    public static bool IsOfOtherTrade(WeightedQuestion question, string told, string titled) =>
        !AsksTrade().IsMatch(question.Question.Folded) && Trade().IsMatch(told)
        && (Trade().Matches(question.Question.Folded).Any(trade => LacksAll(question, trade, titled)) || (Plying().Match(question.Question.Folded) is { Success: true } plying && LacksAll(question, plying.Groups["trade"], titled)));

    /// <summary>Whether <paramref name="question"/> asks by yes or no about two places and <paramref name="titled"/> knows only one of them.</summary>
    public static bool LacksPlace(WeightedQuestion question, string titled) =>
        question.Question is { Kind: QuestionKind.YesNo, Compares: false, Places.Count: > 1 }
        && question.Question.Places.Any(p => !titled.Contains(p.ShortName, StringComparison.Ordinal) && !question.Question.Places.Any(o => !o.Equals(p) && p.Contains(o)));

    /// <summary>Whether <paramref name="question"/> counts something of one country and the clause of <paramref name="told"/> that says most of it names another one only.</summary>
    public static bool IsOfOtherCountry(WeightedQuestion question, string told)
    {
        if (question.Question is not { Kind: QuestionKind.Count or QuestionKind.Number or QuestionKind.Amount or QuestionKind.Percent, Compares: false }
            || Country().Matches(question.Question.Folded).Select(m => m.Value).Distinct().ToList() is not [var country] || !told.Contains(country, StringComparison.Ordinal))
        {
            return false;
        }

        if (Tail().Match(question.Question.Folded) is { Success: true } tail && question.Terms.LastOrDefault(t => t.Term.IsDemanded && tail.Groups["tail"].Range().Contains(t.Term.Range)) is { } last)
        {
            return Counting(told).Where(s => last.PartialStrength(s.Value) > 0).All(s => !s.Value.Contains(country, StringComparison.Ordinal));
        }

        var best = Counting(told).MaxBy(s => question.TermCoverage(s.Value.Replace(country, "", StringComparison.Ordinal)));
        return best is not null && !best.Value.Contains(country, StringComparison.Ordinal) && Country().IsMatch(best.Value);
    }

    /// <summary>Whether <paramref name="question"/> counts something of one place, every number in <paramref name="told"/> but a share stands in a sentence without that place, and the one that says most counts the whole country's.</summary>
    public static bool IsOfWholeCountry(WeightedQuestion question, string told, string titled)
    {
        if (question.Question is not { Kind: QuestionKind.Count or QuestionKind.Number, Compares: false, Places: [var place, ..] })
        {
            return false;
        }

        var counts = Counting(told).ToList();
        return counts.Count > 0 && !counts.Exists(s => s.Value.Contains(place.ShortName, StringComparison.Ordinal) && Counted().IsMatch(s.Value))
            && (!titled.Contains(place.ShortName, StringComparison.Ordinal) || told.Contains(place.ShortName, StringComparison.Ordinal))
            && WholeCountry().IsMatch(counts.MaxBy(s => question.TermCoverage(s.Value))!.Value);
    }

    private static IEnumerable<Match> Counting(string told) => Sentence().Matches(told).Where(s => s.Value.AsSpan().ContainsAnyInRange('0', '9'));

    private static bool LacksAll(WeightedQuestion question, Group asked, string said)
    {
        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term.IsDemanded && t.Term.Range.Overlaps(asked.Range()))];
        return terms.Length > 0 && terms.All(t => t.PartialStrength(said) <= 0);
    }

    [GeneratedRegex("(?:第一|首|那|这|每|一)(?:张|笔|件|台|辆|套|次|单|份|枚|栋|间)", RegexOptions.None, 10000)]
    private static partial Regex One();

    [GeneratedRegex("一共|总|合计|累计|加起来", RegexOptions.None, 10000)]
    private static partial Regex All();

    [GeneratedRegex("[^,。;:\\n\\t]*?[0-9][0-9,.]*\\s*[万亿]?元[^,。;:\\n\\t]*", RegexOptions.None, 10000)]
    private static partial Regex SumClause();

    [GeneratedRegex("总|累计|合计|共", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex("(?<day>(?:[0-9]{4}年)?[0-9]+月(?:[0-9]+[日号])?|[0-9]{4}年)(?:以前|之前|前(?!后))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Before();

    [GeneratedRegex("以前|之前|此前|原[来为按]|由[0-9]", RegexOptions.None, 10000)]
    private static partial Regex Until();

    [GeneratedRegex("(?:里|中|里头|里面|当中)(?:有没有|有|包括|包不包括|含)(?<member>(?![几多哪谁什])[\u4e00-\u9fff]{2,8}?)(?:吗|么|\\?|没有|在内|$)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Member();

    [GeneratedRegex("(?:有没有|有|设了?|装了?|带)(?<thing>(?![^?？]*(?:机会|希望|可能|关系|区别|差别|问题|影响|必要|资格|办法|什么|我?的?份|戏|用|事|救)(?:吗|么|没有|没|嘛|不)?[?？]?$)[\u4e00-\u9fff]{2,6}?)(?:吗|么|没有|嘛)?[?？]?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Having();

    private static bool LacksHeaviest(WeightedQuestion question, Group asked, string said) =>
        question.Terms.Where(t => t.Term.IsDemanded && t.Term.Range.Overlaps(asked.Range())).MaxBy(t => t.Weight) is { } heaviest && heaviest.PartialStrength(said) <= 0;

    // 氢能车算不算新能源车 is told by what names the 氢能车.
    [GeneratedRegex("(?:^|[,中里])(?<thing>(?![^,。?]*(?:什么|哪|怎|多少|几))[^,。?中里]{2,16}?),?(?:算不算|是不是算|能不能算|属不属于)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Belonging();

    // 要不要买责任保险 is told by what names the insurance.
    [GeneratedRegex("(?:要不要|用不用|需不需要|须不须要)[^,。?]{0,8}?[交缴买上会懂办带考做签写备留给](?<thing>[\u4e00-\u9fff]{2,8})\\??$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Needing();

    [GeneratedRegex("哪[三四五六七八九十](?:条|项|个|点|方面|步|类|种|大|家|市|座|所|份|本|门|部)(?!月)", RegexOptions.None, 10000)]
    private static partial Regex Several();

    [GeneratedRegex("、[^、。;\\n]{1,40}[、和与及等跟或]|;[^;]+;|\\n[^\\n]+\\n|一是|首先|分别|(?:,[^,。]{1,40}){2}|共[0-9]+[项家个条份名处]:|[0-9]+\\.", RegexOptions.None, 10000)]
    private static partial Regex Row();

    [GeneratedRegex("排(?:名|在|行)?第?[二三四五六七八九十]|亚军|季军", RegexOptions.None, 10000)]
    private static partial Regex InOrder();

    [GeneratedRegex("第[二三四五六七八九十2-9]|其次|次之|位居|\\n|随后|接着|亚军|季军|并列|依次|分别|最", RegexOptions.None, 10000)]
    private static partial Regex Ordered();

    [GeneratedRegex("(?:什么|哪一?[个些种几]?|啥)[^,。?]{0,2}(?:类|业|领域)|(?:类|业|领域)[^,。?]{0,2}(?:是|有)(?:什么|哪|啥)", RegexOptions.None, 10000)]
    private static partial Regex AsksTrade();

    [GeneratedRegex("(?:(?!一般|普通|其他|其它|各类|各个|所有|全部|这个|那个|哪个)[\u4e00-\u9fff]{2}(?:类|行业|领域|产业(?!链|园|基金))|[\u4e00-\u9fff](?<![企行职专就创失毕事物商开营停从学作授择结产])业(?!务|绩|主|余|态|界|园|链|内))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Trade();

    // 搞互联网的公司 are told by what names the trade.
    [GeneratedRegex("(?:搞|做|干|从事|经营)(?<trade>[\u4e00-\u9fff]{2,5}?)(?:行业|领域|业务|产业)?的(?:公司|企业|单位|厂子?|商户|店|机构|个体户|人|能|可以|分|有)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Plying();

    [GeneratedRegex("中国(?!人民银行|银行|移动|平安|建筑|工商|农业|建设|电子)|我国|印度|欧盟|" + AskedSides.Countries, RegexOptions.None, 10000)]
    private static partial Regex Country();

    // What is said of those that are counted: 有几家做区块链.
    [GeneratedRegex("(?:多少|几)[家个名位项件](?<tail>[^,。?]{2,})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Tail();

    // A share of all is no number of one place.
    [GeneratedRegex("[0-9][0-9,.]*(?![0-9,.]|\\s*%)", RegexOptions.None, 10000)]
    private static partial Regex Counted();

    [GeneratedRegex("全国|我国|全球|全世界|(?<![驻在])中国(?=[^,。;]{0,6}[0-9])", RegexOptions.None, 10000)]
    private static partial Regex WholeCountry();

    [GeneratedRegex("(?:[^。;\\n])+", RegexOptions.None, 10000)]
    private static partial Regex Sentence();
}
