using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Whether a stretch of a passage can answer a question of some kind.</summary>
internal static partial class AnswerType
{
    // The patterns that are asked of sentences and of nothing else, by their signs.
    private static readonly Regex[] Patterns =
        [Ordinal(), Interprets(), Quoted(), Naming(), Organisation(), RelativeDate(), Doer(), Somebody(), Located(), Cause(), Permission(), Defining(), Span()];

    private enum Sign
    {
        Ordinal,
        Interprets,
        Quoted,
        Naming,
        Organisation,
        RelativeDate,
        Doer,
        Somebody,
        Located,
        Cause,
        Permission,
        Defining,
        Span,
    }

    // How well the first and the last day tell how long something is.
    private const double FromTo = 0.9;

    /// <summary>Whether <paramref name="kind"/> demands a value that can be told from text for certain.</summary>
    public static bool IsStrict(QuestionKind kind) => kind is QuestionKind.Amount or QuestionKind.Percent or QuestionKind.Count
        or QuestionKind.Number or QuestionKind.Duration or QuestionKind.Date or QuestionKind.Time or QuestionKind.Area;

    /// <summary>How well the stretch <paramref name="range"/> of <paramref name="passage"/> holds the kind of thing asked for: 1 yes, 0 no, 0.5 when the kind demands nothing that can be seen.</summary>
    public static double Match(ReadQuestion question, PreparedPassage passage, TextRange range)
    {
        switch (question.Kind)
        {
            case QuestionKind.Amount:
                return Best(passage, range, v => v.Kind == ValueKind.Money ? 1 : v.Kind == ValueKind.Percent ? 0.7 : v.Kind == ValueKind.Count ? (v.Unit is "倍" ? 0.7 : 0.3) : 0);
            case QuestionKind.Percent:
                return Best(passage, range, v => v.Kind == ValueKind.Percent ? 1 : 0);
            case QuestionKind.Count or QuestionKind.Number when AsksPlaceInOrder(question):
                return Has(passage, range, Sign.Ordinal) ? 1 : 0;
            case QuestionKind.Count:
                return Counted(question, passage, range);
            case QuestionKind.Number:
                return Best(passage, range, v => v.Kind is ValueKind.Date or ValueKind.Time ? 0 : 1);
            case QuestionKind.Duration:
                return Math.Max(Best(passage, range, v => v.Kind == ValueKind.Duration ? 1 : v.Kind == ValueKind.Date ? 0.5 : 0), Has(passage, range, Sign.Span) ? FromTo : 0);
            case QuestionKind.Date:
                return Dated(passage, range);
            case QuestionKind.Time:
                return Best(passage, range, v => v.Kind == ValueKind.Time ? 1 : 0);
            case QuestionKind.Area:
                return Best(passage, range, v => v.Kind == ValueKind.Area ? 1 : 0);
            case QuestionKind.Name or QuestionKind.Document:
                return Named(question.Kind, passage, range);
            case QuestionKind.Who:
                return Person(passage, range);
            case QuestionKind.Organisation:
                return Body(question, passage, range);
            case QuestionKind.Where:
                return Place(passage, range);
            case QuestionKind.Reason:
                return Has(passage, range, Sign.Cause) ? 1 : 0.3;
            case QuestionKind.YesNo:
                return Has(passage, range, Sign.Permission) ? 1 : 0.4;
            case QuestionKind.Definition:
                return Has(passage, range, Sign.Defining) ? 1 : 0.4;
            default:
                return 0.5;
        }
    }

    private static bool AsksPlaceInOrder(ReadQuestion question) => question.Folded.Contains("第几", StringComparison.Ordinal);

    private static double Place(PreparedPassage passage, TextRange range) =>
        Has(passage, range, Sign.Located) ? 1 : passage.Facts.Any(f => f.Region is not null && range.Contains(f.Range)) ? 0.7 : 0.2;

    private static double Counted(ReadQuestion question, PreparedPassage passage, TextRange range) =>
        Best(passage, range, v => CountMatch(question, v, IsPart(question, passage.Text, v.Range)));

    // A date tells more than words for one, which are looked for where there is none.
    private static double Dated(PreparedPassage passage, TextRange range)
    {
        double stated = Best(passage, range, v => v.Kind == ValueKind.Date ? (v.Number % DateReader.Year > 0 ? 1 : 0.8) : v.Kind == ValueKind.Time ? 0.5 : v.Kind == ValueKind.Duration ? 0.3 : 0);
        return stated < Relative && Has(passage, range, Sign.RelativeDate) ? Relative : stated;
    }

    private static bool Has(PreparedPassage passage, TextRange range, Sign sign) => passage.Signs.Has(range, (int)sign, Patterns[(int)sign]);

    private static bool Has(PreparedPassage passage, TextRange range, FactKind kind)
    {
        for (int i = 0; i < passage.Facts.Count; i++)
        {
            if (passage.Facts[i].Kind == kind && range.Contains(passage.Facts[i].Range))
            {
                return true;
            }
        }

        return false;
    }

    private static double Named(QuestionKind kind, PreparedPassage passage, TextRange range) =>
        Has(passage, range, Sign.Quoted) || (kind == QuestionKind.Name && Has(passage, range, Sign.Naming)) ? 1 : 0.2;

    private static double Body(ReadQuestion question, PreparedPassage passage, TextRange range) =>
        Has(passage, range, Sign.Interprets) && !AsksInterpreter().IsMatch(question.Folded) ? 0.1
            : Has(passage, range, FactKind.Institution) ? 1
            : Has(passage, range, Sign.Doer) ? 0.7 : Has(passage, range, Sign.Organisation) ? 0.6 : 0.1;

    private static double Person(PreparedPassage passage, TextRange range) =>
        Has(passage, range, FactKind.Person) ? 1
            : Has(passage, range, FactKind.Institution) ? 0.7
            : Has(passage, range, Sign.Somebody) || Has(passage, range, Sign.Doer) ? 0.6 : 0.2;

    // 下月底 for a date.
    private const double Relative = 0.7;

    // So many characters before a number may say that it is one for each of so many.
    private const int Ratio = 24;

    // 每5名学员配备1名老师 tells no number of all, and 第3名 none at all.
    private static bool IsPart(ReadQuestion question, string text, TextRange value)
    {
        if (question.Measure is null || question.Folded.AsSpan().ContainsAny('每', '第'))
        {
            return false;
        }

        var before = text.AsSpan(0, value.Start).TrimEnd();
        return before is [.., '每' or '第'] || (Total().IsMatch(question.Folded) && EachSoMany().IsMatch(before[Math.Max(0, before.Length - Ratio)..]));
    }

    private static double CountMatch(ReadQuestion question, TypedValue value, bool isPart)
    {
        if (isPart)
        {
            return 0.3;
        }

        if (value.Kind != ValueKind.Count)
        {
            return value.Unit.Length == 0 && value.Kind == ValueKind.Money ? 0.7 : value.Kind is ValueKind.Area or ValueKind.Percent or ValueKind.Money ? 0.3 : 0;
        }

        return question.Measure is { } measure && Measures.AreAlike(measure, value.Unit) ? 1
            : question.Measure is "个" or null || value.Unit is "个" ? 0.8 : 0.5;
    }

    private static double Best(PreparedPassage passage, TextRange range, Func<TypedValue, double> match)
    {
        double best = 0;
        for (int i = 0; i < passage.Values.Count; i++)
        {
            if (range.Contains(passage.Values[i].Range))
            {
                best = Math.Max(best, match(passage.Values[i]));
            }
        }

        return best;
    }

    // A place in an order is no number of things.
    [GeneratedRegex("第[一二三四五六七八九十百0-9]|首[个家次届位批座]|末位|最后一", RegexOptions.None, 10000)]
    private static partial Regex Ordinal();

    // 由…负责解释 tells who does nothing else.
    [GeneratedRegex("负责(?:对?本[^,。;]{1,6})?的?解释(?:[。;]|$)", RegexOptions.None, 10000)]
    private static partial Regex Interprets();

    [GeneratedRegex("解释|说了算|疑问|看不懂|弄不懂|理解|问谁", RegexOptions.None, 10000)]
    private static partial Regex AsksInterpreter();

    [GeneratedRegex("[《“「『\"]", RegexOptions.None, 10000)]
    private static partial Regex Quoted();

    // 原名桂花董糖, 也称广济酥糖: names stand without quotation marks, too.
    [GeneratedRegex("[又也亦俗别通简合并人尊被]称|称[为作之]|原名|[更改]名|[又别艺本真笔]名|名[为叫]|叫[做作]|取名|外号|绰号|昵称", RegexOptions.None, 10000)]
    private static partial Regex Naming();

    [GeneratedRegex("局|厅|部|委|会|院|集团|政府|大学|银行|中心|办公室|公司|窗口|机构|部门|机关|协会|联盟|党|所|处|社|学校|论坛", RegexOptions.None, 10000)]
    private static partial Regex Organisation();

    // "自办理失业登记之日起", "每周一", 初夏, 镰仓时代, 明朝: a time without a date.
    [GeneratedRegex("之日起|[次当]日起|[一-鿿]当[日天](?=[一-鿿])|[次当]月起|[次当]年起|的次[日月年]|每(?:年|月|季度?|周|星期)|周[一二三四五六日末]|星期[一二三四五六日天]|[月年]底|[上中下]旬|[春夏秋冬][季天初末]?(?![\u4e00-\u9fff])|[初晚暮早盛深仲][春夏秋冬]|[春夏秋冬][季天]|世纪|时[代期](?!性)|年[代间]|[\u4e00-\u9fff]朝(?![着向阳鲜])|清晨|夜间|白天|[假学]期", RegexOptions.None, 10000)]
    private static partial Regex RelativeDate();

    // Whoever stands between 由 and what was done is who did it, a person or a company: 由山田贵敏原作, 由甲物流和乙科技联合打造.
    [GeneratedRegex("[由经][^,。]{2,24}(?:著|编|作|写|绘|主持|导演|执导|设计|命名|发明|发现|创办|创立|担任|打造|开发|研发|建设|承建|运营|发起|推出|主办|承办|组建|提出)", RegexOptions.None, 10000)]
    private static partial Regex Doer();

    // Names that no list of surnames has: 理查德·瓦格纳, 孙亮之妻, 第五子.
    [GeneratedRegex("\\p{L}·\\p{L}|第[一二三四五六七八九十长]+[子女]|[之长次]子|之[妻女父母夫兄弟]|生母|(?:原|编|译)[著作者]", RegexOptions.None, 10000)]
    private static partial Regex Somebody();

    // Where something lies, is held or is applied for; no gazetteer has 3号楼二层 or 市民中心.
    [GeneratedRegex("位于|地处|坐落|地址|地点|驻地|落户|设[在于立]|办公室?在|[东南西北]侧|[0-9]+[号楼层室]|[在到向至于从][^,。;:]{2,24}(?:举办|举行|召开|办理|受理|领取|申请|提出|提交|登记|缴纳|咨询|查询|报到|报名|揭牌|设立|进行)|通过[^,。;]{0,16}(?:平台|网站|小程序|系统|app|窗口)|https?:|www\\.|邮箱|所在地", RegexOptions.None, 10000)]
    private static partial Regex Located();

    [GeneratedRegex("因|由于|为了|以便|导致|所以|故|原因|使得|旨在", RegexOptions.None, 10000)]
    private static partial Regex Cause();

    [GeneratedRegex("不|可以|可|能|应当|应|须|无需|禁止|允许|必须|视为|除外|均|无|未", RegexOptions.None, 10000)]
    private static partial Regex Permission();

    [GeneratedRegex("是指|所称|指的是|是|即|为|称为|叫|名为|名叫", RegexOptions.None, 10000)]
    private static partial Regex Defining();

    // 从2019年管到2023年 tells how long.
    [GeneratedRegex("[0-9]{4}年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号])?[^,。;0-9]{0,3}(?:至|到|[—–~-]+)[^,。;0-9]{0,2}(?:[0-9]{4}年|[0-9]{1,2}月)", RegexOptions.None, 10000)]
    private static partial Regex Span();

    [GeneratedRegex("总共|一共|共有|合计|全部|加起来", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex("每[0-9]+[^,。;]{0,16}$", RegexOptions.None, 10000)]
    private static partial Regex EachSoMany();
}
