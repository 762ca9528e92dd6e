using System.Text;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Conversations;

/// <summary>Makes a question whole from the turn before it.</summary>
internal static partial class FollowUp
{
    // A question with this many content words of its own stands alone unless it points back.
    private const int StandsAlone = 4;
    private const int StandsAloneWithPlace = 3;

    // 红烧肉呢 only names a thing; 要是后来发现是造假评上的呢 tells what happened.
    private const int LongestBare = 8;

    // What was asked before says what about, not what for.
    private const double CarriedShare = 0.5;
    private const double AddedShare = 0.7;
    private const double LeastShare = 0.3;

    /// <summary>
    /// The ways to understand <paramref name="now"/>, the likeliest first: "那成都呢？" asks the last question of another place, "第二个" means what the
    /// last answer listed second, "还有别的吗" what it did not cite; else subject, place and years are carried over where it leaves them out.
    /// </summary>
    /// <param name="now">The question as it stands.</param>
    /// <param name="before">The turn before; null when there is none.</param>
    /// <param name="read">Reads a changed text anew.</param>
    public static IReadOnlyList<Interpretation> Readings(ReadQuestion now, Turn? before, Func<string, ReadQuestion> read)
    {
        if (before is null || IsSmallTalk(now))
        {
            return [new Interpretation(now)];
        }

        var readings = Plain(now, before, read);
        if (!Sequel.IsAsked(now.Folded))
        {
            return [.. readings, .. OfTheSame(now, before, read)];
        }

        // How what was told goes on is asked of what was cited, when nothing else answers.
        var sequel = Carried(now, before, read, _ => CarriedShare) with { Near = before.Cited, Sequel = now.Folded };
        return Sequel.IsOfTheCited(now.Folded) ? [sequel, .. readings] : [.. readings, sequel, .. OfTheSame(now, before, read)];
    }

    /// <summary>Whether nothing in the form of <paramref name="now"/> points at the turn <paramref name="before"/>, so that it may be a question of its own, however short.</summary>
    public static bool MayStandAlone(ReadQuestion now, Turn before) =>
        !PointsBack().IsMatch(now.Folded) && (Ellipsis.Thing(now) is not { Length: > 0 } thing || Pronoun().IsMatch(thing)) && !Sequel.IsAsked(now.Folded) && !Difference.IsAsked(now.Folded)
        && !IsMonthOf(now, before.Question) && !Unnamed().IsMatch(now.Folded) && !Another().IsMatch(now.Folded.Trim()) && !SameTime().IsMatch(now.Folded) && !NextYear().IsMatch(now.Folded)
        && Ranks.Next(Folding.Fold(now.Text), before.Question.Text) is null && Member(now, before.Listed) is null && Series.After(now.Folded, before.Question.Folded) is null;

    // A month without a year is one of the year that was spoken of.
    private static bool IsMonthOf(ReadQuestion now, ReadQuestion before) => now.Years.Count == 0 && before.Years is [_] && now.Values.Any(v => v.Kind == ValueKind.Date && v.Number > 0);

    // With the words carried over no paragraph answers; of the documents spoken of one may, for the words of this question and of what they are about.
    private static IEnumerable<Interpretation> OfTheSame(ReadQuestion now, Turn before, Func<string, ReadQuestion> read)
    {
        // A bare thing (红烧肉呢) and a difference say too little by themselves.
        bool isBare = Ellipsis.Thing(now) is { Length: <= LongestBare } && now.Values.Count == 0;
        if (before.Cited.Count > 0 && now.Places.Count == 0 && !isBare && !Difference.IsAsked(now.Folded))
        {
            yield return Carried(now, before, read, t => IsAbout(t) ? 1 : 0) with { Near = before.Cited, IsOfThose = true };
            yield return new Interpretation(now) { Near = before.Cited, IsOfThose = true };
        }

        bool IsAbout(QuestionTerm term) => before.About.Contains(term.Text, StringComparison.Ordinal) || term.Variants.Any(v => before.About.Contains(v.Text, StringComparison.Ordinal));
    }

    private static List<Interpretation> Plain(ReadQuestion now, Turn before, Func<string, ReadQuestion> read)
    {
        if ((Ranks.Next(Folding.Fold(now.Text), before.Question.Text) ?? Member(now, before.Listed)) is { } whole)
        {
            return [new Interpretation(read(whole)) { Near = before.Cited }];
        }

        if (Series.After(now.Folded, before.Question.Folded) is { } member)
        {
            now = read(member);
        }

        if (Another().IsMatch(now.Folded.Trim()))
        {
            return [new Interpretation(before.Question) { Except = before.Cited, Near = before.Cited }];
        }

        if (Dated(now, before, read) is { } dated)
        {
            return [dated];
        }

        if (Ellipsis.Thing(now) is { Length: > 0 } thing && !Pronoun().IsMatch(thing))
        {
            return [.. Varied(thing, now, before, read).Select(r => r with { Question = r.Question with { IsVaried = true } })];
        }

        // "还有别的奖励吗" leaves the matter of the last question, "北三市有吗" its date.
        bool leaves = Other().IsMatch(now.Folded);
        return DependsOn(now)
            ? [Carried(now, before, read, t => leaves && t.Role is not (TermRole.Region or TermRole.Name) && t.IsListed ? 0 : CarriedShare) with { Near = before.Cited }]
            : [new Interpretation(now) { Near = now.Places.Count == 0 ? before.Cited : [], IsWhole = true }];
    }

    // 同一年 and 第二年 count from a time that was told before.
    private static Interpretation? Dated(ReadQuestion now, Turn before, Func<string, ReadQuestion> read)
    {
        if (SameTime().Match(now.Folded) is { Success: true } same && before.When > 0)
        {
            string time = same.Value[^1] == '年' || before.When / 100 % 100 == 0 ? $"{before.When / DateReader.Year}年" : $"{before.When / DateReader.Year}年{before.When / 100 % 100}月";
            var dated = read(string.Concat(now.Text.AsSpan(0, same.Index), time, now.Text.AsSpan(same.Index + same.Length)));
            return Carried(dated, before, read, t => t.Role == TermRole.Region ? CarriedShare : 0);
        }

        if (NextYear().Match(now.Folded) is { Success: true } next && (before.Question.Years is [.., var year] ? year : before.When / DateReader.Year) is > 0 and var last)
        {
            var dated = read(string.Concat(now.Text.AsSpan(0, next.Index), $"{last + 1}年", now.Text.AsSpan(next.Index + next.Length)));
            return Carried(dated, before, read, t => t.Role == TermRole.Date ? 0 : CarriedShare) with { Near = before.Cited };
        }

        return null;
    }

    /// <summary>Whether a model has nothing to add to the rules: small talk, and what is counted in the last answer's list.</summary>
    public static bool IsForRulesAlone(ReadQuestion now, Turn before) =>
        IsSmallTalk(now) || (before.Listed.Count > 0 && Ordinal().IsMatch(now.Folded));

    // 第二个 means what the last answer listed second.
    private static string? Member(ReadQuestion now, IReadOnlyList<string> listed) =>
        Ordinal().Match(now.Folded) is { Success: true } ordinal && Numbered(ordinal, listed) is { } name
            ? string.Concat(now.Text.AsSpan(0, ordinal.Index), name, now.Text.AsSpan(ordinal.Index + ordinal.Length)) : null;

    private static string? Numbered(Match ordinal, IReadOnlyList<string> listed) =>
        ordinal.Groups["last"].Success && listed.Count > 0 ? listed[^1]
        : ChineseNumber.Parse(ordinal.Groups["n"].Value) is { } n && n >= 1 && n <= listed.Count ? listed[(int)n - 1] : null;

    private static bool DependsOn(ReadQuestion now) =>
        now.Terms.Count(t => t.Role is not (TermRole.Character or TermRole.Hint) && (t.Role != TermRole.Date || now.Years.Count > 0)) < (now.Places.Count > 0 ? StandsAloneWithPlace : StandsAlone)
        || PointsBack().IsMatch(now.Folded);

    private static bool IsSmallTalk(ReadQuestion now) => now.Kind is QuestionKind.Greeting or QuestionKind.Help or QuestionKind.Thanks or QuestionKind.Instruction;

    private static List<Interpretation> Varied(string thing, ReadQuestion now, Turn before, Func<string, ReadQuestion> read)
    {
        var readings = new List<Interpretation>();
        var named = read(thing);
        if (Ellipsis.Substitute(thing, named, before) is { } text)
        {
            // Another number is asked of the same rule.
            bool isNumber = named.Values.Any(v => v.Kind != ValueKind.Date);
            readings.Add(new Interpretation(read(text) with { Corrections = now.Corrections }) { Slot = thing, Near = isNumber ? before.Cited : [] });
        }

        // Nothing there is of its kind: the same is asked with the new thing added.
        var question = before.Question;
        var carried = Carried(now, before, read, _ => AddedShare).Question;
        readings.Add(new Interpretation(carried with
        {
            Kind = question.Kind,
            Measure = now.Measure ?? question.Measure,
            WantsList = question.WantsList,
            Focus = now.Focus ?? question.Focus,
        })
        { Slot = thing, Near = before.Cited });

        // Or what was asked of the old thing is asked of the new one: 罚多少.
        if (Ellipsis.Asked(question) is { } asked)
        {
            readings.Add(new Interpretation(read(thing + asked)) { Slot = thing, Near = before.Cited });
        }

        // Or whatever there is to say of the new thing: 办公场地呢 after an amount.
        if (now.Places.Count == 0)
        {
            readings.Add(Carried(now, before, read, t => t.Role is TermRole.Region or TermRole.Name ? CarriedShare : LeastShare) with { Slot = thing, Near = before.Cited });
        }

        return readings;
    }

    private static Interpretation Carried(ReadQuestion now, Turn before, Func<string, ReadQuestion> read, Func<QuestionTerm, double> share)
    {
        if (before.Question.Years is [var year] && IsMonthOf(now, before.Question) && now.Values.FirstOrDefault(v => v.Kind == ValueKind.Date) is { Range.Length: > 0, Number: > 0 } month)
        {
            now = read(now.Text.Insert(month.Range.Start, $"{year}年")) with { Kind = now.Kind, Corrections = now.Corrections };
        }

        var first = before.Question.Terms.Where(t => t.IsDemanded).MinBy(t => t.Range.Start);
        var carried = before.Question.Terms
            .Where(t => t.Role is not (TermRole.Hint or TermRole.Character) && !now.Folded.Contains(t.Text, StringComparison.Ordinal))
            .Where(t => t.Role != TermRole.Region || now.Places.Count == 0)
            .Where(t => t.Role != TermRole.Date || now.Years.Count == 0)
            .Where(t => !Series.IsMember(t.Text) || !now.Terms.Any(n => Series.IsMember(n.Text)))
            .Where(t => Share(t) > LeastShare)
            .OrderBy(t => t.Range.Start).ToList();
        if (carried.Count == 0)
        {
            return new Interpretation(now);
        }

        string topic = Topic(before.Question, carried);
        var whole = read($"{topic}：{now.Text}");
        return new Interpretation(whole with
        {
            Own = topic.Length + 1,
            Kind = now.Kind,
            Measure = now.Measure,
            WantsList = now.WantsList,
            Compares = now.Compares,
            YearPart = now.YearPart,
            Corrections = [.. now.Corrections, .. whole.Corrections],
            Terms = [.. whole.Terms.Select(t => t.Range.End <= topic.Length ? t with { Share = carried.Find(c => c.Text == t.Text) is { } from ? Share(from) : share(t) } : t)],
        });

        // Places, names and what the question began with stay what is talked about; other words fade.
        double Share(QuestionTerm term) => share(term) * (term.Role is TermRole.Region or TermRole.Name || !term.IsListed || ReferenceEquals(term, first) ? 1 : term.Share);
    }

    // Words that stood side by side stay together.
    private static string Topic(ReadQuestion question, List<QuestionTerm> carried)
    {
        var topic = new StringBuilder();
        int end = -1;
        foreach (var term in carried.Where(t => t.Range.End <= question.Text.Length))
        {
            if (term.Range.Start < end)
            {
                continue;
            }

            string gap = end < 0 ? "" : question.Text[end..term.Range.Start];
            topic.Append(end < 0 || gap is "" or "的" ? gap : " ").Append(term.Range.Of(question.Text));
            end = term.Range.End;
        }

        return topic.ToString();
    }

    [GeneratedRegex("^(?:那|那么|还有|另外|其中|然后|再|如果|要是|换成|它|他|她)|(?:呢|的话)[?？。]?$|(?:要是|如果|假如|假设|万一)[^,，。]{2,20}(?:呢|的话|了)?[,，]|它|他们|这[个家份项笔种些]|那[个家份项笔种些]|上面|刚才|前面|同样|同年|此外|该", RegexOptions.None, 10000)]
    private static partial Regex PointsBack();

    // 有没有多的 leaves out what of.
    [GeneratedRegex("有(?:没有)?[^,。?？的]{1,4}的(?:吗|么|没有)?[?？]?$", RegexOptions.None, 10000)]
    private static partial Regex Unnamed();

    [GeneratedRegex("^(?:它|他|她|这|该|其)|自己", RegexOptions.None, 10000)]
    private static partial Regex Pronoun();

    [GeneratedRegex("^(?:那|那么)?(?:除此之外|除此以外|此外)?[，,]?(?:还有|另外|其他|其它|其余|剩下)(?:的|别的|其他的?|其它的?|更多的?|一?[个份条项家种]|哪些|什么|没有)*(?:有|是)?(?:什么|哪些|哪[个份条项家])?(?:呢|吗|么|没有)?[?？。!！]*$|^(?:更多|还有呢|下一[个条页])[?？。!！]*$", RegexOptions.None, 10000)]
    private static partial Regex Another();

    [GeneratedRegex("(?:别的|其他|其它|另外|另一)", RegexOptions.None, 10000)]
    private static partial Regex Other();

    [GeneratedRegex("^(?:那|那么)?(?:到了?|过了)?(?:第二年|次年|转年|来年|下一年)", RegexOptions.None, 10000)]
    private static partial Regex NextYear();

    [GeneratedRegex("同一?个?[年月]|那一?年|那个月|当月", RegexOptions.None, 10000)]
    private static partial Regex SameTime();

    [GeneratedRegex("(?:上面|前面|刚才|列表里|里面|其中)?(?:的|说的|那)?(?:第(?<n>[一二两三四五六七八九十0-9]+)|(?<last>最后一))(?:个|项|条|种|家|份|行)(?:呢[，,])?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Ordinal();
}
