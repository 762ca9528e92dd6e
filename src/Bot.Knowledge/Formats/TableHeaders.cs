using System.Text.RegularExpressions;

namespace Bot.Knowledge.Formats;

/// <summary>Tells whether the first row of a table without marked headers names the columns.</summary>
internal static partial class TableHeaders
{
    private const int MaxLength = 20;

    /// <summary>
    /// Whether it does: short cells without figures, and in a table of two columns a second cell that is a word for a kind of thing.
    /// "补贴标准 | 每亩三百元" is a name with its value, and as headers its text could not be cited.
    /// </summary>
    public static bool LooksLikeHeader(IReadOnlyList<string> cells) =>
        cells.Count > 1 && cells.All(cell => cell.Length is > 0 and <= MaxLength && cell[^1] is not ('。' or '；' or '：' or ':') && !HasFigures(cell))
        && (cells.Count > 2 || KindWord().IsMatch(cells[1]));

    private static bool HasFigures(string cell) => cell.Any(char.IsAsciiDigit) && !Year().IsMatch(cell);

    [GeneratedRegex(@"(标准|金额|额度|数额|价格|费用|条件|内容|时间|日期|期限|名称|姓名|类别|类型|种类|对象|范围|部门|单位|机构|地点|地址|电话|方式|渠道|流程|说明|备注|要求|材料|依据|比例|数量|年度|批次|等级|档次|项目|政策|措施|职责|任务|结果|来源|区域|地区|城市|省份|县市)(（[^（）]{1,10}）|\([^()]{1,10}\))?\z", RegexOptions.None, 10000)]
    private static partial Regex KindWord();

    [GeneratedRegex(@"\A(19|20)[0-9０-９]{2}\s?年?(度|（[^（）]{1,8}）)?\z|（[^（）]*[0-9０-９][^（）]*）\z", RegexOptions.None, 10000)]
    private static partial Regex Year();
}
