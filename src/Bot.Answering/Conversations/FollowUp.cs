using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Conversations;

/// <summary>Makes a question whole from the one before it.</summary>
internal static partial class FollowUp
{
    // A question with this many content words of its own stands alone unless it points back.
    private const int StandsAlone = 4;

    // What was asked before says what about, not what for.
    private const double CarriedShare = 0.5;

    /// <summary>
    /// <paramref name="now"/>, with the subject, place and years of <paramref name="before"/> where it leaves them out. A new place or year takes the
    /// old one's part ("那成都呢？"); "第二个" means what the last answer listed second.
    /// </summary>
    /// <param name="now">The question as it stands.</param>
    /// <param name="before">The turn before; null when there is none.</param>
    /// <param name="read">Reads a changed text anew.</param>
    public static ReadQuestion Complete(ReadQuestion now, Turn? before, Func<string, ReadQuestion> read)
    {
        if (before is null || IsSmallTalk(now))
        {
            return now;
        }

        if (Ordinal().Match(now.Folded) is { Success: true } ordinal && ChineseNumber.Parse(ordinal.Groups["n"].Value) is { } n
            && n >= 1 && n <= before.Listed.Count)
        {
            return read(now.Text.Replace(now.Text.Substring(ordinal.Index, ordinal.Length), before.Listed[(int)n - 1], StringComparison.Ordinal));
        }

        return DependsOn(now) ? Merge(now, before.Question) : now;
    }

    /// <summary>Whether a model has nothing to add to the rules: small talk, and what is counted in the last answer's list.</summary>
    public static bool IsForRulesAlone(ReadQuestion now, Turn before) =>
        IsSmallTalk(now) || (before.Listed.Count > 0 && Ordinal().IsMatch(now.Folded));

    private static bool DependsOn(ReadQuestion now) =>
        now.Terms.Count(t => t.Role != TermRole.Character) < StandsAlone || PointsBack().IsMatch(now.Folded);

    private static bool IsSmallTalk(ReadQuestion now) => now.Kind is QuestionKind.Greeting or QuestionKind.Help or QuestionKind.Thanks or QuestionKind.Instruction;

    private static ReadQuestion Merge(ReadQuestion now, ReadQuestion before)
    {
        bool bare = IsBare(now);
        var carried = before.Terms
            .Where(t => !now.Terms.Any(n => string.Equals(n.Text, t.Text, StringComparison.Ordinal)))
            .Where(t => t.Role != TermRole.Region || now.Places.Count == 0)
            .Where(t => t.Role != TermRole.Date || now.Years.Count == 0)
            .Where(t => !(now.Years.Count > 0 && before.Years.Any(y => t.Text.Contains($"{y}", StringComparison.Ordinal))))
            .Select(t => t with { Share = bare ? t.Share : t.Share * CarriedShare })
            .Where(t => t.Share > 0.1)
            .ToList();
        return now with
        {
            Text = string.Join(' ', carried.Select(t => t.Text)) is { Length: > 0 } topic ? $"{topic}：{now.Text}" : now.Text,
            Folded = string.Join(' ', carried.Select(t => t.Text).Append(now.Folded)),
            Kind = bare ? before.Kind : now.Kind,
            Measure = now.Measure ?? (bare ? before.Measure : null),
            WantsList = now.WantsList || (bare && before.WantsList),
            Focus = now.Focus ?? (bare ? before.Focus : null),
            Terms = [.. carried, .. now.Terms],
            Pairs = [.. before.Pairs.Where(p => carried.Exists(t => t.Text.Contains(p, StringComparison.Ordinal))), .. now.Pairs],
            Years = now.Years.Count > 0 || !bare ? now.Years : before.Years,
            Places = now.Places.Count > 0 ? now.Places : before.Places,
        };
    }

    // "那成都呢？" asks nothing of its own: what is wanted is what was wanted before.
    private static bool IsBare(ReadQuestion now) =>
        now.Kind is QuestionKind.Fact or QuestionKind.YesNo && (BareEnd().IsMatch(now.Folded) || now.Terms.Count <= 1);

    [GeneratedRegex("^(?:那|那么|还有|另外|其中|然后|再|如果|要是|换成|它|他|她)|(?:呢|的话)[?？。]?$|它|他们|这个|这家|这份|这项|那个|那家|那份|那项|上面|刚才|前面|同样|同年|此外|该", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointsBack();

    [GeneratedRegex("(?:呢|的话)[?？。\\s]*$|^(?:那|那么|换成|要是|如果)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareEnd();

    [GeneratedRegex("(?:上面|前面|刚才|列表里|里面|其中)?(?:的|说的|那)?第(?<n>[一二两三四五六七八九十\\d]+)(?:个|项|条|种|家|份|行)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinal();
}
