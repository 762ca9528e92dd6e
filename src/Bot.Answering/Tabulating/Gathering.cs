using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Collects the sentences of all passages that meet every constraint of a question (2017年 · 国务院 · 文件).</summary>
internal static partial class Gathering
{
    // Passages looked at, and items told at the most.
    private const int Considered = 120;
    private const int Most = 12;

    // Share of the question's topic words that the best item must hold, and from where on the answer is sure.
    private const double Least = 0.3;
    private const double Covered = 0.6;

    // Share of what the best item holds that the others must; a date tells them from the rest, so less is enough.
    private const double Nearly = 0.65;
    private const double DatedNearly = 0.5;

    /// <summary>So many places in one sentence are the list that was asked for.</summary>
    public const int Enumerated = 4;

    // And of so many at once, in whatever words.
    private const int EnumeratedAlone = 8;
    private const double InOtherWords = 0.4;

    // From so many documents on each is told by one item.
    private const int Many = 4;

    // Items that say less of the question than the best passage does leave out what it is about: 穴蝰分布在哪些地区 is no question about all that is 分布.
    private const double AsMuch = 0.8;

    /// <summary>The answer that names each; null when fewer than two passages or sentences meet the constraints.</summary>
    /// <param name="catalog">All passages.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">Its passages, best first.</param>
    /// <param name="confidence">Probability that the best passage alone is right.</param>
    /// <param name="acrossDocumentsOnly">Whether to answer only where a list that stands in one document cannot know all items.</param>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence, bool acrossDocumentsOnly)
    {
        var read = question.Question;
        if (IsCounted(read, passages[0].Passage) || (!Wanted().IsMatch(read.Wording) && !Doings.AreAsked(read.Wording)) || (OfEach().IsMatch(read.Wording) && ToldOfEach().IsMatch(passages[0].Passage.Text)))
        {
            return null;
        }

        var constraints = new Constraints(question, catalog);
        if ((!constraints.AreStrict && !constraints.HasSubject) || (acrossDocumentsOnly && !constraints.AreAcrossDocuments))
        {
            return null;
        }

        var met = passages.Take(Considered).SelectMany(constraints.Meeting).ToList();
        double best = met.Count == 0 ? 0 : met.Max(m => m.Coverage);
        int? wanted = NumberWanted(read.Wording);
        bool isOfLess = !constraints.AsksDoings && best < AsMuch * constraints.BestCoverage(passages[0].Passage);
        if (!isOfLess && Whole(read, constraints.Items, met, best) is { } whole)
        {
            return new Draft([whole.Clause.Saying(whole.Clause.Text + "。")], null, Math.Max(confidence, constraints.Items == ItemKind.Place && best > Covered ? Covered : 0));
        }

        double nearly = (constraints.AreDated ? DatedNearly : Nearly) * best;
        var kept = Kept([.. met.Where(m => m.Coverage >= nearly).OrderByDescending(m => m.Coverage)], constraints, wanted ?? Most);

        // One is enough where nothing else answers and a date tells it from the others.
        bool isSole = kept.Count == 1 && constraints is { AreDated: true, WantsDocument: true } && confidence < Support.Threshold;
        if ((best < Least && !constraints.IsDoerFixed) || isOfLess || (kept.Count < (wanted ?? 2) && !isSole))
        {
            return null;
        }

        // What meets a date and names its kind is what was asked for, whatever words the question lacks.
        bool isSure = best > Covered || constraints.IsDoerFixed || (best >= DatedNearly && constraints is { AreDated: true, WantsDocument: true });
        double sure = isSure ? Math.Max(confidence, Covered) : confidence;
        return Compose([.. kept.OrderBy(m => m.Order)], constraints, sure, catalog.Collection.Documents.Count);
    }

    // One sentence that names them all says more than many that name one each; and who asks how many is told so where a sentence counts them (来源记下五次动作).
    private static Met? Whole(ReadQuestion read, ItemKind items, List<Met> met, double best) =>
        (items == ItemKind.Place ? met.Where(m => m.Clause.PlaceCount >= Enumerated && m.Coverage >= (m.Clause.PlaceCount >= EnumeratedAlone ? InOtherWords : Nearly) * best).MaxBy(m => m.Clause.PlaceCount) : null)
        ?? (read is { Kind: QuestionKind.Count, Measure: { } measure } ? met.Where(m => m.Coverage >= Nearly * best && Counts(m.Clause, measure)).MaxBy(m => m.Coverage) : null);

    private static bool Counts(Clause clause, string measure) =>
        clause.Passage.Values.Any(v => clause.Range.Contains(v.Range) && v.Kind is not (ValueKind.Date or ValueKind.Time) && Measures.AreAlike(measure, v.Unit) && v.Number > 1);

    // Each item once; where many documents contribute, and not their titles are asked for, each document once.
    private static List<Met> Kept(List<Met> met, Constraints constraints, int most)
    {
        var items = met.DistinctBy(m => m.Key(constraints)).ToList();
        if (constraints.WantsDocument)
        {
            // What goes on about a document that the same paragraph names already names no other one.
            var titled = items.Where(m => m.IsTitled).Select(m => m.Clause.Passage).ToHashSet();
            items = [.. items.Where(m => m.IsTitled || titled.Add(m.Clause.Passage))];
        }
        else if (constraints.Items == ItemKind.Any && items.Select(m => m.Clause.Passage.Passage.Document).Distinct().Count() >= Many)
        {
            items = [.. items.DistinctBy(m => m.Clause.Passage.Passage.Document)];
        }

        // 哪两本白皮书: of more than are asked for, those that bear their titles.
        return [.. (constraints.WantsDocument && items.Count > most && items.Count(m => m.IsTitled) >= most ? items.Where(m => m.IsTitled) : items).Take(most)];
    }

    private static Draft Compose(List<Met> kept, Constraints constraints, double confidence, int searched)
    {
        var parts = kept.Select((m, i) => m.Clause.Saying(m.Label(constraints) + (i + 1 < kept.Count ? "；" : "。"))).ToList();
        parts[0] = parts[0] with { Text = $"{(constraints.WantsDocument ? $"共{kept.Count}份" : $"提到的有{kept.Count}处")}：{parts[0].Text}" };
        var rows = kept.Select(IReadOnlyList<DraftPart> (m) => [m.Clause.Saying(m.Label(constraints)), m.Clause.Saying(m.Clause.Text)]).ToList();
        int matched = kept.Select(m => m.Clause.Passage.Passage.Document).Distinct().Count();
        return new Draft(parts, new DraftTable(["条目", "原文"], rows, matched, searched), confidence) { ListsDocuments = constraints.WantsDocument };
    }

    // 共2批次 of the best passage is the count that is asked for.
    private static bool IsCounted(ReadQuestion question, PreparedPassage best) => question is { Kind: QuestionKind.Count, Measure: { } measure }
        && Counted().Matches(best.Text).Any(m => Measures.AreAlike(measure, m.Groups["m"].Value));

    private static int? NumberWanted(string folded)
    {
        var match = Number().Match(folded);
        return match.Success && ChineseNumber.Parse(match.Groups["n"].Value) is { } n and >= 2 and <= Most ? (int)n : null;
    }

    [GeneratedRegex("哪些|哪几|哪[二两三四五六七八九十]|有什么|有啥|分别|汇总|都做了|列出|列举|几个月|各|(?:几|多少)(?:份|部|个|项)?(?:文件|政策|规划|法规)|(?:文件|政策|规划|法规)(?:一共|总共|共)?有?(?:几|多少)(?:份|部|个|项)|(?:都|分布|还有)[^,。?]{0,6}(?:哪里|哪儿)|(?:哪里|哪儿)(?:都?有|还有)|两次|几次|(?:发|出|印发|出台|发布|制定|下发)(?:过|了)?(?:些)?什么", RegexOptions.None, 10000)]
    private static partial Regex Wanted();

    [GeneratedRegex("共(?:有|计|分)?[0-9一二两三四五六七八九十百]+个?(?<m>批次|批|次|轮|期|场|届|家|名|人|项|件|户|所|类|种)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Counted();

    // 各找多少个 is told in one go: 分别引进20名.
    [GeneratedRegex("各[^,。?]{0,6}(?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex OfEach();

    [GeneratedRegex("(?:分别|各|均)[^,。;]{0,6}[0-9]", RegexOptions.None, 10000)]
    private static partial Regex ToldOfEach();

    [GeneratedRegex("[哪这那](?<n>[二两三四五六七八九十])|(?<n>[二两三四五六七八九十])[次份家个项件](?!材料|资料|文档|文章)", RegexOptions.None, 10000)]
    private static partial Regex Number();
}

/// <summary>A clause that meets every constraint.</summary>
internal sealed record Met(Clause Clause, double Coverage, decimal Order)
{
    // Lengths of an item in a list, and of a heading that says where it stands.
    private const int Longest = 80;
    private const int Least = 20;
    private const int LongestName = 20;

    /// <summary>What tells it from the others: one item for each place, body, title, or place and date.</summary>
    public string Key(Constraints constraints) => constraints.Items switch
    {
        ItemKind.Place => Clause.Passage.Regions.Belongs is [var belongs, ..] && !constraints.AsksDoings ? belongs.Code : $"{Clause.Passage.Passage.Id} {Clause.Range.Start}",
        ItemKind.Body => constraints.BodyOf(Clause)!,
        _ when constraints.AsksDoings => Clause.Passage.Passage.Id,
        _ => Title(constraints) ?? (constraints.AreDated && Clause.Passage.Regions.Belongs is [var place, ..] && Clause.Facts.FirstOrDefault(f => f.Dates is not null) is { } date
            ? $"{place.Code} {date.Value}"
            : constraints.AreDated ? $"{Clause.Passage.Passage.Id} {Clause.Range.Start}" : Clause.Passage.Passage.Id),
    };

    /// <summary>How a list names it.</summary>
    public string Label(Constraints constraints)
    {
        string? title = Title(constraints);
        if (title is not null)
        {
            var date = Clause.Facts.FirstOrDefault(f => f.Kind == FactKind.Date);
            return date is null ? title : $"{title}（{Measure.Of(date)?.Said ?? date.Surface}）";
        }

        string text = constraints.Items switch
        {
            ItemKind.Place when !constraints.AsksDoings => $"{Clause.Passage.Regions.Belongs[0].ShortName}：{Clause.Text}",
            ItemKind.Body when !Clause.Text.Contains(constraints.BodyOf(Clause)!, StringComparison.Ordinal) => $"{constraints.BodyOf(Clause)}：{Clause.Text}",
            _ => constraints.HasSubject ? Placed() : Clause.Text,
        };
        return Shortening.Of(text, Longest, Least);
    }

    // Where something is mentioned is said by the heading or title above.
    private string Placed()
    {
        string above = Clause.Passage.Heading ?? Clause.Passage.Passage.Document.Title;
        return above.Length > LongestName || Clause.Text.StartsWith(above, StringComparison.Ordinal) ? Clause.Text : $"{above}：{Clause.Text}";
    }

    /// <summary>Whether it names a document by its title.</summary>
    public bool IsTitled => Clause.Has(FactKind.Title);

    private string? Title(Constraints constraints) =>
        constraints.WantsDocument ? Clause.Facts.FirstOrDefault(f => f.Kind == FactKind.Title)?.Surface : null;
}
