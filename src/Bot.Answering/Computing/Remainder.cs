using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>What a sentence leaves of a whole (在校学生28,460人，其中本科生19,830人): the rest beyond the parts that the question takes away, or what 其余 stands for.</summary>
internal static partial class Remainder
{
    /// <summary>The rest with its working, "还有8630人（28460人－19830人）" or the like; null unless <paramref name="question"/> asks for a rest and one sentence of <paramref name="folded"/> tells the whole and the parts.</summary>
    public static string? Of(ReadQuestion question, string folded)
    {
        if (question.Kind is not (QuestionKind.Count or QuestionKind.Number or QuestionKind.Amount))
        {
            return null;
        }

        var asked = AsksRest().Match(question.Folded);
        return SentenceSplitter.Split(folded).Select(s => s.Of(folded)).Select(s => asked.Success ? Beyond(s, asked.Value) : Others(s, question)).FirstOrDefault(said => said is not null);
    }

    // 除了本科生: the parts that the question takes away; the only part where there is one.
    private static string? Beyond(string text, string denied)
    {
        var values = Counted(text);
        if (values.Count < 2 || !IsPart().IsMatch(text[values[0].Range.End..values[1].Range.Start]))
        {
            return null;
        }

        var parts = values.Count == 2 ? values.GetRange(1, 1) : [.. values.Skip(1).Where(p => Label(text, values, p) is { Length: > 1 } label && WeightedTerm.Says(denied, label))];
        return parts.Count > 0 && (values.Count == 2 || parts.Count < values.Count) ? Said(text, values[0], parts) : null;
    }

    // 其余由集团自筹: what has no figure of its own is what the others leave.
    private static string? Others(string text, ReadQuestion question)
    {
        var rest = Rest().Match(text);
        var values = Counted(text);
        return rest.Success && values.Count >= 2 && values[^1].Range.End <= rest.Index && text[values[0].Range.End..values[1].Range.Start].Contains("其中", StringComparison.Ordinal)
            && question.Terms.Any(t => t.Role is TermRole.Word or TermRole.Name && t.Text.Length > 1 && Speaks(t, rest.Groups["what"].Value) && !Speaks(t, text[..rest.Index]))
            ? Said(text, values[0], values.GetRange(1, values.Count - 1)) : null;
    }

    private static bool Speaks(QuestionTerm term, string text) =>
        text.Contains(term.Text, StringComparison.Ordinal) || term.Variants.Any(v => v.Text.Length > 1 && text.Contains(v.Text, StringComparison.Ordinal));

    // Whole and parts are of one kind and unit, and the whole is the first and the most; a percentage beside them only tells a share.
    private static List<TypedValue> Counted(string text)
    {
        var all = ValueScanner.Scan(text).Where(v => v.Kind is ValueKind.Count or ValueKind.Money && !text.AsSpan(0, v.Range.Start).EndsWith("第")).ToList();
        return all.Count >= 2 && all.TrueForAll(v => v.Kind == all[0].Kind && AreAlike(v, all[0])) && all.Skip(1).All(v => v.Number < all[0].Number) && all.Skip(1).Sum(v => v.Number) <= all[0].Number ? all : [];
    }

    // 58个试点 and 24个城市 count the same.
    private static bool AreAlike(TypedValue one, TypedValue other) =>
        Measures.AreAlike(one.Unit, other.Unit) || (one.Unit.StartsWith('个') && other.Unit.StartsWith('个')) || (one.Kind == ValueKind.Money && (one.Unit.Length == 0 || other.Unit.Length == 0));

    // 教授 of "其中教授418人、": the words before the figure.
    private static string Label(string text, List<TypedValue> values, TypedValue part)
    {
        int at = values.IndexOf(part);
        return Lead().Replace(text[values[at - 1].Range.End..part.Range.Start], "");
    }

    private static string Said(string text, TypedValue whole, List<TypedValue> parts)
    {
        string unit = whole.Kind == ValueKind.Money ? "元" : whole.Unit.StartsWith('个') ? "个" : whole.Unit;
        decimal rest = (decimal)whole.Number - parts.Sum(p => (decimal)p.Number);
        return $"还有{Measure.WriteLike(rest, unit, whole.Range.Of(text))}（{whole.Range.Of(text)}－{string.Join('－', parts.Select(p => p.Range.Of(text)))}）。";
    }

    // 没中标的有几个, 还剩几家, 除了本科生还有多少人: 有没有 and 能不能 ask for no rest.
    [GeneratedRegex("(?<!有|是|能|可)(?:没有?|未(?!来|成年)|不(?!同|少|足|超|低|高|到|限|知|可|止|得))[^,。?]{1,16}(?:多少|(?<!好)几)|(?:剩|其余|余下|除去|除开|除了?|刨去|扣掉|扣除|减去)[^。?]{0,16}(?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex AsksRest();

    // The part is of the whole, and does what the question denies.
    [GeneratedRegex("^(?![^。]*(?:没有?|未|不))[^。]*(?:中|里|内|其中|有)", RegexOptions.None, 10000)]
    private static partial Regex IsPart();

    [GeneratedRegex("(?:其余|剩余|余下|不足部分|其他)(?:的|部分|资金|款项)?(?<what>[^,。;0-9]{2,16})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Rest();

    [GeneratedRegex("^[,、;和及]*(?:其中)?[,:]?(?:有|为|是)?", RegexOptions.None, 10000)]
    private static partial Regex Lead();
}
