using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;

namespace Bot.Answering.Reading;

/// <summary>
/// Puts what only speech says of numbers and times into the words that all rules know (几多块 to 多少块, 仨月 to 三个月, 小半年 to 不到半年), before
/// anything is read. Only forms that mean nothing else; everyday words for things are the thesaurus's.
/// </summary>
internal static partial class Spoken
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture;
    private const string Digit = "[一二两三四五六七八九十百千几0-9]";
    private const string Year = "(?<y>(?:[0-9]{2,4}|[今去前明当本同每那这])年(?:度|的)?[,，]?)";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    // In this order, each over what those before have left.
    private static readonly (ScreenedPattern Form, string Plain)[] Forms =
    [
        // What only asks to be looked up: 你们这里能查到深圳的补贴吗.
        Say("^(?:[你您]好[,，!！]?)?(?:请问[,，]?)?(?:(?:[你您]们?|这)(?:这?[里儿边])?(?:能不能|可不可以|能够?|可以|能否|会)(?:帮[我忙])?|(?:[能可]不[能可]|可不可以|能|可以)帮[我忙])(?:查|找|搜|看)(?:一下|一查|到|得?到)?(?<what>[^吗么嘛不没否?？]{3,}?)(?:的(?:资料|信息|内容|情况))?[吗么嘛不]?[?？]?$", "${what}"),
        Say("(?<![十百千万好])几多", "多少"),

        // 第二回 of what comes again, 第三回 of no novel.
        Say("(?<=第[一二三四五六七八九十两0-9])回(?![目合答话族])", "次"),
        Say(NotHead + "头一?[回遭](?![目答])", "第一次"),
        Say("(?<![这那么太很不更最好差许老十百千万亿块常])多钱(?!的)", "多少钱"),
        Say("(?<![十第好])几时|啥时(?![候间机])|(?<![什甚])么时候|嘛时候|啥会儿|啥时节|多咱|啥日子|猴年马月", "什么时候"),
        Say("(?<![咱你他她我们爷娘母父哥姐弟妹夫妻公婆祖口])俩(?!口)", "两个"),
        Say("(?<=夫妻|夫妇|两口子|父子|父女|母子|母女|兄弟|姐妹|兄妹)俩", ""),
        Say("仨", "三个"),

        // What somebody is, of years: 我今年五十多了, 我爸都六十八了.
        Say("(?<=(?:我|他|她|您|爸|妈|爹|娘|爷爷|奶奶|父亲|母亲|老人|老伴|师父|师傅|公公|婆婆|舅|叔|姨|哥|姐|本人|今年)(?:今年|岁数|年纪|年龄|现在|已经|眼看|马上|也|都|快|就|要|是|刚|才|满){0,4})(?<n>[二三四五六七八九]?十[一二三四五六七八九]?[多几出]?|[1-9][0-9]多?)(?<l>了|啦)?(?=[,，。?？!！ ]|$)", "${n}岁${l}"),
        Say("(?<=[,，](?:今年|都|已经)?)(?<n>[二三四五六七八九]十[一二三四五六七八九]?多?|[2-9][0-9]多?)了(?=[,，?？。])", "${n}岁了"),
        Say("(?<=" + Digit + "个?|少个?)礼拜(?![一二三四五六天日])", "星期"),
        Say("(?<=" + Digit + "个?|少个?)(?:钟头|(?<=个)钟(?![头表点]))", "小时"),

        // 每周一 answers 哪天, and the word 星期 need not stand beside it.
        Say("每?个?(?:(?<![一两三几半上下这0-9])周|星期|礼拜)几(?![次回趟节个小天])", "哪天"),

        // Parts of a year after their year, and the first of a series; 头三年 is 前三年.
        Say(Year + "(?:[头前上]半年|[头前](?:六|6)个月)", "${y}上半年"),
        Say(Year + "(?:[后末]半年|[后末](?:六|6)个月)", "${y}下半年"),
        Say(Year + "[头前](?:三|3)个月", "${y}第一季度"),
        Say("(?<=[0-9]年)(?=[一二三四]季度)", "第"),
        Say("第(?<n>[一二三四五六七八九十]{1,2}|[0-9]{1,2})[拨波茬]", "第${n}批"),
        Say(NotHead + "头[批拨波茬]|(?<![码牵带])头一[批拨波茬]", "第一批"),
        Say(NotHead + "头一(?=[年个期届轮]|季度)", "第一"),
        Say(NotHead + "头(?=[两二三四五六七八九十0-9]{1,2}(?:年|个月|名|批|期|天|个小时))", "前"),
        Say("(?<=年)(?:一?整年|一全年)", "全年"),

        // 从几号报到几号 asks from when to when one applies, and nobody reports for anything.
        Say("(?<=从(?:几月)?(?:几[号日月]|哪一?天|什么时候|何时))报(?=到(?:几月|几[号日]|哪一?天|什么时候|何时))", "申报"),
        Say("[找向跟]谁(?:去|来)?(?=(?:申请|申报|报名)(?:[?？呢啊呀,，]|$))", "到哪里"),

        // 哪个补得多 and 谁给钱多 compare what is given.
        Say("(?<=(?:哪[个边家里]|谁)[^,，。?？]{0,4}?)补得(?=[多少高低])", "补贴"),
        Say("(?<=(?:哪[个边家里]|谁)[^,，。?？]{0,4}?)奖得(?=[多少高低])", "奖励"),
        Say("(?<=哪[个边家里]|谁)(?:[给发]的?钱)(?=[多少])", "给得"),

        // How far two numbers lie apart.
        Say("差(?:得|了|出)?(?:多远|多大一?截|几多|多少截)(?=[?？。]|$)", "差多少"),

        // 2019上半年 leaves its 年 out, 买26万电车 what the number is of.
        Say("(?<=(?<![0-9])(?:19|20)[0-9][0-9])(?=[上下]半年|全年|第[一二三四]季度)", "年"),
        Say("(?<=[买花掏](?:了|个|辆|台|套)?[0-9]{1,4}(?:\\.[0-9]+)?万)(?=[新旧电小货轿]?车|[新旧二]?[房屋]|设备|机器)", "元的"),
        Say("(?<=(?<![0-9.])[0-9]{1,4}(?:\\.[0-9]+)?万)(?=买|购|提了|提的|落地|拿下|入手)", "元"),

        // 中国有多少个 asks of the whole country.
        Say("(?:在)?(?:我国|中国)(?:境内)?(?=(?:现在|目前|一共|总共|如今)*(?:共?有)?(?:多少|几)(?:个|家|所|座|处))", "全国"),

        // Amounts: 几个亿, 三个多亿, 20w, and percentages: 0.5个点.
        Say("(?<=" + Digit + "|少)个(?<m>[多来]?)亿", "${m}亿"),
        Say("(?<=[几少0-9])个?w(?![a-z0-9])", "万"),
        Say("(?<=[几少0-9半]|(?:零点|[降涨升高低减调贴交抽让少多到][了成]?)[一二两三四五六七八九])个点(?![子心位名头选赞击评儿])", "个百分点"),

        Say("零点(?=[一二三四五六七八九])", "0."),

        // 多少万人 counts people and no money.
        Say("(?<=多少)[万亿](?=[人名家户台辆件亩吨张册次头株])", ""),

        // 招多少个人 asks for no 个人.
        Say("(?<=多少|(?<![好十])几)个人(?=[?？,，。呢啊呀的来去能可]|$)", "人"),

        // A certificate lasts, and that is no last day.
        Say("(?<=\\b(?:does|do|did|will|would|can|may)(?: [\\w'-]+){1,6} )last(?= ?(?:[?.,]|$|before\\b|for\\b|until\\b|after\\b|if\\b|when\\b))", "stay valid"),

        // 八千块 and 3000块: documents write 元.
        Say("(?<=(?<![0-9.])(?:[0-9]{3,}|[0-9]+(?:\\.[0-9]+)?[千万亿]))块钱?(?![地头石砖板状屏牌布肉糖])", "元"),

        // 按哪个文发的.
        Say("(?<=(?:哪[个份一]?|什么|啥)(?:[个份])?)文(?=[?？,，。发定说规写来给的呢啊呀]|$)", "文件"),

        // 身高160 leaves 厘米 out.
        Say("(?<=身高|个子|个头|个儿)(?<of>是|有|才|到|刚|不到|快|已经)?(?<n>1[0-9]{2}|[6-9][0-9])(?![0-9.]|厘|公|c|m|米|多?[元块])", "${of}${n}厘米"),

        // Rough numbers.
        Say("(?<=十)好几(?=[万个块元天年人岁名家亩平户位])", "多"),
        Say("(?<=十)好几", "多岁"),
        Say("百八十(?=[万块元个人天亩平户名家])", "一百"),
        Say("(?<!" + Digit + ")百十[来多]?(?=[万块元个人天亩平户名家])", "一百多"),
        Say("(?<!" + Digit + ")(?<n>[万千百个])把(?=[块元个人天亩平户名家月])", "一${n}"),
        Say("(?<![一二两三四五六七八九])小半年", "不到半年"),
        Say("(?<![一二两三四五六七八九])大半年", "半年多"),
    ];

    // 好多 and 好久 ask in the southwest and along the Yangtse; elsewhere they state, beside words that ask.
    private static readonly (ScreenedPattern Form, string Plain)[] Asking =
    [
        Say("好多(?=(?:块?钱|[元万个家人天年月岁平亩分号]|个月)?(?:呢|啊|呀|嘛|哦|咯|哇|才|[?？。]|$))", "多少"),
        Say("(?<![等过拖没了])(?:好久|好长时间)(?!没|不|了|以?前|之前)|(?<=[要得需]等)(?:好久|好长时间)", "多久"),
    ];

    // 码头一批, 带头一年: the character belongs to the word before.
    private const string NotHead = "(?<![码人里老街年带牵回口木开村抬石前后外上下手床船山桥龙工巨寡源线镇城])";

    /// <summary>The patterns of all forms.</summary>
    internal static IEnumerable<ScreenedPattern> Patterns => Forms.Concat(Asking).Select(f => f.Form);

    /// <summary><paramref name="text"/> in plain words; what stands in quotation marks stays as it is.</summary>
    public static string Plain(string text)
    {
        (text, string folded) = Said(text, Folding.Fold(text), Forms);
        if (!Asks().IsMatch(folded))
        {
            (text, folded) = Said(text, folded, Asking);
        }

        (text, folded) = Replaced(text, folded, Thousands(), InDigits);
        (text, folded) = Replaced(text, folded, Tens(), InDigits);
        (text, folded) = Replaced(text, folded, Metres(), InMetres);
        return Series.Told(folded) ?? text;
    }

    private static string InDigits(Match number) => ChineseNumber.Parse(number.Value)?.ToString("0", CultureInfo.InvariantCulture) ?? number.Value;

    // 1米4 and 一米四五 are 1.4米 and 1.45米.
    private static string InMetres(Match height) => $"{ChineseNumber.Parse(height.Groups["m"].Value):0}.{string.Concat(height.Groups["cm"].Value.Select(c => char.IsAsciiDigit(c) ? c.ToString() : InDigits(c)))}米";

    private static string InDigits(char digit) => ChineseNumber.Parse(digit.ToString())?.ToString("0", CultureInfo.InvariantCulture) ?? "";

    private static (string Text, string Folded) Said(string text, string folded, (ScreenedPattern Form, string Plain)[] forms)
    {
        var searched = SearchedText.Of(folded);
        foreach (var (form, plain) in forms)
        {
            if (form.IsMatch(searched))
            {
                (text, folded) = Replaced(text, folded, form.Pattern, match => match.Result(plain));
                searched = SearchedText.Of(folded);
            }
        }

        return (text, folded);
    }

    private static (string Text, string Folded) Replaced(string text, string folded, Regex form, Func<Match, string> plain)
    {
        foreach (Match match in form.Matches(folded).Reverse())
        {
            if (IsQuoted(folded, match.Index))
            {
                continue;
            }

            string said = plain(match);
            text = string.Concat(text.AsSpan(0, match.Index), said, text.AsSpan(match.Index + match.Length));
            folded = string.Concat(folded.AsSpan(0, match.Index), said, folded.AsSpan(match.Index + match.Length));
        }

        return (text, folded);
    }

    private static bool IsQuoted(string folded, int at) =>
        folded.AsSpan(0, at).LastIndexOfAny("“《「\"") is var open and >= 0 && folded.AsSpan(open + 1, at - open - 1).IndexOfAny("”》」\"") < 0;

    private static (ScreenedPattern Form, string Plain) Say(string form, string plain) => (new ScreenedPattern(new Regex(form, Options, Timeout)), plain);

    // 三千万, 二十六万 and 一百亿: documents write 3000万.
    [GeneratedRegex("(?<![第一二两三四五六七八九十百千零万亿几数好上0-9])(?:[一二两三四五六七八九][十百千](?:[一二三四五六七八九][十百]?)*|十[一二三四五六七八九]?)(?=[万亿](?![一二两三四五六七八九十百千零半0-9]))", Options, 10000)]
    private static partial Regex Tens();

    // 八千块, 一万二 is left: documents write 8000元.
    [GeneratedRegex("(?<![第一二两三四五六七八九十百千零万亿几数好上0-9])[一二两三四五六七八九]千(?:[一二三四五六七八九]百)?(?=块|元)", Options, 10000)]
    private static partial Regex Thousands();

    [GeneratedRegex("(?<![0-9.一二两三四五六七八九十百])(?<m>[12一两])米(?<cm>[0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9.米]|[十百千万个名位人名家块元条根张]|以)", Options, 10000)]
    private static partial Regex Metres();

    [GeneratedRegex("吗|么|什|啥|怎|咋|哪|谁|多少|几|(?<v>[\u4e00-\u9fff])[不没]\\k<v>|有没有|可不可以|[不没否][?？]?$", Options, 10000)]
    private static partial Regex Asks();
}
