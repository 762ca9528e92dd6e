using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>
/// A price in two steps, worked out for a number that the question states: 首小时8元，之后每小时4元, for three hours. It also knows where a rate is one step of
/// several, so that nothing is multiplied flat.
/// </summary>
internal static partial class Tiers
{
    private const int HoursOfDay = 24;

    /// <summary>The price with its working; null unless the best passage states two steps, and the question one number of what they count.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        if (!Products.AsksSum(question.Question) || !plain.Cites(passages[0].Passage) || Cases.Row(question, catalog, passages[0].Passage) is not { } source)
        {
            return null;
        }

        var told = Scales(catalog, source).SelectMany(Steps).Where(s => Stated(question.Question, source, s.Per) is not null).ToList();
        if (told.Count > 1)
        {
            double most = told.Max(t => question.TermCoverage(t.Head));
            told = most > 0 ? [.. told.Where(t => question.TermCoverage(t.Head) >= most)] : [];
        }

        return told is [var steps] ? Told(plain, question, source, steps) : null;
    }

    /// <summary>Whether <paramref name="rate"/> is one step of several, so that it cannot be multiplied by what <paramref name="question"/> states.</summary>
    public static bool Has(ReadQuestion question, Rate rate, PassageCatalog catalog)
    {
        var scale = Scales(catalog, rate.Clause.Passage).FirstOrDefault(s => s.Exists(t => t.Rate?.Clause.Range == rate.Clause.Range && ReferenceEquals(t.Piece.Passage, rate.Clause.Passage)));
        if (scale?.Find(t => t.Rate?.Clause.Range == rate.Clause.Range) is not { } own)
        {
            return false;
        }

        // 超时2小时 counts what the further rate is for.
        bool isExcess = own.Place == TierPlace.Rest && Excess().IsMatch(question.Folded);
        return !isExcess && (own.Place is TierPlace.Rest or TierPlace.Between || scale.Exists(t => !ReferenceEquals(t, own) && t.Place != TierPlace.Whole && rate.Per.Any(t.Counts)));
    }

    // The prices of the passage by what they belong to: those of a row, of a sentence, and of sentences of which one goes on from the other (超过8小时后…).
    private static List<List<Tier>> Scales(PassageCatalog catalog, PreparedPassage passage)
    {
        var scales = new List<List<Tier>>();
        int sentence = -1;
        foreach (var (tier, start) in Around(catalog, passage))
        {
            bool opens = scales.Count == 0 || (start != sentence && tier.Place is not (TierPlace.Rest or TierPlace.Between) && !(tier.Place == TierPlace.First && tier.Price is null && scales[^1].Exists(t => t.Rate is not null && t.Counts(t.Rate.Per[^1]) && tier.Counts(t.Rate.Per[^1]))));
            if (opens)
            {
                scales.Add([]);
            }

            sentence = start;
            var before = scales[^1];

            // 转正之后每月 goes on from no price before it.
            scales[^1].Add(tier is { IsWeak: true, Rate: { } rate } && !before.Exists(t => t.Unit.Length == 0 || t.Counts(rate.Per[^1])) ? tier with { Place = TierPlace.Whole } : tier);
        }

        return scales;
    }

    // The prices of the passage, and of the item or row right before or after it that they go on from or to.
    private static List<(Tier Tier, int Sentence)> Around(PassageCatalog catalog, PreparedPassage passage)
    {
        var own = In(catalog, passage).ToList();
        int at = catalog.Find(passage.Passage);
        if (own is [{ Tier.Place: TierPlace.Rest }, ..] && Beside(at - 1) is [.., { Tier.Place: TierPlace.First }] before)
        {
            own.InsertRange(0, before.Select(b => (b.Tier, -1)));
        }
        else if (own is [.., { Tier.Place: TierPlace.First }] && Beside(at + 1) is [{ Tier.Place: TierPlace.Rest }, ..] after)
        {
            own.AddRange(after.Select(a => (a.Tier, passage.Text.Length + a.Sentence)));
        }

        return own;

        List<(Tier Tier, int Sentence)> Beside(int id) =>
            id >= 0 && id < catalog.Collection.Passages.Count && catalog[id] is var other && ReferenceEquals(other.Passage.Document, passage.Passage.Document) && other.Passage.Kind == passage.Passage.Kind && other.Passage.IsInSectionOf(passage.Passage)
                ? [.. In(catalog, other)] : [];
    }

    private static IEnumerable<(Tier Tier, int Sentence)> In(PassageCatalog catalog, PreparedPassage passage)
    {
        var rates = Rate.All(catalog, passage);
        bool isRow = passage.Passage.Kind == PassageKind.TableRow;
        string lead = "";
        foreach (var piece in Pieces.Of(catalog, passage))
        {
            int sentence = passage.SentenceAt(piece.Range.Start)?.Start ?? 0;
            if (Tier.Of(piece, rates.FirstOrDefault(r => r.Clause.Range == piece.Range), sentence < piece.Range.Start ? lead : "") is { } tier)
            {
                yield return (tier, isRow ? 0 : sentence);
            }

            lead = Condition().IsMatch(piece.Folded) && !piece.Facts.Any(f => f.Kind == FactKind.Amount) ? piece.Folded : "";
        }
    }

    // Each pair of a price for the first so many and one for the rest of a scale.
    private static IEnumerable<TwoSteps> Steps(List<Tier> scale)
    {
        if (scale.Exists(t => t.Place == TierPlace.Between))
        {
            yield break;
        }

        for (int i = 0; i < scale.Count; i++)
        {
            var tier = scale[i];
            if (tier.Rate is not { Per: [var per] })
            {
                continue;
            }

            var first = i > 0 && scale[i - 1] is { Place: TierPlace.First or TierPlace.Whole } before && (before.Unit.Length == 0 || before.Counts(per)) ? before : null;
            if (tier.Place == TierPlace.Rest && (first is not null || tier.IsFromNth))
            {
                yield return new TwoSteps(first, tier, per, scale);
            }
            else if (tier.Place == TierPlace.Whole && (first is { Place: TierPlace.First } ? first : Freed(scale, i, per)) is { } free)
            {
                yield return new TwoSteps(free, tier, per, scale);
            }
        }
    }

    // 每天180元, 前24小时免费: what is free may follow.
    private static Tier? Freed(List<Tier> scale, int at, string per) =>
        at + 1 < scale.Count && scale[at + 1] is { Place: TierPlace.First, Price: null } next && next.Counts(per) ? next : null;

    private static Draft? Told(Draft plain, WeightedQuestion question, PreparedPassage source, TwoSteps steps)
    {
        if (Stated(question.Question, source, steps.Per) is not { } number || steps.Size is not { } size || !steps.IsCertain || Priced(steps, number, size) is not var (sum, working))
        {
            return null;
        }

        var change = PriceChange.Of(question, source, steps.Pieces);
        if (change.IsUncertain || (change.Factor is not null && steps.Cap is { } most && most.Number < sum) || IsOfOther(question.Question, source, [.. steps.Pieces, .. change.Clauses]))
        {
            return null;
        }

        string unit = steps.Rest.Price!.Unit;
        // 当天最高40元 says nothing of two days.
        if (steps.Cap is not null && number > HoursOfDay && steps.Per is "小时")
        {
            return null;
        }

        if (steps.Cap is { } cap && cap.Number < sum)
        {
            working += $"＝{sum:0.##}{unit}，最高{cap.Said}";
            sum = cap.Number;
        }

        if (change.Factor is { } factor)
        {
            working += $"＝{sum:0.##}{unit}，{change.Said}";
            sum *= factor;
        }

        return Calculations.Told($"合计{sum:0.##}{unit}（{working}）", [.. steps.Sentences.Concat(change.Clauses).Select(c => c.Passage.Passage.Kind == PassageKind.TableRow ? new Clause(c.Passage, c.Passage.Whole, c.Passage.Facts) : c)], plain.Confidence);
    }

    // 大客车每次30元 says more of who asks about 大客车 than what is told of 小客车 does.
    private static bool IsOfOther(ReadQuestion question, PreparedPassage source, IReadOnlyList<Clause> clauses)
    {
        int own = clauses.Max(c => CommonRun.Longest(Sentence(c).Folded, question.Folded));
        return source.Passage.Kind != PassageKind.TableRow && source.Sentences.Any(s => source.Facts.Any(f => f.Kind == FactKind.Amount && s.Contains(f.Range))
            && !clauses.Any(c => ReferenceEquals(c.Passage, source) && c.Range.Overlaps(s)) && CommonRun.Longest(s.Of(source.Text), question.Folded) > own);
    }

    /// <summary>The sentence, or the cell, that <paramref name="piece"/> stands in.</summary>
    public static Clause Sentence(Clause piece) =>
        piece.Passage.SentenceAt(piece.Range.Start) is { } range ? new Clause(piece.Passage, range, [.. piece.Passage.Facts.Where(f => range.Contains(f.Range))]) : piece;

    private static (decimal Sum, string Working)? Priced(TwoSteps steps, decimal number, decimal size)
    {
        decimal further = number - size;
        if (further <= 0 || further != decimal.Truncate(further))
        {
            return steps.First is { Rate: not null, Price: { } each } && further <= 0 && number > 1 ? (each.Number * number, $"{each.Said}×{number:0.##}{Multiple.Written(steps.Per)}") : null;
        }

        var rest = steps.Rest.Price!;
        string times = $"{rest.Said}×{further:0.##}{Multiple.Written(steps.Per)}";
        string free = $"，前{size:0.##}{Multiple.Written(steps.Per)}不计";
        return steps.First switch
        {
            { Price: { } price, Rate: not null } => ((price.Number * size) + (rest.Number * further), $"{price.Said}×{size:0.##}{Multiple.Written(steps.Per)}＋{times}"),
            { Price: { } price } => (price.Number + (rest.Number * further), $"{price.Said}＋{times}"),
            _ => (rest.Number * further, times + free),
        };
    }

    // The one number of what the steps count; null where it is rough, or the question states another number as well.
    private static decimal? Stated(ReadQuestion question, PreparedPassage source, string per)
    {
        var stated = Multiple.Stated(question, $"{source.Text}\n{source.Context}").Where(m => m.Number > 1).ToList();
        return stated is [var only] && only.Of(per, asksAll: true, turns: false) is { } number && !Rough().IsMatch(question.Folded) && !Excess().IsMatch(question.Folded)
            && question.Values.Count(v => v.Kind == Values.ValueKind.Duration) <= 1 ? number : null;
    }

    [GeneratedRegex("超(?:出|时|重|了)|多(?:停|用|印|出)了?", RegexOptions.None, 10000)]
    private static partial Regex Excess();

    [GeneratedRegex("(?:不到|不足|超过|将近|大约|大概|接近|至少|最多)[0-9一二两三四五六七八九十百]|(?:小时|公里|天|次|张|个月|年)(?:多(?!少)|半|左右|以上|以内|出头)|半个?小时|几十|好几", RegexOptions.None, 10000)]
    private static partial Regex Rough();

    // 满100张的, 从第4次起, 超过2小时以后.
    [GeneratedRegex("[0-9一二两三四五六七八九十百千][^,]{1,6}(?:起|后|以外|部分|以?内|以下|以上|的)[,;]?$", RegexOptions.None, 10000)]
    private static partial Regex Condition();
}
