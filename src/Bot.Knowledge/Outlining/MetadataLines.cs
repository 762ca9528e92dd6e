using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Facts;

namespace Bot.Knowledge.Outlining;

/// <summary>Recognises the lines of a document that speak of the document itself: date, source, number, signature.</summary>
internal static partial class MetadataLines
{
    /// <summary>Whether the line is one of those.</summary>
    public static bool IsMetadata(string text) =>
        IsDateOnly(text) || (text.Length <= 100 && Label().IsMatch(text)) || IsNumberOnly(text)
        || SignedBy(text) is not null || IsHistory(text) || DocumentLines.IsDescription(text) || DocumentLines.IsState(text);

    /// <summary>Whether the line is only a date, as under a signature.</summary>
    public static bool IsDateOnly(string text) => text.Length <= 30 && DateLine().IsMatch(text);

    /// <summary>Whether the line is only a document number such as 青政发〔2023〕7号.</summary>
    public static bool IsNumberOnly(string text) => text.Length <= 40 && NumberLine().IsMatch(text);

    /// <summary>Whether the line begins with a full date, as a history of amendments does.</summary>
    public static bool StartsWithDate(string text) => AnyDate().Match(text) is { Success: true, Index: 0 };

    /// <summary>Whether the line says in brackets when the document was passed or amended: （2022年7月8日校长办公会议修订通过）.</summary>
    public static bool IsHistory(string text) =>
        text.Length is > 10 and <= 300 && text[0] is '（' or '(' && text[^1] is '）' or ')' && StartsWithDate(text[1..]);

    /// <summary>The number of a decree ("国务院令第258号") in the line, or null.</summary>
    public static string? Decree(string text) => DecreeNumber().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The names in a line such as "鹿鸣县统计局　2024年3月20日", or null.</summary>
    public static string? SignedBy(string text) =>
        text.Length <= 60 && SignedLine().Match(text) is { Success: true } match ? match.Groups["names"].Value : null;

    /// <summary>Value of a labelled part of the line ("来源：县政府　发布时间：…"), or null.</summary>
    public static string? Labelled(string text, params ReadOnlySpan<string> labels)
    {
        foreach (Match match in LabelledPart().Matches(text.Length <= 200 ? text : text[..200]))
        {
            if (labels.Contains(match.Groups["label"].Value))
            {
                return match.Groups["value"].Value;
            }
        }

        return null;
    }

    /// <summary>The first full date of the line in figures or Chinese numerals, or null.</summary>
    public static DateOnly? Date(string text)
    {
        Match match = AnyDate().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int year = Number(match.Groups["y"].Value, isDigits: true);
        int month = Number(match.Groups["m"].Value, isDigits: false);
        int day = Number(match.Groups["d"].Value, isDigits: false);
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(string text, bool isDigits)
    {
        int value = 0;
        foreach (char c in text)
        {
            int digit = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            value = c switch
            {
                '十' => Math.Max(1, value) * 10,
                '○' or '零' => value * (isDigits ? 10 : 1),
                _ when digit >= 0 => (isDigits ? value * 10 : value) + digit,
                _ => (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(c),
            };
        }

        return value;
    }

    [GeneratedRegex(@"\A[（(]?\s*[12１２][0-9０-９]{3}\s*([-/.－]\s*[0-9０-９]{1,2}\s*[-/.－]\s*[0-9０-９]{1,2}|年\s*[0-9０-９]{1,2}\s*月(\s*[0-9０-９]{1,2}\s*[日号])?)(\s*[0-9０-９]{1,2}:[0-9０-９]{2}(:[0-9０-９]{2})?)?\s*(印发|发布|公布)?\s*[）)]?\z|\A[二一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月([一二三四五六七八九十]{1,3}日)?(印发)?\z", RegexOptions.None, 10000)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"(?<y>[12１２][0-9０-９]{3})\s*[-/.－年]\s*(?<m>[0-9０-９]{1,2})\s*[-/.－月]\s*(?<d>[0-9０-９]{1,2})|(?<y>[二一][〇○零一二三四五六七八九]{3})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日", RegexOptions.None, 10000)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"\A" + DocumentNumberScanner.Official + @"\z", RegexOptions.None, 10000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"[\u4E00-\u9FFF]{2,20}令\s*第\s*[0-9０-９]{1,4}\s*号", RegexOptions.None, 10000)]
    private static partial Regex DecreeNumber();

    [GeneratedRegex(@"\A(發[布佈](時間|日期)|來源|作者|发布时间|发布日期|发文日期|成文日期|印发日期|生成日期|时间|日期|来源|信息来源|稿件来源|作者|编辑|责任编辑|发布机构|发布单位|主办单位|发文机关|索引号|发文字号|文号|主题词|浏览次数|点击数|阅读次数|字号)\s*[：:]", RegexOptions.None, 10000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<label>發[布佈](?:時間|日期)|來源|发布时间|发布日期|发文日期|成文日期|印发日期|生成日期|时间|日期|信息来源|稿件来源|来源|作者|发布机构|发布单位|发文机关|发文字号|文号)\s*[：:]\s*(?<value>[^：:\s\u3000]{1,60})", RegexOptions.None, 10000)]
    private static partial Regex LabelledPart();

    [GeneratedRegex(@"\A(?<names>[^，。；：0-9０-９]{3,40}?(局|委|厅|部|府|院|会|室|所|处|司|社|校|站|馆|办|中心|银行|集团))[\s\u3000]+[12][0-9０-９]{3}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*[日号]\z", RegexOptions.None, 10000)]
    private static partial Regex SignedLine();
}
