using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>How far the things reach that a question joins by 和, 比 or the like: where the first begins and the last ends, between them stand only joints.</summary>
internal static partial class JoinedThings
{
    /// <summary>Where the first thing begins that is joined at <paramref name="joint"/>: at its date or place when the second begins with one, after 的, or with the clause.</summary>
    /// <param name="question">The question.</param>
    /// <param name="joint">Where the first joint stands in the folded question.</param>
    /// <param name="tail">What follows the last joint in its clause.</param>
    public static int Start(ReadQuestion question, int joint, string tail)
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

    /// <summary>How much of what follows the last joint names the last thing: up to the words that ask.</summary>
    /// <param name="tail">What follows the last joint in its clause.</param>
    /// <param name="isParallel">Whether the first thing holds a 的, so that one in the last belongs to it, too.</param>
    public static int LengthOfLast(string tail, bool isParallel)
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

    /// <summary>Whether <paramref name="text"/> holds a word that asks, or one that ends a name.</summary>
    public static bool Asks(string text) => Asking().IsMatch(text);

    [GeneratedRegex("^.*(?:分别|各自)[^,，。的]{0,4}?(?:了|过|在|给|对|为|按|向)", RegexOptions.None, 10000)]
    private static partial Regex DoneWithEach();

    [GeneratedRegex("^(?:现在|如今|现行|目前|以前|原来|原先|过去|之前|之后)", RegexOptions.None, 10000)]
    private static partial Regex Version();

    [GeneratedRegex("的|哪|谁|相差|差|各|分别|有(?:什么|啥|何)|怎|是(?!否)|比(?!例|较)|给|对|打算|一共|合计|加起来|多(?=少|几|多|[^，。？多少几]{1,2}(?:多少|几))|少几|高多|(?:贵|便宜|早|晚|长|短|快|慢|重)(?:了|出)?(?=多少|几|多久)|[早晚](?=[^,，。?？多少几]{1,4}(?:多少|几)[天年个])|更|最|一?样|[一二两三四五六几]个?(?:方面|项|类|种|样|档)|有关|相比", RegexOptions.None, 10000)]
    private static partial Regex Asking();

    [GeneratedRegex("^(?:请问|请|从|在(?!职|校|读|岗|编|册)|对|比较一?下?|对比一?下?|按|当)?", RegexOptions.None, 10000)]
    private static partial Regex Opening();
}
