using System.Text.RegularExpressions;

namespace Bot.Answering.Matching;

/// <summary>Spaces that only layout puts around figures: 9 月 1 日, 0571-8633 2190.</summary>
internal static partial class FigureSpacing
{
    /// <summary><paramref name="folded"/> without the spaces between figures and Chinese words, and with telephone numbers in two groups: 9月1日, 0571-86332190. Offsets change.</summary>
    public static string Closed(string folded) => Telephone().Replace(Gap().Replace(folded, ""), "${area}-${exchange}${line}");

    [GeneratedRegex("(?<=[0-9]) +(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) +(?=[0-9])", RegexOptions.None, 10000)]
    private static partial Regex Gap();

    [GeneratedRegex(
        "(?<![0-9-])(?:(?<area>0[0-9]{2,3})[- ]?(?<exchange>[0-9]{3,4})[- ](?<line>[0-9]{4})|(?<area>[48]00)[- ]?(?<exchange>[0-9]{3,4})[- ]?(?<line>[0-9]{3,4})|(?<area>1[3-9][0-9])[- ](?<exchange>[0-9]{4})[- ](?<line>[0-9]{4}))(?![0-9])",
        RegexOptions.ExplicitCapture,
        10000)]
    private static partial Regex Telephone();
}
