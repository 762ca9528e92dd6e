using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Search;

namespace Bot.Answering.Computing;

/// <summary>An example that a text works out (1250元/人月×6月×50人=375000元): its result, or the same with the number that the question states of its own case.</summary>
internal static partial class WorkedExamples
{
    // How many of the best passages are looked at.
    private const int Considered = 4;

    /// <summary>The result; null unless an amount is asked for and one of the best passages of the best document works one out.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (!Calculations.AsksAmount(read) || AsksRate().IsMatch(read.Folded))
        {
            return null;
        }

        var considered = passages.Take(TotalAsked.OfAmounts(read.Folded) ? Considered : 1).Select(p => p.Passage).Where(p => ReferenceEquals(p.Passage.Document, passages[0].Passage.Passage.Document));
        if (considered.FirstOrDefault(p => Formulas(p.Text).Count > 0) is not { } source)
        {
            return null;
        }

        var formulas = Formulas(source.Text);
        var sentences = source.Sentences.Where(s => formulas.Exists(f => s.Contains(f.Range))).Select(s => Clause.Of(catalog, source, s)).ToList();
        return formulas is [var only] && Own(read, only) is { } own ? Calculations.Told(own, sentences, plain.Confidence)
            : Calculations.Told("文中测算", sentences, plain.Confidence);
    }

    // 80个人 in the place of 50人.
    private static string? Own(ReadQuestion question, Formula formula)
    {
        foreach (Match factor in Factor().Matches(formula.Text))
        {
            string unit = factor.Groups["u"].Value;
            var stated = Multiple.Stated(question, "").Where(m => Multiple.Units(unit, m.Unit) == 1).ToList();
            if (stated is [var one] && decimal.TryParse(factor.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out decimal number) && one.Number != number)
            {
                string said = $"{formula.Text[..factor.Index]}{one.Number:0.##}{unit}{formula.Text[(factor.Index + factor.Length)..]}";
                return Expression.Evaluate(said) is { } result ? $"照文中的算法是{Measure.Write(result, "元")}（{said}）" : null;
            }
        }

        return null;
    }

    // An expression with its result, where the one makes the other.
    private static List<Formula> Formulas(string folded) =>
        [.. Equation().Matches(folded).Where(m => Expression.Evaluate(m.Groups["left"].Value) is { } value && Expression.Evaluate(m.Groups["right"].Value) is { } result && Math.Abs(value - result) < 1)
            .Select(m => new Formula(m.Groups["left"].Value, m.Range()))];

    private sealed record Formula(string Text, TextRange Range);

    // 每人每月多少 asks for one term of the example.
    [GeneratedRegex("各(?:能|是|有|给|补|拿)|每[^,。?]{0,2}(?:月|年|天)[^,。?]{0,10}(?:多少|几)|一个月[^,。?]{0,8}(?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex AsksRate();

    [GeneratedRegex(@"(?<left>[(0-9][0-9.元/人月年天户家件个%()×*+]+[×*+][0-9.元/人月年天户家件个%()×*+]+)=(?<right>[0-9.]+)元", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Equation();

    [GeneratedRegex(@"(?<=^|[×*])(?<n>[0-9]+)(?<u>人|月|年|天|户|家|件|个)(?=$|[×*])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Factor();
}
