using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Takes a question about several things (长沙和成都哪个高) apart into one question for each.</summary>
internal static partial class Conjunction
{
    private const int MostParts = 6;

    /// <summary>The parts that <paramref name="question"/> sets side by side, in order; empty unless there are two to six.</summary>
    public static IReadOnlyList<QuestionPart> Split(ReadQuestion question)
    {
        string text = question.Folded;
        if (!ReferenceEquals(question.Wording, text))
        {
            return EnglishConjunction.Split(question);
        }

        return Formed(text) ?? Beside(question);
    }

    // Questions whose form alone tells the two things.
    private static List<QuestionPart>? Formed(string text)
    {
        if (Versions().Match(text) is { Success: true } versions)
        {
            return Parts(text[..versions.Index], ["新", "旧"], text[(versions.Index + versions.Length)..]);
        }

        if (Times().Match(text) is { Success: true } times)
        {
            string of = times.Groups["noun"].Value;
            return Parts("", [times.Groups["a"].Value + of, times.Groups["b"].Value + of], "是多少");
        }

        if (Interval().Match(text) is { Success: true } interval)
        {
            return Parts(text[..interval.Index], [interval.Groups["a"].Value, interval.Groups["b"].Value], "是什么时候");
        }

        if (Clauses().Match(text) is { Success: true } clauses)
        {
            return Parts(clauses.Groups["before"].Value, [clauses.Groups["a"].Value, clauses.Groups["b"].Value], clauses.Groups["asked"].Value);
        }

        return null;
    }

    // Things that a joint puts side by side.
    private static List<QuestionPart> Beside(ReadQuestion question)
    {
        string text = question.Folded;
        var joints = Joint().Matches(text).Where(j => j.Index > 0 && !IsInside(question, j.Index) && !(j.Value is "比" && Against().IsMatch(text.AsSpan(j.Index)))).ToList();
        if (joints.Count == 0)
        {
            return [];
        }

        // Only joints in one clause belong together.
        if (joints is [{ Value: "比" }] && SharedNoun().Match(text) is { Success: true } noun
            && !noun.Groups["b"].Value.EndsWith(noun.Groups["noun"].Value[^2..], StringComparison.Ordinal))
        {
            string shared = noun.Groups["noun"].Value;
            return Parts(text[..noun.Index], [noun.Groups["a"].Value + shared, noun.Groups["b"].Value + shared], text[(noun.Index + noun.Length)..]);
        }

        int clauseEnd = ClauseBounds.End(text, joints[0].Index);
        joints = [.. joints.TakeWhile(j => j.Index < clauseEnd)];
        return joints.Count == 1 && Paired(text, joints[0], clauseEnd) is { Count: 2 } paired ? paired : Joined(question, joints, clauseEnd);
    }

    // The things that the joints of one clause put side by side.
    private static List<QuestionPart> Joined(ReadQuestion question, List<Match> joints, int clauseEnd)
    {
        string text = question.Folded;
        string tail = text[(joints[^1].Index + joints[^1].Length)..clauseEnd];
        int start = Start(question, joints[0].Index, tail);
        int end = joints[^1].Index + joints[^1].Length + Length(tail, text[start..joints[0].Index].Contains('的', StringComparison.Ordinal));
        var names = new List<string>();
        int at = start;
        foreach (var joint in joints)
        {
            names.Add(text[at..joint.Index]);
            at = joint.Index + joint.Length;
        }

        names.Add(text[at..end]);
        return Parts(text[..start], names, text[end..]);
    }

    // 渝中的基地和青岛的园区，谁更早: each thing has an owner of its own, and the question follows.
    private static List<QuestionPart> Paired(string text, Match joint, int clauseEnd)
    {
        int clause = ClauseBounds.Start(text, joint.Index, ClauseBounds.StopsOrColon);
        var one = Owned().Match(text[clause..joint.Index]);
        var two = Owned().Match(text[(joint.Index + joint.Length)..clauseEnd]);
        return one.Success && two.Success && clauseEnd < text.Length && !Asking().IsMatch(two.Groups["b"].Value) && CommonRun.Longest(one.Groups["b"].Value, two.Groups["a"].Value) < 2
            ? Parts(text[..clause], [one.Value, two.Value], text[clauseEnd..])
            : [];
    }

    [GeneratedRegex("^(?<a>[^的]{2,8})的(?<b>[^的]{2,10})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Owned();

    private static List<QuestionPart> Parts(string before, List<string> names, string after)
    {
        if (names.Count is < 2 or > MostParts || names.Exists(n => n.Trim().Length == 0))
        {
            return [];
        }

        var parts = new List<QuestionPart>();
        int year = 0;
        foreach (string name in names.Select(n => n.Trim()))
        {
            // 2017年6月、7月: the year holds on.
            int when = ValueScanner.Scan(name) is [{ Kind: ValueKind.Date } date] && date.Range.Length == name.Length ? (int)date.Number : 0;
            year = when >= DateReader.Year ? when / DateReader.Year : year;
            string said = when is > 0 and < DateReader.Year && year > 0 ? $"{year}年{name}" : name;
            parts.Add(new QuestionPart(name, before + said + Plain(after)) { When = when is > 0 and < DateReader.Year ? (year * DateReader.Year) + when : when });
        }

        return parts;
    }

    // What is to be done with the values is no part of the question about each: 的补贴相差多少 asks 的补贴是多少 of the one and of the other.
    private static string Plain(string said)
    {
        string after = Each().Replace(Against().Replace(said, ""), "");
        return Compared().Replace(Told().IsMatch(after) ? Appended().Replace(after, "") : after, m => m.Groups["when"].Success ? "是什么时候" : "是多少");
    }

    // 甲和乙各出了什么: the one alone 出了什么.
    [GeneratedRegex("^(?:各自?|分别)(?!级|类|项|种|部|地|区|省|市)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Each();

    // 甲级的奖励是丙级的几倍: the second thing leaves out what the first one says.
    [GeneratedRegex("(?<a>[^,，。的是]{1,14})(?<noun>的[^,，。是]{1,8})?是(?<b>[^,，。]{2,14}?)的?(?:多少|几)倍", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Times();

    // 从批复到授牌隔了多久: when the one was and when the other.
    [GeneratedRegex("从(?<a>[^,，。;；从到]{2,16})到(?<b>[^,，。;；到]{2,14}?)(?:一共|总共|中间|之间|前后)?(?:隔了|相隔|间隔|隔)(?:多久|多长时间|多少[天年]|几个?[天年月])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Interval();

    // 甲和乙比，哪边多: that they are compared is no part of the question about each.
    [GeneratedRegex("^相?比(?:起来|较起来|一比|一下|的话)?[,，]?(?=哪|谁|相?差|区别|有)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Against();

    // 能借几天，相差几天: what each is asked is said before.
    [GeneratedRegex("[,，](?:两[个者])?(?:相差|差|哪个|谁).*$", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Appended();

    [GeneratedRegex("(?:多少|几|什么时候|哪[年天月]|何时)[^,，]*[,，](?:两[个者])?(?:相差|差|哪个|谁)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Told();

    [GeneratedRegex("(?:之间|两者|两地)?(?:相差|差)(?:了)?多少(?:钱|元)?|(?:哪(?:一?个|边|家|里|座城市|个城市|个地方)|谁)(?:的)?(?:更|要)?(?:(?:多|少|高|低|大|贵|便宜)(?=[?？]?$)|(?<when>早|晚)(?=[?？]?$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Compared();

    // Where the first thing begins: at its date or place when the second thing begins with one, after 的, or at the start of the clause.
    private static int Start(ReadQuestion question, int joint, string tail)
    {
        string text = question.Folded;
        int clause = ClauseBounds.Start(text, joint, ClauseBounds.StopsOrColon);
        var dates = question.Values.Where(v => v.Kind == ValueKind.Date && v.Range.Start >= clause && v.Range.End <= joint).ToList();
        if (dates.Count > 0 && ValueScanner.Scan(tail) is [{ Kind: ValueKind.Date, Range.Start: 0 }, ..])
        {
            return dates[^1].Range.Start;
        }

        // 同一个发明分别拿到了日本和香港的: the things follow what is done with each.
        if (DoneWithEach().Match(text[clause..joint]) is { Success: true } verb && verb.Length < joint - clause)
        {
            return clause + verb.Length;
        }

        var places = question.Places.Select(p => (Place: p, At: text.IndexOf(p.ShortName, clause, joint - clause, StringComparison.Ordinal))).Where(p => p.At >= 0).ToList();
        bool beginsWithPlace = question.Places.Any(p => tail.StartsWith(p.ShortName, StringComparison.Ordinal));
        if (places.Count > 0 && beginsWithPlace)
        {
            return places.Max(p => p.At);
        }

        int of = text.LastIndexOf('的', joint - 1, joint - clause);
        if (of >= 0 && of + 1 < joint)
        {
            return of + 1;
        }

        // 青岚现在和以前: the place holds for both.
        var leading = places.FirstOrDefault(p => p.At == clause);
        int skip = leading.Place is null ? 0 : text.AsSpan(clause).StartsWith(leading.Place.Name, StringComparison.Ordinal) ? leading.Place.Name.Length : leading.Place.ShortName.Length;
        int first = clause + (clause + skip < joint ? skip : 0);

        // 2019年甲部和乙部: the year holds for both, too.
        if (dates.Find(d => d.Range.Start == first) is { Range.Length: > 0 } leads && leads.Range.End < joint)
        {
            first = leads.Range.End;
        }

        return first + Opening().Match(text[first..joint]).Length;
    }

    [GeneratedRegex("^.*(?:分别|各自)[^,，。的]{0,4}?(?:了|过|在|给|对|为|按|向)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex DoneWithEach();

    [GeneratedRegex("^(?:现在|如今|现行|目前|以前|原来|原先|过去|之前|之后)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Version();

    // How much of what follows the last joint names the last thing: up to the words that ask.
    private static int Length(string tail, bool isParallel)
    {
        if (Version().Match(tail) is { Success: true } version)
        {
            return version.Length;
        }

        // 2020年每月各是多少: the year is the thing.
        if (ValueScanner.Scan(tail) is [{ Kind: ValueKind.Date, Range.Start: 0 } date, ..] && tail.AsSpan(date.Range.End).StartsWith("每"))
        {
            return date.Range.End;
        }

        foreach (Match match in Asking().Matches(tail))
        {
            if (match.Index > 0 && !(isParallel && match.Value == "的"))
            {
                return match.Index;
            }
        }

        return tail.Length;
    }

    private static bool IsInside(ReadQuestion question, int index) =>
        (question.Terms.Any(t => t.Range.Start < index && index < t.Range.End) && !Ordinals().IsMatch(question.Folded.AsSpan(0, index)))
        || question.Folded.LastIndexOf('《', index) > question.Folded.LastIndexOf('》', index)
        || Apart().IsMatch(question.Folded.AsSpan(0, index));

    // 文件写的补助，跟问答里写的，各是多少: each thing is a clause of its own.
    [GeneratedRegex("^(?<before>(?:.*[,，])?)(?<a>[^,，。?？]{2,24})[,，](?:跟|和|与|同)(?<b>[^,，。?？]{2,24})[,，](?:[它他]们|两者)?(?:分别|各自?)(?<asked>(?:是|为|有|给|能|要|占|定)[^,，]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Clauses();

    // 甲和乙分别跟谁合作: what is asked follows.
    [GeneratedRegex("(?:分别|各自)$", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Apart();

    // 第一批和第三批: numbers of a series are cut into no words.
    [GeneratedRegex("第[一二三四五六七八九十0-9]{1,3}\\w{0,2}$", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Ordinals();

    [GeneratedRegex("[和与跟](?![^,，。;；?？和与跟]{1,14}(?:有关|相关|无关|沾边|挂钩|打交道))|、|还是|以及|(?<!相|对|之|占|百分|评)比(?!例|较|如|率|赛|重|上|去)|\\bvs\\b", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Joint();

    [GeneratedRegex("的|哪|谁|相差|差|各|分别|有(?:什么|啥|何)|怎|是(?!否)|比(?!例|较)|给|对|打算|一共|合计|加起来|多(?=少|几|多|[^，。？多少几]{1,2}(?:多少|几))|少几|高多|(?:贵|便宜|早|晚|长|短|快|慢|重)(?:了|出)?(?=多少|几|多久)|[早晚](?=[^,，。?？多少几]{1,4}(?:多少|几)[天年个])|更|最|一?样|[一二两三四五六几]个?(?:方面|项|类|种|样|档)|有关|相比", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Asking();

    [GeneratedRegex("^(?:请问|请|从|在(?!职|校|读|岗|编|册)|对|比较一?下?|对比一?下?|按|当)?", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Opening();

    // 2024年的补助比2021年的多多少: the second thing leaves out what the first one says.
    [GeneratedRegex("(?<a>[^，,。的]{1,12})(?<noun>的[^，,。]{1,16})比(?<b>[^，,。的]{1,12}?)的?(?=每|多|少|高|低|长|短|贵|大|小|早|晚)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex SharedNoun();

    [GeneratedRegex("新[旧老]|[旧老]新", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Versions();
}

/// <summary>One of several things that a question asks about.</summary>
/// <param name="Name">How the question calls it.</param>
/// <param name="Text">The question about it alone.</param>
internal sealed partial record QuestionPart(string Name, string Text)
{
    /// <summary>For a name that is a date: year × 10000 + month × 100 + day, 0 for what is not said; 0 for other names.</summary>
    public int When { get; init; }

    /// <summary>Whether <paramref name="fact"/> states a date in <see cref="When"/>.</summary>
    public bool Dates(Fact fact) =>
        fact.Dates?.From is { } day && (When / DateReader.Year is 0 || When / DateReader.Year == day.Year)
        && (When / 100 % 100 is 0 || (When / 100 % 100 == day.Month && fact.Value.Length >= 7)) && (When % 100 is 0 || When % 100 == day.Day);

    /// <summary>Whether it means what holds now, against what held before.</summary>
    public bool IsNew => New().IsMatch(Name);

    /// <summary>Whether it means what held before.</summary>
    public bool IsOld => KindRules.SpeaksOfThePast(Name) || Old().IsMatch(Name);

    [GeneratedRegex("^(?:新|现在|如今|现行|目前|今)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex New();

    [GeneratedRegex("^(?:旧|老(?!年|人|师)|以前|原先|原来|过去|之前)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Old();
}
