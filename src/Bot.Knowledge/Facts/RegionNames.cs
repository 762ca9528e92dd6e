namespace Bot.Knowledge.Facts;

/// <summary>How names of places are shortened, and which short forms mean something else.</summary>
internal static class RegionNames
{
    private static readonly string[] Peoples =
    [
        "壮族", "回族", "维吾尔", "藏族", "苗族", "侗族", "彝族", "土家族", "布依族", "朝鲜族", "蒙古族", "哈萨克", "傣族", "景颇族", "傈僳族", "白族",
        "哈尼族", "羌族", "柯尔克孜", "蒙古", "满族", "瑶族", "黎族", "畲族", "仡佬族", "水族", "土族", "撒拉族", "保安族", "东乡族", "裕固族", "纳西族",
        "拉祜族", "佤族", "独龙族", "怒族", "普米族", "布朗族", "仫佬族", "毛南族", "达斡尔族", "鄂温克族", "各族", "锡伯", "塔吉克",
    ];

    private static readonly string[] Ranks =
        ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "林区", "新区", "地区", "省", "市", "盟", "州", "县", "区", "旗"];

    /// <summary>Short names of cities and provinces that are everyday words: the full name is asked for.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "阿里", "东方", "白银", "双城", "新市", "和平", "资源", "文昌", "万宁", "长治", "大方", "新星", "北屯", "九龙", "新界", "金昌", "海城", "平安", "朝阳", "通化", "吉安", "兴安",
        "来宾", "安康", "双河", "天门", "昆玉", "新城", "城关", "新华", "建设", "解放", "长安", "资源", "城中", "城东", "城西", "城南", "城北",
        "两江", "天府", "湘江", "赣江", "西海岸", "舟山群岛",
    };

    /// <summary>What makes another word of a short name when it follows: 大理石, 日照时间, 三明治, 北海道, 德州仪器, 宁德时代.</summary>
    private static readonly Dictionary<string, string> NotBefore = new(StringComparer.Ordinal)
    {
        ["大理"] = "石论", ["哈密"] = "瓜", ["三明"] = "治", ["日照"] = "时充强不量率采条", ["普洱"] = "茶", ["新余"] = "额", ["大庆"] = "典祝",
        ["大同"] = "小世", ["开封"] = "验检后前", ["中山"] = "大路装陵公", ["白山"] = "黑", ["海东"] = "青", ["河源"] = "头",
        ["北海"] = "道", ["德州"] = "仪扑", ["宁德"] = "时",
    };

    /// <summary>Whether the word goes on into one that is no place.</summary>
    public static bool GoesOn(string name, char next) =>
        (name[^1] == '区' && next is '块' or '域' or '别' or '间')
        || NotBefore.TryGetValue(name, out string? letters) && letters.Contains(next, StringComparison.Ordinal);

    /// <summary>Whether what stands before the short name makes it a place abroad: 美国德州.</summary>
    public static bool IsAbroad(string name, ReadOnlySpan<char> before) => name == "德州" && before is [.., '美' or '国'];

    /// <summary>Whether the short name is an everyday word.</summary>
    public static bool IsWord(string shortName) => Words.Contains(shortName);

    /// <summary>The name without its rank; the name itself where fewer than two characters would remain.</summary>
    public static string Shorten(string name)
    {
        string shortened = name;
        foreach (string rank in Ranks)
        {
            if (shortened.EndsWith(rank, StringComparison.Ordinal) && shortened.Length >= rank.Length + 2)
            {
                shortened = shortened[..^rank.Length];
                break;
            }
        }

        for (int i = 0; i < Peoples.Length; i++)
        {
            // "文山壮族苗族": peoples are named one after another, but a place is never only its people.
            if (shortened.EndsWith(Peoples[i], StringComparison.Ordinal) && shortened.Length >= Peoples[i].Length + 2 && shortened.Length != name.Length)
            {
                shortened = shortened[..^Peoples[i].Length];
                i = -1;
            }
        }

        return shortened;
    }

    /// <summary>Whether a text that has the short name means the place: provinces and cities, except where the name is an everyday word.</summary>
    public static bool IsShortNameSafe(Region region) =>
        region.ShortName.Length >= 2 && !Words.Contains(region.ShortName) && (region.Code.Length <= 4 || region.ShortName.Length >= 3);
}
