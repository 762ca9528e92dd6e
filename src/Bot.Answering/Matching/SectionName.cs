using System.Text.RegularExpressions;

namespace Bot.Answering.Matching;

/// <summary>What a heading calls its section: 请假权限 of 二、请假权限.</summary>
internal static partial class SectionName
{
    /// <summary><paramref name="heading"/> without the number in front and the colon behind; empty where it is nothing but a number (第四条).</summary>
    public static string Of(string heading) => Number().Replace(heading.Trim(), "").TrimEnd('：', ':', ' ', '　');

    // 第二章　, 四、, （一）, 3.2, 问： and Q3：.
    [GeneratedRegex("^(?:第[一二三四五六七八九十百零〇0-9]+(?:[编章节条款]|部分)|[（(](?:[一二三四五六七八九十]+|[0-9]+)[)）]|[0-9]+(?:\\.[0-9]+)+|(?:[一二三四五六七八九十]+|[0-9]+)(?=[、.．])|[0-9]+(?=[\\s\u4e00-\u9fff])(?![年月日天个项类级])|[问Qq][0-9]*(?=[:：]))[\\s　、.．:：]*", RegexOptions.None, 10000)]
    private static partial Regex Number();
}
