using System.Text.RegularExpressions;

namespace Bot.Answering.Tabulating;

/// <summary>What a question says of the items that it wants listed: of which kind they are, and who or what must be named in each.</summary>
/// <param name="Kind">What they are, where the question says so.</param>
/// <param name="Subjects">Who does it, or what they must mention word for word; any one of them.</param>
/// <param name="Class">The word that the names of the bodies asked for have (哪几所大学: 大学); null when any will do.</param>
internal sealed partial record WantedItems(ItemKind Kind, IReadOnlyList<string> Subjects, string? Class)
{
    /// <summary>Whether all is asked for that somebody did, or that was done somewhere or at a time, whatever it is.</summary>
    public bool AreDoings { get; private init; }

    /// <summary>Whether titled documents are asked for.</summary>
    public bool AreDocuments { get; private init; }

    /// <summary>Whether each must state an amount.</summary>
    public bool HaveAmounts { get; private init; }

    /// <summary>What <paramref name="wording"/> wants.</summary>
    /// <param name="wording">The question, folded.</param>
    /// <param name="namesPlace">Whether it names a place: then places are asked for only among the doings there.</param>
    public static WantedItems Of(string wording, bool namesPlace)
    {
        bool areDoings = Doings.AreAsked(wording);
        IReadOnlyList<string> subjects = areDoings ? [.. Doings.Subjects(wording)]
            : Subject().Match(wording) is { Success: true } match ? match.Groups["s"].Value.Split('、', '和', '与', '或') : [];
        string? of = Doings.BodyClass(wording);
        var kind = Places().IsMatch(wording) && (!namesPlace || areDoings) ? ItemKind.Place
            : of is not null || Bodies().IsMatch(wording) ? ItemKind.Body : ItemKind.Any;
        return new WantedItems(kind, subjects, of)
        {
            AreDoings = areDoings,
            AreDocuments = kind == ItemKind.Any && Document().IsMatch(wording) && !OtherNoun().IsMatch(wording),
            HaveAmounts = Amounts().IsMatch(wording),
        };
    }

    [GeneratedRegex("(?<![那这]份|[那这]个|[那这]项|该|此)(?:文件|白皮书|规划|政策|法规|通知)", RegexOptions.None, 10000)]
    private static partial Regex Document();

    [GeneratedRegex("哪(?:些|几|[一二两三四五六七八九十])?(?:个|家|座|所|处|地)?(?:区(?!块)|县|城市|地方|省|市|地区|企业|公司|部门|单位|园区|委办局|银行|机构|人|国家|领域|行业|技术|方面)|哪些.{0,4}(?:技术|领域|行业|方面|内容|措施|条件|材料|奖励|补贴|情形)|金额|奖励|补贴|(?:政策|文件|规划)(?:和|与|、|及|以及|或)|(?:和|与|、|及|以及|或)(?:政策|文件)", RegexOptions.None, 10000)]
    private static partial Regex OtherNoun();

    [GeneratedRegex("哪(?:些|几|[一二两三四五六七八九十])(?:个|座|处)?(?:城市|地方|省份|省|市(?!场)|区(?!块)|县|地区)|各(?:个)?(?:城市|地方?|省市?)|哪(?:里|儿)(?:都)?有|几个?(?:城市|地方|省份?|地区)[^。]{0,24}(?:分别|都|各)(?:是|有|叫)?哪", RegexOptions.None, 10000)]
    private static partial Regex Places();

    [GeneratedRegex("哪(?:些|几|[一二两三四五六七八九十])(?:个|家)?(?:企业|公司|机构|银行|单位|高校|大学|集团|平台)", RegexOptions.None, 10000)]
    private static partial Regex Bodies();

    [GeneratedRegex("(?:具体|写了|写明|明确|规定).{0,8}(?:金额|奖励|补贴|数额|标准)|(?:金额|多少钱)的?(?:有)?哪", RegexOptions.None, 10000)]
    private static partial Regex Amounts();

    [GeneratedRegex("^(?<s>[^，,。？?的在都和与]{2,10}?)(?:在(?:哪|这|两|20)|参与|都(?:做|参|在)|出现|(?:一共|都)?有哪|加入)|(?:提到|提及|涉及|写到)(?:了|过)?(?<s>[^，,。？?的]{2,10})(?:的|[？?。]|$)|(?:跟|和|与|同)(?<s>[^，,。？?的跟]{2,12})(?:有关|相关)(?=[？?。]|$)|^(?<s>[^，,。？?的]{2,6})的(?:这)?[两二三四几]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Subject();
}
