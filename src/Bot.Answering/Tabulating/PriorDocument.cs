using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>
/// Names the rule that held before the one in force (上一版办法是几号文, 2016年8月以前照哪个文件办): the sentence by which the later one ends it tells
/// its title and number, whether or not the earlier one is in the collection.
/// </summary>
internal static partial class PriorDocument
{
    // Documents of so many of the best passages are looked through, the last so many passages of each: what it ends stands at its end, or among its first.
    private const int Considered = 12;
    private const int Feet = 60;
    private const int Heads = 12;

    // Share of the question that the two titles and the passage found say.
    private const double Covered = 0.4;

    // What a paragraph says in passing is no matter of the rule: the titles say this much.
    private const double Titled = 0.2;
    private const double Sure = 0.7;

    /// <summary>The sentence; null unless that is asked and a document that says as much of the question as any other ends one.</summary>
    /// <param name="catalog">All passages.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">Its passages, best first.</param>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string wording = question.Question.Wording;
        if (Asked(wording) is not { } asked)
        {
            return null;
        }

        var decade = Decade().Match(wording);
        var topic = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role != TermRole.Date && !Generic().IsMatch(t.Term.Text) && !(decade.Success && decade.Range().Overlaps(t.Term.Range))
            && (t.Term.Range.End <= asked.Index || !asked.Groups["ask"].Success || t.Term.Range.End <= asked.Groups["ask"].Index)).ToList();
        var ended = passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0)
            .SelectMany(p => Endings(catalog, p.Passage, byLater: !AsksEnded().IsMatch(wording)).Select(e => (e.Passage, e.Fact, Said: WeightedTerm.Share(topic, $"{e.Fact.Value}\n{p.Passage.Text}\n{p.Passage.Context}\n{p.Passage.Title}"))))
            .Where(e => e.Said >= Covered && WeightedTerm.Share(topic, $"{e.Fact.Value}\n{e.Passage.Title}") >= Titled && HeldThen(question.Question, wording, e.Passage, e.Fact)).Take(Considered).ToList();
        if (ended.Count == 0)
        {
            return null;
        }

        // 2011年条例施行，同时废掉哪份: the one that came into force then ended it.
        var (passage, fact, _) = ended.MaxBy(e => e.Said + (e.Passage.Validity.From is { } from && question.Question.Years.Contains(from.Year) ? 1 : 0));
        return new Draft([ValidityAnswer.Telling(passage, fact)], null, Sure);
    }

    /// <summary>The same where a decade is named (八十年代的老规定叫什么): of no version that the collection has, whatever 老 points at elsewhere.</summary>
    public static Draft? OfDecade(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        AsksOfDecade().IsMatch(question.Question.Wording) ? Find(catalog, question, passages) : null;

    /// <summary>Whether <paramref name="wording"/> asks for a rule that held before.</summary>
    public static bool IsAsked(string wording) => Asked(wording) is not null;

    private static Match? Asked(string wording) =>
        AsksPrior().Match(wording) is { Success: true } prior ? prior
            : AsksEnded().Match(wording) is { Success: true } ended ? ended
            : AsksThen().Match(wording) is { Success: true } then ? then
            : AsksOfDecade().Match(wording) is { Success: true } decade ? decade : null;

    // What the document of the passage ends, or what the one ends that replaced it.
    private static IEnumerable<(PreparedPassage Passage, Fact Fact)> Endings(PassageCatalog catalog, PreparedPassage passage, bool byLater) =>
        passage.Validity.ReplacedBy.Where(_ => byLater).Select(r => r.Document).Append(passage.Passage.Document).SelectMany(d => d.Passages.Where((p, i) => p.Kind != PassageKind.Heading && (i < Heads || i >= d.Passages.Count - Feet)))
            .Select(p => catalog[catalog.Find(p)]).SelectMany(p => p.Facts.Where(f => f is { Detail: ValidityWords.Repeals } && f.Surface.StartsWith('《')).Select(f => (p, f)));

    // 2022年 lies before the day on which the older one ended; whoever names no day asks for what was before today.
    private static bool HeldThen(ReadQuestion question, string wording, PreparedPassage passage, Fact fact)
    {
        // 九十年代的老规定: the sentence that ends it, or its number, is of those years.
        if (Decade().Match(wording) is { Success: true } decade)
        {
            return passage.Text.Contains($"19{Tens(decade.Groups["tens"].ValueSpan[0])}", StringComparison.Ordinal);
        }

        if (question.Values.FirstOrDefault(v => v.Kind == ValueKind.Date && v.Number >= DateReader.Year) is not { Range.Length: > 0 } date)
        {
            return true;
        }

        var end = fact.Dates?.From ?? passage.Validity.From ?? passage.Validity.Issued ?? passage.Passage.Document.Date;
        int year = (int)date.Number / DateReader.Year;
        int month = (int)date.Number / 100 % 100;
        if (AsksPrior().IsMatch(wording) || AsksEnded().IsMatch(wording) || end is not { } day)
        {
            return true;
        }

        if (Before().IsMatch(wording))
        {
            return month > 0 ? (year * 12) + month <= (day.Year * 12) + day.Month : year <= day.Year;
        }

        // What was done before even the older one was issued fell under neither.
        bool wasIssued = Issued().Match(passage.Text, fact.Range.End) is not { Success: true } number
            || (int.TryParse(number.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int numbered) && numbered <= year);
        return wasIssued && (month > 0 ? (year * 12) + month < (day.Year * 12) + day.Month : year < day.Year);
    }

    private static int Tens(char tens) => char.IsAsciiDigit(tens) ? tens - '0' : "〇一二三四五六七八九".IndexOf(tens, StringComparison.Ordinal);

    private const string Rule = "(?:办法|规定|条例|细则|文件|通知|制度|标准|方案|政策|规则|规矩|版本|版)";
    private const string Years = "(?:(?:(?:上个?|二十)世纪)?(?:(?<tens>[四五六七八九])十|(?<tens>[4-9])0)年代|(?<![一二三四五六七八九十百])(?<tens>[六七八九])几年)";
    private const string Any = "哪(?:一)?(?:个|份|部|套|版|项|条)(?:国家)?(?:的)?";
    private const string Which = "(?:几号文|多少号文?|(?:什么|哪个)?文号|" + Any + "[旧老]?(?:的)?" + Rule + "|什么" + Rule + "|(?:叫|是)(?:什么|啥))";

    [GeneratedRegex("(?:上一?|前一|先前那?一?|(?:之前|以前|原来|原先|过去)的(?=版本)|(?:之前|以前|原来|原先|过去)的?那一?)(?:[个版套部份]|(?=版本))的?[^,，。?？]{0,12}?" + Rule + "?[^,，。?？]{0,4}?[,，]?(?:是|叫)?(?<ask>" + Which + ")|[旧老](?:的)?(?:那[个版套部份])?(?:暂行|试行)?(?:办法|规定|条例|细则|文件|制度)(?:的)?(?:是|叫)?(?<ask>几号文|多少号文?|(?:什么|哪个)?文号|(?:叫|是)(?:什么|啥)(?:名字|名)?(?=[?？]|$))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksPrior();

    [GeneratedRegex("(?<ask>" + Any + "[旧老原先的]*" + Rule + ")[^,，。?？]{0,6}?(?:不再?(?:算数|用|管用|执行|作数|适用)|停用|停了|停掉|停止|作废|失效|废|被(?:换|顶|替|废|取代))|(?<!被[^,，。?？]{0,12})(?:废(?:掉|止|除|了)?|顶掉|顶替|替掉|替代|取代|代替|换掉|停用)(?:的|了|是|过)*(?<ask>" + Any + "[旧老原先的]*(?:" + Rule + "|文号))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksEnded();

    // 以前, 当时 and 那时候 look back; what is done then is done by a rule.
    [GeneratedRegex("(?:以前|之前|前[,，]|当时|那时|那会儿|当年|原来|原先|过去|从前)[^?？]{0,24}?(?<ask>(?:照|按|依|凭|用|看|执行|适用|遵|走|管|归)[^,，。?？]{0,4}?" + Which + ")", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksThen();

    // 八十年代管个体户的是哪部老规定, 九几年的规定叫什么.
    [GeneratedRegex(Years + "[^?？]{0,24}?(?<ask>" + Which + ")", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksOfDecade();

    [GeneratedRegex(Years, RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Decade();

    // 《…办法》（云政〔2014〕27号）.
    [GeneratedRegex("\\G[^,。;《]{0,16}?[〔\\[(](?<year>(?:19|20)[0-9]{2})[〕\\])]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Issued();

    [GeneratedRegex("以前|之前|前[,，]", RegexOptions.None, 10000)]
    private static partial Regex Before();

    // What any rule is called tells none from another.
    [GeneratedRegex("^[旧老]?(?:文件|办法|规定|条例|细则|通知|制度|标准|方案|政策|规则|版本|版|上一|几号|几号文|文号|当时|以前|之前|原来|上版|一版|那版)$", RegexOptions.None, 10000)]
    private static partial Regex Generic();
}
