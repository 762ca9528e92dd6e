using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Outlining;

/// <summary>The number or symbol that opens a paragraph: 第一章, 第二条, 三、, （四）, 5., 5.1, （6）, ⑦, ●.</summary>
/// <param name="Rank">Which kind it is, as its rank among headings: a lower rank stands further out.</param>
/// <param name="Number">The number it carries; 0 for a symbol.</param>
/// <param name="Length">How many characters of the paragraph it takes, white space after it included.</param>
internal readonly partial record struct Marker(HeadingRank Rank, int Number, int Length)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Whether a line that opens so starts a paragraph of its own.</summary>
    public static bool Starts(string text) => TryParse(text) is not null;

    /// <summary>Whether the text is the caption of numbered lines, of which <paramref name="next"/> is the first: 3 住宿标准, then 3.1.</summary>
    public static bool Heads(string text, string next) =>
        Captioned().Match(text) is { Success: true } match && next.StartsWith($"{match.Groups["n"].Value}.1", StringComparison.Ordinal)
        && TryParse(next) is { Rank: HeadingRank.Decimal, Number: 1 };

    /// <summary>The marker that opens the text, or null.</summary>
    public static Marker? TryParse(string text)
    {
        Match match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        HeadingRank rank = true switch
        {
            _ when match.Groups["unit"].Success => Unit(match.Groups["unit"].Value),
            _ when match.Groups["han"].Success => HeadingRank.HanNumber,
            _ when match.Groups["hanInBrackets"].Success => HeadingRank.BracketedHanNumber,
            _ when match.Groups["digit"].Success => HeadingRank.Digit,
            _ when match.Groups["decimal"].Success => match.Groups["deeper"].Success ? HeadingRank.DeeperDecimal : HeadingRank.Decimal,
            _ when match.Groups["digitInBrackets"].Success => HeadingRank.BracketedDigit,
            _ when match.Groups["digitBeforeBracket"].Success => HeadingRank.DigitBeforeBracket,
            _ when match.Groups["circled"].Success => HeadingRank.CircledDigit,
            _ => text[0] is '■' or '□' or '◆' or '◇' or '▌' or '▎' ? HeadingRank.LargeSymbol : HeadingRank.SmallSymbol,
        };
        return new Marker(rank, NumberOf(match), match.Length);
    }

    private static HeadingRank Unit(string unit) => unit switch
    {
        "章" => HeadingRank.Chapter,
        "节" or "節" => HeadingRank.Section,
        "条" or "條" => HeadingRank.Article,
        _ => HeadingRank.Part,
    };

    private static int NumberOf(Match match)
    {
        string number = match.Groups["n"].Value;
        if (number.Length == 0)
        {
            return 0;
        }

        if (number[0] is >= '①' and <= '⑳')
        {
            return number[0] - '①' + 1;
        }

        int value = 0;
        foreach (char c in number)
        {
            int digit = Digits.IndexOf(c, StringComparison.Ordinal);
            value = c switch
            {
                '〇' => value,
                '十' => Math.Max(1, value) * 10,
                '百' => Math.Max(1, value) * 100,
                _ when digit >= 0 => value + digit,
                _ => (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(c),
            };
        }

        return value;
    }

    [GeneratedRegex(
        @"\A(第\s?(?<n>[零〇一二三四五六七八九十百0-9０-９]{1,5})\s?(?<unit>编|編|篇|部分|章|节|節|条|條)(?![款项件例约項約])" +
        @"|(?<han>(?<n>[一二三四五六七八九十]{1,3})\s?[、．.](?![0-9０-９]))" +
        @"|(?<hanInBrackets>[（(]\s?(?<n>[一二三四五六七八九十]{1,3})\s?[）)])" +
        @"|(?<digit>(?<n>[0-9０-９]{1,2})\s?[、．.](?![0-9０-９]))" +
        @"|(?<decimal>[0-9]{1,2}\.(?:(?<deeper>[0-9]{1,2}\.(?:[0-9]{1,2}\.)?))?(?<n>[0-9]{1,2})(?=[\s\u3000、．.](?![\s\u3000]*(?:[0-9%％—~～-]|[元万亿倍折米亩吨级])))[、．.]?)" +
        @"|(?<digitInBrackets>[（(]\s?(?<n>[0-9０-９]{1,2})\s?[）)])" +
        @"|(?<digitBeforeBracket>(?<n>[0-9０-９]{1,2})[）)])" +
        @"|(?<circled>(?<n>[①-⑳]))" +
        @"|[■□◆◇▌▎●○•▲△★☆※▪▶►◎])[\s\u3000]*",
        RegexOptions.None,
        10000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(?<n>[0-9０-９]{1,2})[\s\u3000]+(?=[^\s0-9０-９])", RegexOptions.None, 10000)]
    private static partial Regex Captioned();
}

/// <summary>Kinds of headings, outermost first. Kinds of the same rank are siblings.</summary>
internal enum HeadingRank
{
    /// <summary>Levels 1 to 6 of the markup are the ranks 1 to 6.</summary>
    Markup = 0,

    /// <summary>The title of a document inside the document, as after the notice that issues it.</summary>
    InnerTitle = 10,

    /// <summary>第一编, 第一部分.</summary>
    Part = 11,

    /// <summary>第一章.</summary>
    Chapter = 12,

    /// <summary>第一节.</summary>
    Section = 13,

    /// <summary>第一条 when it is only a caption.</summary>
    Article = 14,

    /// <summary>A strong paragraph.</summary>
    Strong = 15,

    /// <summary>一、.</summary>
    HanNumber = 16,

    /// <summary>■ and its like.</summary>
    LargeSymbol = 17,

    /// <summary>A short line without any mark.</summary>
    Plain = 18,

    /// <summary>（一）.</summary>
    BracketedHanNumber = 19,

    /// <summary>● and its like.</summary>
    SmallSymbol = 20,

    /// <summary>1. or 1、.</summary>
    Digit = 21,

    /// <summary>1.1.</summary>
    Decimal = 22,

    /// <summary>1.1.1.</summary>
    DeeperDecimal = 23,

    /// <summary>（1）.</summary>
    BracketedDigit = 24,

    /// <summary>1）.</summary>
    DigitBeforeBracket = 25,

    /// <summary>①.</summary>
    CircledDigit = 26,

    /// <summary>A question that the next paragraphs answer.</summary>
    Question = 30,
}
