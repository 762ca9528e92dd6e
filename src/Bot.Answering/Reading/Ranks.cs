using System.Text.RegularExpressions;
using Bot.Answering.Values;

namespace Bot.Answering.Reading;

/// <summary>Places in an order that a question asks for: 第二高 is what comes after 最高, and no 第二批.</summary>
internal static partial class Ranks
{
    /// <summary><paramref name="folded"/> with 最高 for 第二高, of the same length, and which place it was; 1 where it names none.</summary>
    public static (string Folded, int Rank) Of(string folded)
    {
        if (Place().Match(folded) is not { Success: true } place)
        {
            return (folded, 1);
        }

        string most = $" 最{place.Groups["w"].Value}";
        return (string.Concat(folded.AsSpan(0, place.Index), most, folded.AsSpan(place.Index + place.Length)), (int)(ChineseNumber.Parse(place.Groups["n"].Value) ?? 1));
    }

    /// <summary>The question <paramref name="before"/> asked for the place in the order that <paramref name="now"/> names instead of the first (那第二高的呢); null when it names none or nothing was ordered.</summary>
    public static string? Next(string now, string before) =>
        Alone().Match(now.Trim()) is { Success: true } place && First().Match(before) is { Success: true } first
            ? $"{before[..first.Index]}第{place.Groups["n"].Value}{(place.Groups["w"] is { Success: true } word ? word : first.Groups["w"]).Value}{before[(first.Index + first.Length)..]}"
            : null;

    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    [GeneratedRegex("第(?<n>[二三四五2345])(?<w>[高多低少早晚贵]|大(?!类|项|队)|小(?!学|组|时))", Options, 10000)]
    private static partial Regex Place();

    [GeneratedRegex("^(?:那|那么)?(?:排(?:在)?)?第(?<n>[二三四五2345])(?<w>[高多低少早晚贵大小])?(?:的|名|位)?(?:是)?(?:呢|谁|哪个|哪里)?[?？]?$", Options, 10000)]
    private static partial Regex Alone();

    [GeneratedRegex("(?:最|第[二三四五2345])(?<w>[高多低少早晚贵大小])", Options, 10000)]
    private static partial Regex First();
}
