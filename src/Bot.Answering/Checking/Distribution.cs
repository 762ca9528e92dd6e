using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>A list of things and a list of values in the same order: 甲、乙、丙分别给予 3万、2万、1万.</summary>
/// <param name="Pairs">Each thing with its value.</param>
internal sealed partial record Distribution(IReadOnlyList<(string Item, NumberMention Value)> Pairs)
{
    /// <summary>All such lists in folded text.</summary>
    public static IReadOnlyList<Distribution> Find(string folded, IReadOnlyList<NumberMention> numbers)
    {
        var found = new List<Distribution>();
        foreach (Match match in Respectively().Matches(folded))
        {
            int end = folded.AsSpan(match.Index).IndexOfAny("。；;\n".AsSpan());
            int limit = end < 0 ? folded.Length : match.Index + end;
            var values = RunOfValues(folded, [.. numbers.Where(n => n.Range.Start >= match.Index && n.Range.End <= limit)]);
            var items = values.Count < 2 ? [] : Items(folded, match.Index, values.Count);
            if (values.Count >= 2 && items.Count == values.Count)
            {
                found.Add(new Distribution([.. items.Zip(values)]));
            }
        }

        return found;
    }

    // The values stand side by side, with nothing but separators between them.
    private static List<NumberMention> RunOfValues(string text, List<NumberMention> numbers)
    {
        var run = new List<NumberMention>();
        foreach (var number in numbers)
        {
            if (run.Count > 0 && !Separator().IsMatch(text[run[^1].Range.End..number.Range.Start]))
            {
                if (run.Count >= 2)
                {
                    break;
                }

                run.Clear();
            }

            run.Add(number);
        }

        return run;
    }

    // The things before 分别, counted back from it: as many as there are values.
    private static List<string> Items(string text, int end, int count)
    {
        int start = end == 0 ? -1 : text.LastIndexOfAny(['。', '；', ';', '\n'], end - 1);
        string lead = text[(start + 1)..end].TrimEnd('的', '，', ',');
        var parts = Item().Split(lead).Where(part => part.Length > 0).ToList();
        if (parts.Count < count)
        {
            return [];
        }

        var items = parts[^count..];

        // The first thing drags along what introduces the list: 按国际标准 → 国际标准, cut to the length of its fellows.
        int length = items.Skip(1).Max(item => item.Length);
        items[0] = items[0].Length > length ? items[0][^length..] : items[0];
        return items;
    }

    [GeneratedRegex("分别|依次", RegexOptions.None, 10000)]
    private static partial Regex Respectively();

    [GeneratedRegex("^[、,，和与及或\\s的以]*$", RegexOptions.None, 10000)]
    private static partial Regex Separator();

    [GeneratedRegex("[、，,和与及]", RegexOptions.None, 10000)]
    private static partial Regex Item();
}
