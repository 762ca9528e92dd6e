using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>Names of places and institutions, found by how they end, and titles of documents, found by their marks. It knows no list: documents name counties and companies that no list has.</summary>
internal static partial class EntityNames
{
    /// <summary>The last characters of every name in <paramref name="folded"/>: its ending and the two before it, which tell 财政局 from 金融局 wherever the name begins.</summary>
    public static IEnumerable<string> Of(string folded) => Ending().Matches(folded).Select(match => match.Value);

    /// <summary>The titles in <paramref name="folded"/> with their marks 《》; group <c>t</c> holds what stands between.</summary>
    public static MatchCollection Titles(string folded) => Title().Matches(folded);

    /// <summary><paramref name="folded"/> with <paramref name="mark"/> in the place of each title.</summary>
    public static string WithoutTitles(string folded, string mark) => Title().Replace(folded, mark);

    // Not 市场, 部分, 委托, 地区, 全部 …: the words that end or go on otherwise.
    [GeneratedRegex(
        "[\u4e00-\u9fff]{2}(?:公司|集团|银行|协会|联盟|大学|学院|法院|政府|基金会|研究院|研究所|委员会|人民医院)"
        + "|[省市县区州镇乡]政府|国务院"
        + "|[\u4e00-\u9fff]{2}(?:[局厅署]|(?<![全内外总各东西南北中干支局])部(?![分署门件位级长队下]))"
        + "|[\u4e00-\u9fff]{2}委(?![托员派任屈])"
        + "|(?<![在于由从为对和与及的])[\u4e00-\u9fff][\u4e00-\u9fff-[地园社片小景校辖]]区(?![块别域分间])"
        + "|(?<![在于由从为对和与及的])[\u4e00-\u9fff-[为是在由对向与及的]]{2}(?:[县镇乡]|省(?![级内钱时力])|市(?![场民值级内面区委政]))",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Ending();

    [GeneratedRegex("《(?<t>[^《》]+)》", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Title();
}
