using System.Text.RegularExpressions;

namespace Bot.Answering.Retrieval;

/// <summary>Recognises the opening and closing formulas of official documents, which repeat the title's words and answer nothing.</summary>
internal static partial class Boilerplate
{
    /// <summary>Whether <paramref name="folded"/> is such a formula.</summary>
    public static bool IsMatch(string folded) => Formula().IsMatch(folded);

    [GeneratedRegex("印发给你们|请遵照执行|请(?:认真)?贯彻(?:落实|执行)|(?:特)?制定本(?:办法|条例|规定|细则|意见|措施|方案)|现(?:将|就).{0,60}(?:通知|公告)如下|具体(?:内容和)?(?:要求|事项)如下|^各(?:有关|相关)?(?:单位|企业|部门|区|县|市|乡镇)", RegexOptions.None, 10000)]
    private static partial Regex Formula();
}
