using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Conversations;

/// <summary>A question that only names another thing ("那成都呢？", "换成国家标准"): the one before it with that thing put in.</summary>
internal static partial class Ellipsis
{
    // A replaced word may be this much shorter or longer than the new one.
    private const int LengthDifference = 2;

    /// <summary>The thing that <paramref name="now"/> names; null when it asks something of its own.</summary>
    public static string? Thing(ReadQuestion now)
    {
        if (now.Kind is not (QuestionKind.Fact or QuestionKind.YesNo) || now.WantsList || now.Compares)
        {
            return null;
        }

        var match = Bare().Match(now.Text.Trim());
        bool isMarked = match.Success && (match.Groups["lead"].Length > 0 || match.Groups["end"].Length > 0);
        return isMarked ? match.Groups["thing"].Value.Trim() : null;
    }

    /// <summary>The text of the question of <paramref name="before"/> with <paramref name="thing"/> in the place of what it varies; null when nothing there is of its kind.</summary>
    /// <param name="thing">What the new question names.</param>
    /// <param name="named">The same, read by itself.</param>
    /// <param name="before">The turn before.</param>
    public static string? Substitute(string thing, ReadQuestion named, Turn before)
    {
        var question = before.Question;
        if (before.Slot is { } slot && question.Text.LastIndexOf(slot, StringComparison.Ordinal) is var last and >= 0 && !IsOtherKind(slot, thing))
        {
            return Put(question.Text, new TextRange(last, last + slot.Length), thing);
        }

        if ((named.Places.Count > 0 || thing[^1] is '省' or '市' or '县' or '区' or '镇') && question.Terms.FirstOrDefault(t => t.Role == TermRole.Region) is { } place)
        {
            // 上海的创业补贴 replaces 大连求职补贴, place and noun.
            var whole = place.Range with { End = place.Range.End + Level().Match(question.Text, place.Range.End).Length };
            var noun = Alike(Folding.Fold(thing), question);
            return Put(question.Text, noun is { } n && n.Start >= whole.End && n.Start - whole.End <= 1 ? whole with { End = n.End } : whole, thing);
        }

        // 最后一批 counts nothing.
        bool isMember = named.Values is [var counted, ..] && counted.Range.Start > 0 && named.Text[counted.Range.Start - 1] is '第' or '后' or '末';
        if (!isMember && named.Values is [var value, ..] && question.Values.FirstOrDefault(v => v.Kind == value.Kind) is { Range.Length: > 0 } old)
        {
            return Put(question.Text, WithBound(question.Text, Kept(old, value, question.Text)), Said(named.Text, value));
        }

        return (named.Values.Count == 0 || isMember) && Alike(Folding.Fold(thing), question) is { } range ? Put(question.Text, range, thing) : null;
    }

    /// <summary>The end of <paramref name="question"/> that asks, from its last word before the question word on ("罚多少？"); null when it has no question word after a content word.</summary>
    public static string? Asked(ReadQuestion question)
    {
        if (QuestionWord().Match(question.Folded) is not { Success: true } word)
        {
            return null;
        }

        // 罚 may be no term: a character right before the question word counts too.
        var last = question.Terms.Where(t => t.Range.End <= word.Index).MaxBy(t => t.Range.End);
        int start = last is not null && word.Index - last.Range.End <= 1 ? last.Range.Start : Math.Max(0, word.Index - 1);
        return start == 0 ? null : question.Text[start..];
    }

    // 丙级 gives way to 乙级, 中文图书 to 外文书: of the stretches of whole words that begin or end as the new one does, the most alike.
    private static TextRange? Alike(string thing, ReadQuestion question)
    {
        string text = question.Folded;
        var words = question.Terms.Where(t => t.Role is not (TermRole.Date or TermRole.Region or TermRole.Hint)).Select(t => t.Range).ToList();
        TextRange? best = null;
        int most = 0;
        foreach (var first in words)
        {
            foreach (var last in words.Where(w => w.End > first.Start && w.End - first.Start <= thing.Length + LengthDifference))
            {
                // 石桥县 may be known as 石桥 only.
                bool goesOn = last.End < text.Length && text[last.End] == thing[^1];
                var range = new TextRange(first.Start, last.End + (goesOn ? 1 : 0));
                string old = range.Of(text);
                bool isParallel = old[^1] == thing[^1] || old[0] == thing[0];
                int alike = (2 * CommonCharacters(old, thing)) - Math.Abs(old.Length - thing.Length);
                if (isParallel && alike > most && !string.Equals(old, thing, StringComparison.Ordinal) && old.AsSpan().IndexOfAny("，,。：".AsSpan()) < 0)
                {
                    (best, most) = (range, alike);
                }
            }
        }

        return best;
    }

    private static int CommonCharacters(string a, string b)
    {
        int common = 0;
        int from = 0;
        foreach (char c in a)
        {
            int at = b.IndexOf(c, from);
            if (at >= 0)
            {
                common++;
                from = at + 1;
            }
        }

        return common;
    }

    // A month alone leaves the year as it was: 2017年7月, 8月呢.
    private static TextRange Kept(TypedValue old, TypedValue value, string text)
    {
        int year = old.Range.Of(text).IndexOf('年', StringComparison.Ordinal);
        return value is { Kind: ValueKind.Date, Number: < DateReader.Year } && old.Number >= DateReader.Year && year >= 0 ? old.Range with { Start = old.Range.Start + year + 1 } : old.Range;
    }

    // 80岁以上, 过了一半: the bound belongs to the value.
    private static string Said(string text, TypedValue value) => WithBound(text, value.Range).Of(text) + Bound().Match(text, value.Range.End).Value;

    private static TextRange WithBound(string text, TextRange range) => range with { Start = range.Start - BoundBefore().Match(text[..range.Start]).Length };

    private static bool IsOtherKind(string slot, string thing) => slot.Any(char.IsAsciiDigit) != thing.Any(char.IsAsciiDigit);

    private static string Put(string text, TextRange range, string thing)
    {
        int end = range.End + Bound().Match(text, range.End).Length;

        // 去成都 in the place of 上海 in 去上海.
        bool isDoubled = range.Start > 0 && thing.Length > 1 && text[range.Start - 1] == thing[0] && thing[0] is '去' or '在' or '到' or '给' or '买' or '租' or '住' or '从' or '当';
        return string.Concat(text.AsSpan(0, isDoubled ? range.Start - 1 : range.Start), thing, text.AsSpan(end));
    }

    [GeneratedRegex("多少|几|什么|啥|哪|谁|怎么|如何|多久|多大|多长|何时|吗|能不能|可不可以|是不是", RegexOptions.None, 10000)]
    private static partial Regex QuestionWord();

    [GeneratedRegex("\\G[省市县区]", RegexOptions.None, 10000)]
    private static partial Regex Level();

    [GeneratedRegex("\\G(?:以上|以下|以内|及以上|及以下)", RegexOptions.None, 10000)]
    private static partial Regex Bound();

    [GeneratedRegex("(?:(?:还|都)?(?:不到|不足|不满|没到|没满|没过|未满|不超过|超过|过了?|满了?|达到|至少))$", RegexOptions.None, 10000)]
    private static partial Regex BoundBefore();

    [GeneratedRegex(
        "^(?<lead>(?:那么|那|如果是|如果|要是|若是|换成|换做|换|改成|改为|再看|再说|还有|and|what about|how about)+)?\\s*(?:问|说|说说|看看)?(?<thing>[^，,。？?：:]{1,24}?)(?<end>(?:的话|的)?(?:呢|怎么样|又如何)|的话)?[?？。!！\\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Bare();
}
