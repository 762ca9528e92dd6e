using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>What a question sets against each other (甲和乙哪个高), asks of another country or of another deed: what is told of one side alone compares nothing, and a fine for one deed is none for another.</summary>
internal static partial class AskedSides
{
    /// <summary>Foreign countries that texts on a country's own affairs set it against, as alternatives of a pattern.</summary>
    public const string Countries = "美国(?!《)|日本|韩国|英国|德国|法国|俄罗斯|新加坡|加拿大|澳大利亚";

    /// <summary>Whether <paramref name="question"/> asks which of two is more, earlier or better and no word of one of them stands in <paramref name="sources"/>, their headings or titles.</summary>
    public static bool LacksSide(WeightedQuestion question, IReadOnlyCollection<PreparedPassage> sources) =>
        Compared().Match(question.Question.Folded) is { Success: true } match
        && (IsNowhere(question, match.Groups["one"].Range(), sources) || IsNowhere(question, match.Groups["other"].Range(), sources));

    /// <summary>Whether <paramref name="question"/> names a foreign country and <paramref name="titled"/>, all that is cited, speaks neither of it nor of what lies abroad.</summary>
    public static bool LacksCountry(ReadQuestion question, string titled) =>
        Foreign().Matches(question.Folded).Any(country => !titled.Contains(country.Value, StringComparison.Ordinal)) && !Abroad().IsMatch(titled);

    /// <summary>Whether <paramref name="question"/> asks for the fine for a deed and each sentence of <paramref name="told"/> that fines has no word of it, those of <paramref name="titles"/> aside.</summary>
    public static bool IsFineForAnother(WeightedQuestion question, string told, string titles)
    {
        if (!AsksFine().IsMatch(question.Question.Folded) || question.Question.Compares || question.Question.WantsList)
        {
            return false;
        }

        WeightedTerm[] deed =
        [
            .. question.Terms.Where(t => t.Term is { IsDemanded: true, Role: TermRole.Word or TermRole.Name, Share: >= 1 } && !Fine().IsMatch(t.Term.Text) && t.Strength(titles) <= 0),
        ];
        var fining = Sentence().Matches(told).Where(s => Fine().IsMatch(s.Value)).ToList();
        return deed.Length > 0 && fining.Count > 0 && fining.TrueForAll(s => Array.TrueForAll(deed, t => t.PartialStrength(s.Value) <= 0));
    }

    /// <summary>Whether <paramref name="question"/> asks which of two has more of something (哪个县的人口多) and one of <paramref name="sources"/>, of several documents, does not speak of it.</summary>
    public static bool LacksThing(WeightedQuestion question, IReadOnlyCollection<PreparedPassage> sources)
    {
        if (sources.Count < 2 || Compared().Match(question.Question.Folded) is not { Success: true } match || sources.DistinctBy(s => s.Passage.Document).Count() < 2)
        {
            return false;
        }

        var thing = Thing().Match(question.Question.Folded, match.Groups["other"].Index + match.Groups["other"].Length);
        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term.IsDemanded && thing.Success && thing.Groups["thing"].Range().Contains(t.Term.Range))];
        return terms.Length > 0 && sources.Any(s => Array.Exists(terms, t => Support.IsMissing(t, s)));
    }

    // A place or a name of its own must be said; of other words one is enough.
    private static bool IsNowhere(WeightedQuestion question, TextRange side, IReadOnlyCollection<PreparedPassage> sources)
    {
        // 大连和全国条例: the rule of no place is the country's.
        if (National().IsMatch(side.Of(question.Question.Folded)) && sources.Any(s => s.Regions.Belongs.Count == 0))
        {
            return false;
        }

        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term.IsDemanded && side.Contains(t.Term.Range))];
        return terms.Length > 0 && sources.Count > 0
            && (Array.Exists(terms, t => t.Term.Role is TermRole.Region && IsMissing(t)) || Array.TrueForAll(terms, IsMissing));

        bool IsMissing(WeightedTerm term) => sources.All(s => Support.IsMissing(term, s));
    }

    [GeneratedRegex("(?:^|[,在比]|(?<=年)|今年|请问|那么?)(?<one>[^,。?的在和与跟同比]{2,12})(?:的[^,。?和与跟同]{1,10})?(?:和|与|跟|同|还是|比起?)在?(?<other>[^,。?的在]{2,10}?)(?:的[^,。?]{1,16}?|工作|上班|买房|落户|[^,。?的]{0,10}?)?(?:,[^,。?]{0,12}?)?(?:哪一?[边个家方座里头样种]|谁)[^,。?]{0,8}?(?:更|高|低|多|少|大|小|早|晚|贵|便宜|快|慢|长|短|好|严|宽|划算|合适|松|强|远|近)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Compared();

    [GeneratedRegex("(?:哪一?[边个家方座里头样种]|谁)[省市县区]?(?:给|的|对)?(?<thing>[^,。?]{2,12}?)(?:更|比较|最)?(?:高|低|多|少|大|小|早|晚|贵|便宜|快|慢|长|短)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Thing();

    [GeneratedRegex("^(?:国家|全国|国务院|中央)的?(?:条例|规定|办法|标准|政策|文件|法规)?[里中]?$", RegexOptions.None, 10000)]
    private static partial Regex National();

    [GeneratedRegex(Countries + "|印度(?!尼)|意大利|西班牙|瑞士|荷兰|巴西|泰国|越南|马来西亚|印度尼西亚|印尼|以色列|瑞典|芬兰|墨西哥|南非|阿联酋|迪拜", RegexOptions.None, 10000)]
    private static partial Regex Foreign();

    [GeneratedRegex("其他国家|其它国家|境外|国外|海外|国际|各国|世界各|跨国|外国|外籍|欧盟|欧洲|亚洲", RegexOptions.None, 10000)]
    private static partial Regex Abroad();

    [GeneratedRegex("罚[^,。?]{0,10}(?:多少|几)|(?:多少|几)[^,。?]{0,3}罚款", RegexOptions.None, 10000)]
    private static partial Regex AsksFine();

    [GeneratedRegex("罚", RegexOptions.None, 10000)]
    private static partial Regex Fine();

    // The cells of a row are divided by semicolons.
    [GeneratedRegex("[^。\\n]+", RegexOptions.None, 10000)]
    private static partial Regex Sentence();
}
