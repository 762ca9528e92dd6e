using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>A span of numbers that a rule names: 满5年不足10年, 15万元（含）以上、25万元以下.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Low">Lower bound, included.</param>
/// <param name="High">Upper bound, excluded unless <paramref name="HighIncluded"/>.</param>
/// <param name="HighIncluded">Whether the upper bound belongs to it.</param>
/// <param name="Range">Where it stands.</param>
internal readonly record struct Bracket(ValueKind Kind, double Low, double High, bool HighIncluded, TextRange Range)
{
    // Two bounds of one bracket stand this close: "8万元（含）以上、15万元以下".
    private const int Nearby = 12;

    /// <summary>Whether <paramref name="number"/> lies in it.</summary>
    public bool Holds(double number) => number >= Low && (number < High || (HighIncluded && number <= High));

    /// <summary>The brackets in <paramref name="passage"/>'s text.</summary>
    public static IEnumerable<Bracket> Of(PreparedPassage passage)
    {
        Bracket? open = null;
        foreach (var value in passage.Values)
        {
            var side = SideOf(passage.Text, value);
            if (side == Side.None)
            {
                continue;
            }

            if (side is (Side.High or Side.HighIncluded) && open is { } low && low.Kind == value.Kind
                && value.Range.Start - low.Range.End <= Nearby)
            {
                yield return low with { High = value.Number, HighIncluded = side == Side.HighIncluded, Range = new TextRange(low.Range.Start, value.Range.End) };
                open = null;
                continue;
            }

            if (open is { } alone)
            {
                yield return alone;
            }

            open = side == Side.Low ? new Bracket(value.Kind, value.Number, double.PositiveInfinity, false, value.Range) : null;
            if (side != Side.Low)
            {
                yield return new Bracket(value.Kind, 0, value.Number, side == Side.HighIncluded, value.Range);
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static Side SideOf(string text, TypedValue value)
    {
        var after = text.AsSpan(value.Range.End, Math.Min(8, text.Length - value.Range.End));
        var before = text.AsSpan(Math.Max(0, value.Range.Start - 4), Math.Min(4, value.Range.Start));
        bool included = after.StartsWith("(含)", StringComparison.Ordinal) || after.StartsWith("及", StringComparison.Ordinal) || after.StartsWith("含", StringComparison.Ordinal);
        int word = after.IndexOf("以", StringComparison.Ordinal);
        if (word is >= 0 and <= 4 && word + 1 < after.Length && after[..word].IndexOfAny(",。;、") < 0)
        {
            switch (after[word + 1])
            {
                case '上':
                    return Side.Low;
                case '下' or '内':
                    return included || after[word + 1] == '内' ? Side.HighIncluded : Side.High;
                default:
                    break;
            }
        }

        return before switch
        {
            [.., '不', '低', '于'] or [.., '不', '少', '于'] => Side.Low,
            [.., '不', '足'] or [.., '不', '满'] or [.., '低', '于'] or [.., '少', '于'] or [.., '未', '满'] => Side.High,
            [.., '不', '超', '过'] or [.., '至', '多'] => Side.HighIncluded,
            [.., '满'] or [.., '超', '过'] or [.., '高', '于'] or [.., '大', '于'] or [.., '达', '到'] => Side.Low,
            _ => Side.None,
        };
    }

    private enum Side
    {
        None,
        Low,
        High,
        HighIncluded,
    }
}
