using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Supporting;

/// <summary>What a question counts, and whether a text counts it: 有多少辆 is told in no 万元, and 不超过30家 says nothing of how many there are.</summary>
internal static partial class CountedThings
{
    // A number before one of these is a time and counts nothing.
    private const string Spans = "工作日|自然日|月|小时|星期|学期";

    // 最多给几件发钱 counts no 发钱.
    private const string Verbs = "算|发(?![明展票行放])|给|能(?![力源])|可以|会(?![员议计场])|就|才(?![能华艺])|得|要(?![求素点闻])|需|领|拿|为|是|归|该|罚";

    // Measure words that stand for each other. 个 stands for nearly all, so anything counted may answer it.
    private static readonly string[] Alike =
        ["人名位个员口", "名人位个员", "位人名个员", "口人", "家户个所", "户家人", "起次件宗", "次回届遍期批", "条项款个", "项条个件", "件项个份", "份个件", "种类个", "座个", "所家个", "处个", "国个", "省个", "市个", "区个", "县个", "台套辆部", "辆台部", "部台辆", "票批单", "套份户间", "栋幢座", "幢栋座", "册本部", "本册部", "头只匹", "只头个", "场次届个", "趟次班", "批期轮次", "期批届次", "轮批次期"];

    /// <summary>Whether <paramref name="question"/> counts in a measure word in which <paramref name="said"/> counts nothing.</summary>
    public static bool HasOtherMeasure(ReadQuestion question, string said, string columns)
    {
        if (!IsCounting(question) || Measured().Match(question.Folded) is not { Success: true } match)
        {
            return false;
        }

        // 人数 above a column counts the bare numbers below it.
        string measure = match.Groups["m"].Value;
        return measure is "个" ? !AnyCount().IsMatch(said)
            : !columns.Contains(measure, StringComparison.Ordinal) && !columns.Contains('数', StringComparison.Ordinal)
                && !Numbers().Matches(said).Any(n => Of(measure).Contains(n.Groups["m"].Value, StringComparison.Ordinal))
                && !(measure is "家" && Shops().IsMatch(said)) && !(measure is "度" && Degrees().IsMatch(said)) && !(measure is "人" && People().IsMatch(said));
    }

    /// <summary>Whether <paramref name="question"/> asks how many there are now or in all and <paramref name="passage"/> has nothing but limits.</summary>
    public static bool IsOnlyLimited(ReadQuestion question, PreparedPassage passage)
    {
        if (!IsCounting(question) || !AsksTotal().IsMatch(question.Folded) || AsksLimit().IsMatch(question.Folded))
        {
            return false;
        }

        TypedValue[] counts = [.. passage.Values.Where(v => v.Kind == ValueKind.Count && (question.Measure is null || Measures.AreAlike(question.Measure, v.Unit)))];
        return counts.Length > 0 && counts.All(v => LimitBefore().IsMatch(passage.Text.AsSpan(0, v.Range.Start)) || LimitAfter().IsMatch(passage.Text.AsSpan(v.Range.End)));
    }

    /// <summary>Whether <paramref name="said"/> does not name what <paramref name="question"/> counts (多少名员工, 多少用户).</summary>
    public static bool IsUnsaid(WeightedQuestion question, string said)
    {
        if (!IsCounting(question.Question) || Counted().Match(question.Question.Folded) is not { Success: true } match)
        {
            return false;
        }

        var thing = match.Groups["thing"];
        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term is { Role: TermRole.Word or TermRole.Name, NamesKind: false } && thing.Range().Contains(t.Term.Range)).OrderBy(t => t.Term.Range.Start)];
        if (terms.Length == 0 || terms[0].Term.Range.Start > thing.Index + 1)
        {
            return false;
        }

        // 多少个5g基站: the last of words that join each other is what is counted.
        int last = 0;
        while (last + 1 < terms.Length && terms[last + 1].Term.Range.Start <= terms[last].Term.Range.End)
        {
            last++;
        }

        return terms[last].PartialStrength(said) <= 0;
    }

    /// <summary>Whether <paramref name="question"/> ends with the people or things that it counts (有多少个团队) and <paramref name="told"/>, the folded words of the answer, speaks of them in clauses without a number.</summary>
    public static bool IsUncounted(WeightedQuestion question, string told)
    {
        if (!IsCounting(question.Question) || Column().IsMatch(told) || Ending().Match(question.Question.Folded) is not { Success: true } match)
        {
            return false;
        }

        var thing = match.Groups["thing"].Range();
        var term = question.Terms.Where(t => t.Term is { Role: TermRole.Word or TermRole.Name, NamesKind: false } && thing.Contains(t.Term.Range)).MaxBy(t => t.Term.Range.Start);
        var clauses = term is null ? [] : Clause().Matches(told).Where(c => term.Strength(c.Value) > 0).ToList();
        return clauses.Count > 0 && !clauses.Exists(c => Number().IsMatch(c.Value));
    }

    /// <summary>Whether <paramref name="question"/> asks for a number without a measure word (多少失业人员) and <paramref name="sources"/> have no number, those of times, dates and articles aside.</summary>
    public static bool HasNoNumber(ReadQuestion question, IReadOnlyList<PreparedPassage> sources) =>
        question.Kind == QuestionKind.Number && IsCounting(question) && question.Folded.Contains("多少", StringComparison.Ordinal) && !AsksTime().IsMatch(question.Folded) && sources.Count > 0
        && sources.All(s => !AnyNumber().IsMatch(Time().Replace(s.Text, "")));

    private static bool IsCounting(ReadQuestion question) =>
        question.Kind is QuestionKind.Count or QuestionKind.Number && !question.WantsList && !question.Compares && !AsksElse().IsMatch(question.Folded);

    private static string Of(string measure) => Array.Find(Alike, a => a.StartsWith(measure, StringComparison.Ordinal)) ?? measure;

    [GeneratedRegex("(?:多少|(?<!哪|好|十|第)几)(?<m>公里|公斤|[个家名人位项件条款种类座所处户辆套台次篇份部批期场张支只册层倍岁步首届国省市区县米吨度档分页起票笔道间栋桌根枚斤])(?!钱|月|工作日|小时|星期|点)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Measured();

    [GeneratedRegex("[0-9一二两三四五六七八九十百千万][多余几]?\\s*(?![年月日天元万亿条章号0-9.周时分%、)]|个?(?:" + Spans + "))[\u4e00-\u9fff]", RegexOptions.None, 10000)]
    private static partial Regex AnyCount();

    [GeneratedRegex("[0-9一二两三四五六七八九十百千万亿]+[多余几]?\\s*(?:摄氏)?(?<m>公里|公斤|个(?!" + Spans + "|季度|百分)|人(?!间)|(?![个人])[\u4e00-\u9fff])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Numbers();

    // 28间分店 counts in 家, 8间客房 does not.
    [GeneratedRegex("[0-9一二三四五六七八九十百千]间[\u4e00-\u9fff]{0,4}?(?:店|铺|公司|餐厅|银行|酒楼|酒店)|[店号铺][^,。;]{0,3}[0-9]+间", RegexOptions.None, 10000)]
    private static partial Regex Shops();

    // 人口8.57万 counts people, 奖励8.57万 does not.
    [GeneratedRegex("人(?:口|数|员)?(?:总数|大?约|有|为|达|共|近|超过|是|:)*[0-9][0-9.,]*[余多]?[万亿](?!元)", RegexOptions.None, 10000)]
    private static partial Regex People();

    [GeneratedRegex("[0-9]\\s*(?:℃|°)", RegexOptions.None, 10000)]
    private static partial Regex Degrees();

    [GeneratedRegex("一共|总共|目前|现在|现有|至今|已经|累计|共有|有多少[家个人名]", RegexOptions.None, 10000)]
    private static partial Regex AsksTotal();

    [GeneratedRegex("最[多少高低]|至[多少]|[几多][少大]?倍|能|起码", RegexOptions.None, 10000)]
    private static partial Regex AsksLimit();

    [GeneratedRegex("(?:不超过|不少于|不多于|不低于|不得[^,。;]{0,3}|每|限|最多|至少)[^,。;]{0,2}$", RegexOptions.None, 10000)]
    private static partial Regex LimitBefore();

    [GeneratedRegex("^以[上内下]", RegexOptions.None, 10000)]
    private static partial Regex LimitAfter();

    [GeneratedRegex("(?:多少|(?<!哪|好|十|第)几)(?>[个家名人位项件条款种类座所处户辆套台次篇份部批期场张支只页起票笔]?)(?<thing>(?!" + Verbs + ")[\u4e00-\u9fffa-z0-9]{2,8})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Counted();

    [GeneratedRegex("(?:多少|(?<!哪|好|十|第)几)[个支名家位](?<thing>[\u4e00-\u9fff]{2,8})(?=[?,]|$)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Ending();

    // 人数:25 in a row counts what the row is on.
    [GeneratedRegex("数[:\\t]\\s*[0-9]", RegexOptions.None, 10000)]
    private static partial Regex Column();

    [GeneratedRegex("(?:[^,。;\\n]|(?<=[0-9]),(?=[0-9]{3}))+", RegexOptions.None, 10000)]
    private static partial Regex Clause();

    [GeneratedRegex("(?:[0-9][0-9,.]*|[一二两三四五六七八九十百千万]+)\\s*[多余几]?(?![0-9,.年月日天元号]|个?(?:" + Spans + "))", RegexOptions.None, 10000)]
    private static partial Regex Number();

    [GeneratedRegex("多少(?:天|日|年|个?月|小时|岁|号)|年龄|年纪|岁数", RegexOptions.None, 10000)]
    private static partial Regex AsksTime();

    [GeneratedRegex("第\\s*[0-9一二三四五六七八九十百]+\\s*[条款章项]|[0-9一二两三四五六七八九十百千半]+\\s*(?:个?(?:" + Spans + "|周年?|学年)|[年日天岁]|分钟)|[0-9]+:[0-9]+|(?:19|20)[0-9][0-9]|\\([0-9]+\\)", RegexOptions.None, 10000)]
    private static partial Regex Time();

    // What goes by a share or in full has a number, too; 每一个 has none.
    [GeneratedRegex("[0-9]|(?:[二两三四五六七八九十百千万]|[一二两三四五六七八九十百千万]{2,})[多余]?[家个项件名人位条台本册种只座%成倍次分度元]|一半|全额|免费|比例", RegexOptions.None, 10000)]
    private static partial Regex AnyNumber();

    [GeneratedRegex("吗|有没有|能不能|可不可以|是不是|是否|怎么|如何|咋|为什么|谁|哪(?!一?[年月天日])|什么(?!时)|情形|除了", RegexOptions.None, 10000)]
    private static partial Regex AsksElse();
}
