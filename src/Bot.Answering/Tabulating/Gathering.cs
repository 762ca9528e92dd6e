using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Collects the sentences of all passages that meet every constraint of a question (2017年 · 国务院 · 文件).</summary>
internal static partial class Gathering
{
    private const int Considered = 60;
    private const int Most = 12;

    /// <summary>The answer that names each; null when fewer than two passages or sentences meet the constraints.</summary>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        var read = question.Question;
        if (!Wanted().IsMatch(read.Folded))
        {
            return null;
        }

        var constraints = new Constraints(question, catalog);
        if (!constraints.AreStrict && !constraints.HasSubject)
        {
            return null;
        }

        var met = passages.Take(Considered).SelectMany(constraints.Meeting).ToList();
        double best = met.Count == 0 ? 0 : met.Max(m => m.Coverage);
        int? wanted = NumberWanted(read.Folded);
        var kept = met.Where(m => m.Coverage >= 0.65 * best).OrderByDescending(m => m.Coverage).Take(wanted ?? Most).ToList();
        if (best < 0.3 || kept.Count < (wanted ?? 2))
        {
            return null;
        }

        // What meets a date and names its kind is what was asked for, whatever words the question lacks.
        double sure = best > 0.6 ? Math.Max(confidence, 0.6) : confidence;
        return Compose([.. kept.OrderBy(m => m.Order)], constraints, sure, catalog.Collection.Documents.Count);
    }

    private static Draft Compose(List<Met> kept, Constraints constraints, double confidence, int searched)
    {
        var parts = kept.Select((m, i) => m.Clause.Saying(m.Label(constraints) + (i + 1 < kept.Count ? "；" : "。"))).ToList();
        parts[0] = parts[0] with { Text = $"{(constraints.WantsDocument ? $"共{kept.Count}份" : $"提到的有{kept.Count}处")}：{parts[0].Text}" };
        var rows = kept.Select(IReadOnlyList<DraftPart> (m) => [m.Clause.Saying(m.Label(constraints)), m.Clause.Saying(m.Clause.Text)]).ToList();
        int matched = kept.Select(m => m.Clause.Passage.Passage.Document).Distinct().Count();
        return new Draft(parts, new DraftTable(["条目", "原文"], rows, matched, searched), confidence);
    }

    private static int? NumberWanted(string folded)
    {
        var match = Number().Match(folded);
        return match.Success && ChineseNumber.Parse(match.Groups["n"].Value) is { } n and >= 2 and <= Most ? (int)n : null;
    }

    [GeneratedRegex("哪些|哪几|哪[一二两三四五六七八九十]|有什么|有啥|分别|汇总|都做了|列出|列举|几个月|各|哪里|哪儿|两次|几次", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wanted();

    [GeneratedRegex("[哪这那](?<n>[二两三四五六七八九十])|(?<n>[二两三四五六七八九十])[次份家个项件]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

/// <summary>A clause that meets every constraint.</summary>
internal sealed record Met(Clause Clause, double Coverage, decimal Order)
{
    private const int Longest = 80;

    /// <summary>How a list names it.</summary>
    public string Label(Constraints constraints)
    {
        string? title = constraints.WantsDocument ? Clause.Facts.FirstOrDefault(f => f.Kind == FactKind.Title)?.Surface : null;
        if (title is not null)
        {
            var date = Clause.Facts.FirstOrDefault(f => f.Kind == FactKind.Date);
            return date is null ? title : $"{title}（{Measure.Of(date)?.Said ?? date.Surface}）";
        }

        string text = Clause.Text;
        if (text.Length <= Longest)
        {
            return text;
        }

        int end = text.LastIndexOfAny(['。', '；', '，', '：', '、'], Longest);
        return text[..(end > 20 ? end : Longest)] + "……";
    }
}
