using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Values;

/// <summary>Finds amounts, shares, counts, spans of time, dates and areas in folded text.</summary>
internal static partial class ValueScanner
{
    private const string Number = @"(?:[0-9][0-9,]*(?:\.[0-9]+)?|[一二两三四五六七八九十百千〇]+(?:零[一二三四五六七八九十百]+)*)";

    // 一万二千, 三万零五百, 1亿5000万: the number goes on after 万 or 亿.
    private const string Head = Number + @"[十百千]?[万亿](?:零(?=[一二三四五六七八九])|(?=[一二两三四五六七八九][十百千]|[0-9][0-9.]*[十百千万]|[0-9]{4}元))";
    private const string Scaled = "(?:" + Head + "){0,2}" + Number + @"[十百千]?(?:[多余几]|来(?=[万亿])|个(?:多|把)?(?=[万亿]))?[万亿]{0,2}" + Rest + "[多余来]?";

    // 十八万六 leaves out the last unit.
    private const string Rest = @"(?:(?<=万)[一二三四五六七八九1-9](?=元|块|[^\u4e00-\u9fff0-9.]|$|[的左上能可就才都]))?";

    // What somebody is paid or pays, said without 元.
    private const string Paid = "(?:工资|月薪|年薪|底薪|薪水|收入|房租|月租|租金|押金|定金|会费|学费|罚款|挣|赚|花|借|贷|付)[了的是为有到约出才就]{0,2}";

    // 光绪28年 is none of our years.
    private const string Era = "光绪|宣统|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙|顺治|崇祯|万历|嘉靖|永乐|洪武|民国|昭和|平成|大正|明治|令和";

    // 17年 is a year, 满10年 and 10年以上 are spans of time.
    private const string ShortYear = "(?<!" + Era + @")(?:(?:[012][0-9]|9[0-9]) ?(?=年(?: ?[0-9]{1,2} ?月|[初底末]|[上下]半年))|(?<!满|足|近|约|达|超过|不超|长|少|多|于|为|累计|连续|共|每|龄|工作|服务|任职|缴费|缴存|参保|[~至到-])(?:[012][0-9]|9[0-9]) ?(?!年(?:\(含|以[上下内]|[内期及间]|之[内久]|了|左右|或者?以|不变|(?:的)?(?:工龄|工作|经验|质保|租期|有效))))";
    private const string Half = "(?<![上下前后大])半(?=年|个月|个?小时|天|个工作日)";
    private const string Measure = "个?(?:学分|学时|课时)|(?<!一)节(?=课|$|[^\u4e00-\u9fff]|[的了会就要能可多还算])|平方公里|平方米|个省市|个城市|个工作日|家|个|名|人|位|项|件|条|款|种|类|座|所|处|户|辆|套|台|次|篇|本|份|部|批次|批|期|场|张|支|只|艘|层|岁|倍|级|档|亩|公里|千米|公尺|公分|厘米|毫米|英尺|英里|海里|米|吨|公斤|千克|克|千瓦|瓦|升|毫升|分贝|首|集|届|站|册|枚|棵|宗|斤|例(?!如|外|行)|遍|字|分(?!之)|℃|度|页|步|代|轮|拨|趟|门|颗|片|头|匹|架|栋|幢|间|镇|县|区|村|省|人次|国|针(?![对灸织线头])|班(?=次|车|$|[^\u4e00-\u9fff])|号(?=人|员工|职工|工人)";

    /// <summary>The values of <paramref name="folded"/>, by ascending position, not overlapping.</summary>
    public static IReadOnlyList<TypedValue> Scan(string folded)
    {
        var values = new List<TypedValue>();
        foreach (Match match in Value().Matches(folded))
        {
            if (Read(match) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static TypedValue? Read(Match match)
    {
        var range = match.Range();
        if (match.Groups["date"].Success)
        {
            return DateReader.Read(match.Value) is { } date ? new TypedValue(ValueKind.Date, range, date, "") : null;
        }

        if (match.Groups["time"].Success)
        {
            return new TypedValue(ValueKind.Time, range, 0, "");
        }

        if (match.Groups["half"].Success)
        {
            return new TypedValue(ValueKind.Percent, range, 50, "半");
        }

        if (match.Groups["cheng"].Success)
        {
            return new TypedValue(ValueKind.Percent, range, ((ChineseNumber.Parse(match.Groups["cheng"].Value) ?? 0) * 10) + (match.Value[^1] == '半' ? 5 : 0), "成");
        }

        if (match.Groups["hundredths"].Success)
        {
            return new TypedValue(ValueKind.Percent, range, ChineseNumber.Parse(match.Groups["hundredths"].Value) ?? 0, "%");
        }

        if (match.Groups["whole"].Success)
        {
            double part = ChineseNumber.Parse(match.Groups["part"].Value) ?? 0;
            return ChineseNumber.Parse(match.Groups["whole"].Value) is { } whole and > 0 ? new TypedValue(ValueKind.Percent, range, part / whole * 100, "分之") : null;
        }

        return WithUnit(match, range);
    }

    // 一年半, 两个半月: half a unit more than the number before it.
    private static TypedValue? WithUnit(Match match, TextRange range)
    {
        double? number = match.Groups["n"].Value is "半" ? 0.5 : ChineseNumber.Parse(match.Groups["n"].Value) + (match.Groups["andhalf"].Success ? 0.5 : 0);
        string unit = match.Groups["unit"].Value;
        unit = unit is ['个', '来' or '多' or '把' or '余' or '半', ..] ? $"个{unit[2..]}" : unit is ['个', '学' or '课', ..] ? unit[1..] : unit.TrimEnd('半');
        if (match.Groups["paid"].Success)
        {
            return number >= 100 ? new TypedValue(ValueKind.Money, range, number.Value, "") : null;
        }

        return number is null ? null : Classify(range, number.Value, unit, match.Groups["n"].Value);
    }

    private static TypedValue? Classify(TextRange range, double number, string unit, string digits) => unit switch
    {
        "元" or "块" or "块钱" or "美元" or "港元" or "欧元" or "日元" or "人民币" or "美金" or "$" or "￥" or "¥" or "€" or "£" => new TypedValue(ValueKind.Money, range, number, unit),
        "%" or "个百分点" or "百分点" => new TypedValue(ValueKind.Percent, range, number, "%"),
        "平方米" or "平米" or "平方" or "平" or "㎡" or "m²" or "亩" or "公顷" or "平方公里" => new TypedValue(ValueKind.Area, range, number, unit),
        // A bare 500万 after an award or a cap is money; the measure words have been tried before.
        "" => digits.AsSpan().IndexOfAny('万', '亿') >= 0 ? new TypedValue(ValueKind.Money, range, number, "") : null,
        "周岁" => new TypedValue(ValueKind.Count, range, number, "岁"),
        _ => Days(unit) is { } days
            ? new TypedValue(ValueKind.Duration, range, number * days, unit)
            : number == 1 && unit is "个" or "次" or "种" or "类" && digits is not "1" ? null : new TypedValue(ValueKind.Count, range, number, unit),
    };

    private static double? Days(string unit) => unit switch
    {
        "年" or "周年" or "学年" => 365,
        "个月" or "月" => 30,
        "周" or "星期" or "个星期" => 7,
        "天" or "日" or "个工作日" or "工作日" or "个自然日" or "自然日" => 1,
        "小时" or "个小时" => 1 / 24.0,
        "分钟" => 1 / 1440.0,
        "秒" => 1 / 86400.0,
        _ => null,
    };

    [GeneratedRegex(
        @"(?<date>(?:(?<![0-9])(?:(?:19|20)[0-9]{2} ?|" + ShortYear + @")|同|今|去|明|当|本)年(?:初|底|末| ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?[日号]|初|底|末|[上中下]旬)?)?|(?<![0-9])(?:1[0-9]|20)[0-9]{2}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?(?![0-9])|(?<![0-9])[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?[日号])|(?<![0-9]|个)[0-9]{1,2} ?月(?![0-9])(?:[初底末]|[上中下]旬)?|(?<![一二三四五六七八九十第个])(?:十[一二]?|[一二三四五六七八九])月(?=份|底|初|[^\u4e00-\u9fff]|才|就|[上中下]旬|以前|之前|前|以后|交|买|[过里末])|(?<![0-9])1[0-9]{3} ?年(?: ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?)?|(?<![0-9])[0-9]{3} ?年(?![以之内期]))"
        + @"|(?<time>[0-9]{1,2}:[0-9]{2})"
        + "|(?<half>过半|大半(?!年|天|个)|多半|半数|(?:一|折|减|对)半(?!年|天|月|个|小时|路)|半价)"
        + @"|(?<cheng>[一二两三四五六七八九十0-9])成(?!立|功|为|员|果|本|长|套|交|都|年|份|绩|就|熟|型|分|因)(?!(?<=[1-9]成)人)半?"
        + "|百分之(?<hundredths>" + Number + ")"
        + "|(?<whole>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])|(?<![0-9/])(?<part>[1-9])/(?<whole>[2-9])(?![0-9/年月])"
        + @"|(?:us|hk|nt)?(?<unit>[$￥¥€£]) ?(?<n>" + Scaled + ")"
        + "|(?<n>" + Half + "|" + Scaled + @")(?: ?(?<unit>元|块钱|块|美元|港元|欧元|日元|人民币|美金|%|个百分点|百分点|平方米|平米|平方(?!公)|平(?![均台时方等凡常衡])|㎡|m²|亩|公顷|个工作日|工作日|个自然日|自然日|周年|周岁|学年|年(?!级)(?<andhalf>半(?![载夜价径年月]))?|个[来多把余](?:月|小时|星期)|个(?<andhalf>半)(?:月|小时|星期)|个月|月|个星期|星期|周|天|日(?!元)|个小时|小时|分钟|秒|" + Measure + ")|(?<paid>(?<=" + Paid + Scaled + "))(?=[^\u4e00-\u9fff]|$|[的能可就才都够行算还])|(?=[^\u4e00-\u9fff]|$|的|出头|以|补|奖|给|左|上下|不|至|到|整|人民币|资|归谁|由谁|该|谁|要(?!求|素)|需要?|怎么|(?<=[花卖值价投资贷借赚挣付罚票额入开][了的是为有到约出]?" + Scaled + ")))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Value();
}
