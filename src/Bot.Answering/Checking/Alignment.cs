using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>Whether the numbers of a sentence, and its dates and titles, belong to what it says they belong to, not to something else in the same paragraph.</summary>
internal static partial class Alignment
{
    // Places of one value in a passage that are looked at: the work grows with the square, and texts come from strangers.
    private const int MostMentions = 16;

    /// <summary>Whether the folded <paramref name="sentence"/> ties each of its values to what the evidence ties it to.</summary>
    public static bool Holds(string sentence, IReadOnlyList<NumberMention> numbers, IReadOnlyList<Evidence> cited) =>
        DateAlignment.Holds(sentence, cited)
        && TitleAlignment.Holds(sentence, cited)
        && !FromAndTo().Matches(sentence).Any(match => IsExchanged(match, numbers, cited))
        && Distribution.Find(sentence, numbers).All(list => list.Pairs.All(pair => cited.Any(e => IsListedValue(e, pair.Item, pair.Value))))
        && numbers.Where(n => !IsDatePart(n) && !IsListed(sentence, numbers, n)).All(n => NumberHolds(sentence, numbers, n, cited));

    // Dates are held as wholes.
    private static bool IsDatePart(NumberMention number) => number.Unit is "月" or "日" || number is { Unit: "年", Value: >= 1000 };

    private static bool IsListed(string sentence, IReadOnlyList<NumberMention> numbers, NumberMention number) =>
        Distribution.Find(sentence, numbers).Any(list => list.Pairs.Any(pair => pair.Value.Range == number.Range));

    private static bool NumberHolds(string sentence, IReadOnlyList<NumberMention> numbers, NumberMention number, IReadOnlyList<Evidence> cited) =>
        cited.Any(e => e.ContextNumbers.Any(number.IsSupportedBy)
            || e.Numbers.Where(number.IsSupportedBy).Take(MostMentions).Any(mention => Ties(e, mention, sentence, numbers, number)));

    /// <summary>Whether the evidence says of the value at <paramref name="mention"/> what the sentence says of its <paramref name="number"/>.</summary>
    private static bool Ties(Evidence evidence, NumberMention mention, string sentence, IReadOnlyList<NumberMention> numbers, NumberMention number)
    {
        string claim = Clauses.At(sentence, number.Range.Start).Of(sentence);
        if (ListItem(evidence, mention) is { } item)
        {
            return claim.Contains(item, StringComparison.Ordinal);
        }

        if (IsEndOfRange(evidence, mention) && !numbers.Any(n => n.Range != number.Range && evidence.Numbers.Any(m => m.Range != mention.Range && n.IsSupportedBy(m))))
        {
            return false;
        }

        var rivals = evidence.Numbers.Where(n => !IsToldInOrder(n, mention, numbers, number)).ToList();
        return !HasLabelOfAnother(evidence, mention, sentence, number, rivals)
            && !IsOfAnother(evidence, mention, claim, rivals)
            && !HasAnotherOwner(evidence, mention, claim)
            && !IsOfAnotherDate(evidence, mention, sentence, number);
    }

    private static bool IsExchanged(Match match, IReadOnlyList<NumberMention> numbers, IReadOnlyList<Evidence> cited)
    {
        var told = numbers.Where(n => match.Range().Contains(n.Range)).ToList();
        return told.Count == 2 && !cited.Any(e => e.Numbers.Any(first => told[0].IsSupportedBy(first)
            && e.Numbers.Any(second => told[1].IsSupportedBy(second) && second.Range.Start > first.Range.Start)));
    }

    // 5%至10% is neither 5% nor 10%.
    private static bool IsEndOfRange(Evidence evidence, NumberMention mention) =>
        evidence.Numbers.Any(n => n.Range != mention.Range && n.Unit == mention.Unit && Math.Min(n.Range.End, mention.Range.End) is var from
            && Math.Max(n.Range.Start, mention.Range.Start) is var to && to - from == 1 && evidence.Text[from] is '至' or '到' or '-' or '~');

    // 教授45人、副教授98人: the word right before the value, whole.
    private static bool HasLabelOfAnother(Evidence evidence, NumberMention mention, string sentence, NumberMention number, List<NumberMention> rivals)
    {
        string label = Label(sentence, number.Range.Start);
        string own = Label(evidence.Text, mention.Range.Start);
        return label.Length >= 2 && own.EndsWith(label, StringComparison.Ordinal) && own.Length - label.Length is (1 or 2)
            && rivals.Exists(n => n.Unit == mention.Unit && n.Value != mention.Value && Label(evidence.Text, n.Range.Start) == label);
    }

    private static string Label(string text, int end)
    {
        int start = end;
        while (start > 0 && Evidence.IsHan(text[start - 1]) && end - start < 8)
        {
            start--;
        }

        string label = text[start..end];
        return label.StartsWith("其中", StringComparison.Ordinal) ? label[2..] : label;
    }

    private static bool IsListedValue(Evidence evidence, string item, NumberMention value) =>
        evidence.Numbers.Where(value.IsSupportedBy).Any(mention =>
            ListItem(evidence, mention) is { } own
                ? item.Contains(own, StringComparison.Ordinal)
                : Clauses.At(evidence.Text, mention.Range.Start).Of(evidence.Text).Contains(item, StringComparison.Ordinal));

    // The sentence has the other value too, on the same side: the words near that one are that one's.
    private static bool IsToldInOrder(NumberMention rival, NumberMention mention, IReadOnlyList<NumberMention> numbers, NumberMention number) =>
        numbers.Any(n => n.Range != number.Range && n.IsSupportedBy(rival)
            && n.Range.Start < number.Range.Start == rival.Range.Start < mention.Range.Start);

    // 2020年3亿元，2021年5亿元: the date that each side stands under.
    private static bool IsOfAnotherDate(Evidence evidence, NumberMention mention, string sentence, NumberMention number) =>
        DatedText.Find(sentence).Where(d => d.Scope.Overlaps(number.Range)).Any(claimed =>
            DatedText.Find(evidence.Text).Where(d => d.Scope.Overlaps(mention.Range)).Any(own => !claimed.IsSupportedBy(own)));

    private static string? ListItem(Evidence evidence, NumberMention mention) =>
        Distribution.Find(evidence.Text, evidence.Numbers)
            .SelectMany(list => list.Pairs)
            .Where(pair => pair.Value.Range == mention.Range)
            .Select(pair => pair.Item)
            .FirstOrDefault();

    // A word of the claim that the source has only beside another value of the same unit: the value has been exchanged.
    private static bool IsOfAnother(Evidence evidence, NumberMention mention, string claim, IEnumerable<NumberMention> others)
    {
        var own = OwnScope(evidence, mention);
        string scope = own.Of(evidence.Text);
        var rivals = others
            .Where(n => n.Unit == mention.Unit && n.Value != mention.Value && !own.Overlaps(n.Range))
            .Select(n => RivalText(evidence, n, isElliptic: IsElliptic(evidence, mention, claim)))
            .ToList();
        return rivals.Count > 0 && Evidence.ContentPairs(claim).Any(word =>
            !scope.Contains(word, StringComparison.Ordinal) && rivals.Any(rival => rival.Contains(word, StringComparison.Ordinal)));
    }

    // "本科毕业生每人每月补贴500元，硕士1000元": what stands right before the first value is said of the second as well.
    private static bool IsElliptic(Evidence evidence, NumberMention mention, string claim)
    {
        const int FewCharacters = 4;
        var clause = Clauses.At(evidence.Text, mention.Range.Start);
        string lead = evidence.Text[clause.Start..mention.Range.Start].Trim();
        return lead.Length is > 0 and <= FewCharacters && claim.Contains(lead, StringComparison.Ordinal);
    }

    private static string RivalText(Evidence evidence, NumberMention rival, bool isElliptic)
    {
        const int Predicate = 6;
        var scope = OwnScope(evidence, rival);
        int end = isElliptic ? Math.Max(scope.Start, rival.Range.Start - Predicate) : rival.Range.Start;
        return evidence.Text[scope.Start..end] + "\n" + evidence.Text[rival.Range.End..scope.End];
    }

    // The source names one institution in the value's clause and the claim names another instead.
    private static bool HasAnotherOwner(Evidence evidence, NumberMention mention, string claim)
    {
        string clause = Clauses.At(evidence.Text, mention.Range.Start).Of(evidence.Text);
        var owners = EntityNames.Of(clause).ToList();
        var claimed = EntityNames.Of(claim).ToList();
        return owners.Count > 0 && claimed.Count > 0
            && !owners.Any(owner => claim.Contains(owner, StringComparison.Ordinal))
            && !claimed.Any(name => clause.Contains(name, StringComparison.Ordinal));
    }

    // Back to the value of the same unit before it, so that what introduces the clause still counts as its own, and on to the next one.
    private static TextRange OwnScope(Evidence evidence, NumberMention mention)
    {
        if (!evidence.Scopes.TryGetValue(mention.Range, out var scope))
        {
            evidence.Scopes.Add(mention.Range, scope = FindScope(evidence, mention));
        }

        return scope;
    }

    private static TextRange FindScope(Evidence evidence, NumberMention mention)
    {
        var clause = Clauses.At(evidence.Text, mention.Range.Start);
        var alike = evidence.Numbers.Where(n => n.Unit == mention.Unit && n.Range != mention.Range).ToList();
        var before = alike.Where(n => n.Range.End <= mention.Range.Start).OrderBy(n => n.Range.End).LastOrDefault();
        var after = alike.Where(n => n.Range.Start >= mention.Range.End && n.Range.Start < clause.End).OrderBy(n => n.Range.Start).FirstOrDefault();
        int start = before.Range.End > clause.Start ? Boundary(evidence.Text, before.Range.End, mention.Range.Start) : Math.Min(before.Range.End, clause.Start);
        int end = after.Range.Length > 0 ? Boundary(evidence.Text, mention.Range.End, after.Range.Start) : clause.End;
        return new TextRange(start, end);
    }

    // 中央财政1.3亿元、地方财政7000万元: between two values, what stands after the last mark belongs to the second.
    private static int Boundary(string text, int from, int to)
    {
        int mark = text.AsSpan(from, to - from).LastIndexOfAny('、', '和', '及');
        return mark < 0 ? from : from + mark + 1;
    }

    [GeneratedRegex("从[^,;。]{1,20}?[到至为][^,;。]{1,12}", RegexOptions.None, 10000)]
    private static partial Regex FromAndTo();
}
