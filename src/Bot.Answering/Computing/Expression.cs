using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>Works out what a text writes down as arithmetic: 1620元/人月×2/3×6月+500元/人.</summary>
internal static partial class Expression
{
    // Longer ones are no example in a rule.
    private const int Longest = 200;

    /// <summary>The value of <paramref name="text"/>, its units left aside; null when it is no arithmetic of numbers, +, -, ×, /, % and brackets, or goes beyond <see cref="ChineseNumber.Largest"/>.</summary>
    public static decimal? Evaluate(string text)
    {
        string plain = Unit().Replace(text, "").Replace('*', '×');
        int at = 0;
        return text.Length <= Longest && Sum(plain, ref at) is { } value && at == plain.Length ? value : null;
    }

    private static decimal? Sum(string text, ref int at)
    {
        decimal? sum = Product(text, ref at);
        while (sum is not null && at < text.Length && text[at] is '+' or '-')
        {
            bool isAdded = text[at++] == '+';
            decimal? term = Product(text, ref at);
            sum = isAdded ? sum + term : sum - term;
        }

        return sum;
    }

    private static decimal? Product(string text, ref int at)
    {
        decimal? product = Atom(text, ref at);
        while (product is not null && at < text.Length && text[at] is '×' or '/')
        {
            bool multiplies = text[at++] == '×';
            decimal? factor = Atom(text, ref at);
            bool isTooLarge = Math.Abs((double)product.Value * (multiplies ? (double)(factor ?? 0) : 1 / (double)(factor ?? 1))) > ChineseNumber.Largest;
            product = factor is null || isTooLarge ? null : multiplies ? product * factor : product / factor;
        }

        return product;
    }

    private static decimal? Atom(string text, ref int at)
    {
        if (at < text.Length && text[at] == '(')
        {
            at++;
            decimal? inner = Sum(text, ref at);
            return at < text.Length && text[at++] == ')' ? inner : null;
        }

        int start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        if (!decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || (double)number > ChineseNumber.Largest)
        {
            return null;
        }

        bool isPercent = at < text.Length && text[at] == '%';
        at += isPercent ? 1 : 0;
        return isPercent ? number / 100 : number;
    }

    // 元/人月 is one unit, the stroke in it divides nothing.
    [GeneratedRegex("元(?:/[人月年天户家件个]+)?|[人月年天户家件个]+", RegexOptions.None, 10000)]
    private static partial Regex Unit();
}
