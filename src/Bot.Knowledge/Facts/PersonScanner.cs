using System.Text.RegularExpressions;
using Bot.Search;
using Bot.Search.Analysis;

namespace Bot.Knowledge.Facts;

/// <summary>
/// Finds people named right after their office (局长王信, 区委书记杨明晋), said to hold it (馆长是沈砚) or set off by a space or a colon after what they are or do
/// (安保处处长 郝国栋, 羽毛球 江若兰, 联系人：周敏).
/// </summary>
internal static partial class PersonScanner
{
    private const string Family = "(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠曲封储靳段焦巴牧侯全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹龙叶幸司黎印白蒲邰从索赖卓蔺屠蒙池乔阴胥苍闻党翟谭贡劳冉桑桂牛边燕冀尚农温庄晏柴瞿阎连习艾容向古易慎戈廖庾居衡步都耿满弘匡国文寇广阙东沃利越隆师巩聂勾敖冷辛阚那简饶曾沙丰关查红游权盖益桓公岳])";

    // Family names that go on from an office as other words do: 负责人应当, 校长和部长, 主任安排, 书记关于.
    private const string Particles = "应和于时向从都成";
    private const string OpensWords = Particles + "方全常任关单解查满支干管包强安计经";

    /// <summary>Adds the people of the text; <see cref="Fact.Detail"/> is the office.</summary>
    public static void Scan(string text, List<Fact> facts)
    {
        int first = facts.Count;
        facts.AddRange(Pattern().Matches(text).Where(match => !IsWords(match.Groups["name"].ValueSpan)).Select(Named));
        facts.AddRange(SaidToBe().Matches(text).Where(match => match.Groups["other"] is { Success: true } other ? !IsWords(other.ValueSpan) && !IsNone(other.ValueSpan) : !IsWords(match.Groups["name"].ValueSpan)).Select(Named));
        var known = facts.Skip(first).ToList();

        // 西湖 after a space is a word, and so is what a list of places has.
        facts.AddRange(SetOff().Matches(text).Where(match => !KnownWords.Contains(match.Groups["name"].ValueSpan)).Select(Named).Where(named => !known.Exists(k => k.Range.Overlaps(named.Range))));
    }

    private static Fact Named(Match match)
    {
        Group name = match.Groups["other"] is { Success: true } other ? other : match.Groups["name"];
        return new Fact
        {
            Kind = FactKind.Person,
            Range = new TextRange(name.Index, name.Index + name.Length),
            Surface = name.Value,
            Value = name.Value,
            Detail = match.Groups["office"].Value,
        };
    }

    // 应当 is a word, 和部长 a particle and one; 应勇 and 方志敏 are none.
    private static bool IsWords(ReadOnlySpan<char> name) =>
        (OpensWords.Contains(name[0], StringComparison.Ordinal) && KnownWords.Contains(name))
        || (name.Length > 2 && Particles.Contains(name[0], StringComparison.Ordinal) && (KnownWords.Contains(name[1..]) || KnownWords.Contains(name[..2])));

    // 女性, 专职 and 法人代表 name nobody.
    private static bool IsNone(ReadOnlySpan<char> name) => Class().IsMatch(name) || KnownWords.Contains(name) || KnownWords.Contains(name[..2]);

    private const string Office = "(?<office>(副|总|常务|党组|党委|党工委|工委|区委|市委|省委|县委)*(" + Offices.All + "))";

    // A family name, one or two characters, and then a mark or a word that follows a name; the shorter name is tried first.
    [GeneratedRegex(
        Office + @"(?<name>" + Family + @"[\u4E00-\u9FFF]{1,2}?)" +
        @"(?=表示|指出|认为|介绍|说|称|在|出席|强调|透露|宣布|率|主持|参加|带队|发表|分别|一行|等|同志|先生|女士|任|与|和|、|，|。|；|：|）|\)|（|\s|的|对|向|\z)",
        RegexOptions.None,
        10000)]
    private static partial Regex Pattern();

    // A space within a Chinese sentence sets off what belongs to the word before it; so short and with a family name it is a person.
    [GeneratedRegex(
        @"(?<office>[\u4E00-\u9FFF]{1,12})(?:(?<=人|员|长|任|师|者|主管|经理|教练|书记|干事)[ \u3000]?[:：][ \u3000]?|(?<![0-9年月日])[ \u3000]+)" +
        "(?<name>" + Family + @"[\u4E00-\u9FFF]{1,2})(?=[，。；、）（,;()]|\s+[0-9A-Za-z（(]|\s*\z)",
        RegexOptions.None,
        10000)]
    private static partial Regex SetOff();

    // 馆长是沈砚, 负责人：呼延雪: said to be so, a name may have any family name.
    [GeneratedRegex(
        Office + @"(一职)?现?([是为由]|[：:]\s?)((?<name>" + Family + @"[\u4E00-\u9FFF]{1,2}?)|(?<other>[\u4E00-\u9FFF]{2,3}))" +
        @"(?=同志|先生|女士|担任|兼任|出任|、|，|,|。|；|;|）|\)|（|\(|\s|\z)",
        RegexOptions.None,
        10000)]
    private static partial Regex SaidToBe();

    // 局领导, 业主代表: whoever holds it is named by what he is.
    [GeneratedRegex("^[本该各其专兼轮一二两三四五六七八九十谁哪由]|(领导|代表|干部|教师|老师|主任|经理|书记|主席|[长人员者工生家方])$", RegexOptions.None, 10000)]
    private static partial Regex Class();
}
