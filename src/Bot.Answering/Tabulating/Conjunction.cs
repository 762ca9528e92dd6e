using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;

namespace Bot.Answering.Tabulating;

/// <summary>Takes a question about several things (长沙和成都哪个高) apart into one question for each.</summary>
internal static partial class Conjunction
{
    /// <summary>The parts that <paramref name="question"/> sets side by side, in order; empty unless there are as many as <see cref="PartQuestions"/> takes.</summary>
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
            return PartQuestions.Of(text[..versions.Index], ["新", "旧"], text[(versions.Index + versions.Length)..]);
        }

        if (Times().Match(text) is { Success: true } times)
        {
            string of = times.Groups["noun"].Value;
            return PartQuestions.Of("", [times.Groups["a"].Value + of, times.Groups["b"].Value + of], "是多少");
        }

        if (Interval().Match(text) is { Success: true } interval)
        {
            return PartQuestions.Of(text[..interval.Index], [interval.Groups["a"].Value, interval.Groups["b"].Value], "是什么时候");
        }

        if (Clauses().Match(text) is { Success: true } clauses)
        {
            return PartQuestions.Of(clauses.Groups["before"].Value, [clauses.Groups["a"].Value, clauses.Groups["b"].Value], clauses.Groups["asked"].Value);
        }

        return null;
    }

    // Things that a joint puts side by side.
    private static List<QuestionPart> Beside(ReadQuestion question)
    {
        string text = question.Folded;
        var joints = Joint().Matches(text).Where(j => j.Index > 0 && !IsInside(question, j.Index) && !(j.Value is "比" && PartQuestions.OpensComparison(text.AsSpan(j.Index)))).ToList();
        if (joints.Count == 0)
        {
            return [];
        }

        // Only joints in one clause belong together.
        if (joints is [{ Value: "比" }] && SharedNoun().Match(text) is { Success: true } noun
            && !noun.Groups["b"].Value.EndsWith(noun.Groups["noun"].Value[^2..], StringComparison.Ordinal))
        {
            string shared = noun.Groups["noun"].Value;
            return PartQuestions.Of(text[..noun.Index], [noun.Groups["a"].Value + shared, noun.Groups["b"].Value + shared], text[(noun.Index + noun.Length)..]);
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
        int start = JoinedThings.Start(question, joints[0].Index, tail);
        int end = joints[^1].Index + joints[^1].Length + JoinedThings.LengthOfLast(tail, text[start..joints[0].Index].Contains('的', StringComparison.Ordinal));
        var names = new List<string>();
        int at = start;
        foreach (var joint in joints)
        {
            // 博士能比硕士多借: what the one can belongs to both.
            names.Add(joint.Value is "比" ? Able().Replace(text[at..joint.Index], "") : text[at..joint.Index]);
            at = joint.Index + joint.Length;
        }

        names.Add(text[at..end]);
        return PartQuestions.Of(text[..start], names, text[end..]);
    }

    // 渝中的基地和青岛的园区，谁更早: each thing has an owner of its own, and the question follows.
    private static List<QuestionPart> Paired(string text, Match joint, int clauseEnd)
    {
        int clause = ClauseBounds.Start(text, joint.Index, ClauseBounds.StopsOrColon);
        var one = Owned().Match(text[clause..joint.Index]);
        var two = Owned().Match(text[(joint.Index + joint.Length)..clauseEnd]);
        return one.Success && two.Success && clauseEnd < text.Length && !JoinedThings.Asks(two.Groups["b"].Value) && CommonRun.Longest(one.Groups["b"].Value, two.Groups["a"].Value) < 2
            ? PartQuestions.Of(text[..clause], [one.Value, two.Value], text[clauseEnd..])
            : [];
    }

    // Within a word, a title or what is asked of each, a joint joins no things.
    private static bool IsInside(ReadQuestion question, int index) =>
        (question.Terms.Any(t => t.Range.Start < index && index < t.Range.End) && !Ordinals().IsMatch(question.Folded.AsSpan(0, index)))
        || question.Folded.LastIndexOf('《', index) > question.Folded.LastIndexOf('》', index)
        || Apart().IsMatch(question.Folded.AsSpan(0, index));

    [GeneratedRegex("(?:可以|(?<![智功性可节职技才效电核潜产储动热万全潜])能|会|要)$", RegexOptions.None, 10000)]
    private static partial Regex Able();

    // 渝中的基地.
    [GeneratedRegex("^(?<a>[^的]{2,8})的(?<b>[^的]{2,10})$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Owned();

    // 甲级的奖励是丙级的几倍: the second thing leaves out what the first one says.
    [GeneratedRegex("(?<a>[^,，。的是]{1,14})(?<noun>的[^,，。是]{1,8})?是(?<b>[^,，。]{2,14}?)的?(?:多少|几)倍", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Times();

    // 从批复到授牌隔了多久: when the one was and when the other.
    [GeneratedRegex("从(?<a>[^,，。;；从到]{2,16})到(?<b>[^,，。;；到]{2,14}?)(?:一共|总共|中间|之间|前后)?(?:隔了|相隔|间隔|隔)(?:多久|多长时间|多少[天年]|几个?[天年月])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Interval();

    // 文件写的补助，跟问答里写的，各是多少: each thing is a clause of its own.
    [GeneratedRegex("^(?<before>(?:.*[,，])?)(?<a>[^,，。?？]{2,24})[,，](?:跟|和|与|同)(?<b>[^,，。?？]{2,24})[,，](?:[它他]们|两者)?(?:分别|各自?)(?<asked>(?:是|为|有|给|能|要|占|定)[^,，]*)$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Clauses();

    // 甲和乙分别跟谁合作: what is asked follows.
    [GeneratedRegex("(?:分别|各自)$", RegexOptions.None, 10000)]
    private static partial Regex Apart();

    // 第一批和第三批: numbers of a series are cut into no words.
    [GeneratedRegex("第[一二三四五六七八九十0-9]{1,3}\\w{0,2}$", RegexOptions.None, 10000)]
    private static partial Regex Ordinals();

    [GeneratedRegex("[和与跟](?![^,，。;；?？和与跟]{1,14}(?:有关|相关|无关|沾边|挂钩|打交道))|、|还是|以及|(?<!相|对|之|占|百分|评)比(?!例|较|如|率|赛|重|上|去)|\\bvs\\b", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    // 2024年的补助比2021年的多多少: the second thing leaves out what the first one says.
    [GeneratedRegex("(?<a>[^，,。的]{1,12})(?<noun>的[^，,。]{1,16})比(?<b>[^，,。的]{1,12}?)的?(?=每|多|少|高|低|长|短|贵|大|小|早|晚)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex SharedNoun();

    [GeneratedRegex("新[旧老]|[旧老]新", RegexOptions.None, 10000)]
    private static partial Regex Versions();
}
