using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>One figure for each of several that a sentence names (面向金融、物流分别引进20名): together as often as there are names.</summary>
internal static partial class EqualShares
{
    private const int Named = 2;

    /// <summary>"合计40名（20名×2）。"; null unless <paramref name="question"/> asks for all together and names all to whom a sentence of <paramref name="folded"/> gives the same.</summary>
    public static string? Sum(ReadQuestion question, string folded)
    {
        if (!TotalAsked.OfAmounts(question.Folded))
        {
            return null;
        }

        foreach (Match match in Each().Matches(folded))
        {
            string[] names = Joint().Split(match.Groups["names"].Value);
            string given = match.Groups["given"].Value;
            if (ValueScanner.Scan(given) is [{ Kind: ValueKind.Count or ValueKind.Money } value] && names.Length > 1 && AreMeant(names, question.Folded))
            {
                string unit = value.Kind == ValueKind.Money ? "元" : value.Unit;
                var beside = Beside(question.Folded, folded, match, value);
                string added = string.Concat(beside.Select(b => b.Range.Of(folded) + "＋"));
                return $"合计{Measure.Write(((decimal)value.Number * names.Length) + beside.Sum(b => (decimal)b.Number), unit)}（{added}{value.Range.Of(given)}×{names.Length}）。";
            }
        }

        return null;
    }

    // 灯节600元 beside 端午、中秋各300元, where the question names it, too.
    private static List<TypedValue> Beside(string question, string folded, Match shares, TypedValue value) =>
        [.. ValueScanner.Scan(folded).Where(v => v.Kind == value.Kind && string.Equals(v.Unit, value.Unit, StringComparison.Ordinal) && !shares.Range().Overlaps(v.Range) && IsNamed(question, folded, v))];

    private static bool IsNamed(string question, string folded, TypedValue value)
    {
        int start = folded.AsSpan(0, value.Range.Start).LastIndexOfAny(",。;:、?".AsSpan()) + 1;
        return value.Range.Start - start >= Named && question.Contains(folded[start..value.Range.Start], StringComparison.Ordinal);
    }

    // Each by two characters of its own, or all by their number (两类合起来).
    private static bool AreMeant(string[] names, string question) =>
        Array.TrueForAll(names, n => CommonRun.Longest(n, question) >= Math.Min(Named, n.Length))
        || (Number().Match(question) is { Success: true } number && ChineseNumber.Parse(number.Groups["n"].Value) is { } n && n.Equals(names.Length));

    [GeneratedRegex("(?<names>[^,。;:、和与及0-9]{1,14}(?:[、和与及][^,。;:、和与及0-9]{1,14})+?)(?:分别|各自?|均)(?![类级项种个])(?<given>[^,。;、0-9一二三四五六七八九十]{0,8}[0-9一二三四五六七八九十][^,。;、分]{0,24}?)(?=[,。;]|$)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Each();

    [GeneratedRegex("[、和与及]", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    [GeneratedRegex("(?<n>[两二三四五六])(?:边|类|个(?!月|工作)|种|项|家|方|头)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Number();
}
