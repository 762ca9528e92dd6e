using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>A rate times what the question says of its case (每人每天80元, five days), or for as long as it is given at the most where the question asks for all of it.</summary>
internal static partial class Products
{
    // 房补 is 租房补贴 as well as 购房补贴.
    private const int Named = 3;

    /// <summary>The product with its working, capped where the text caps it; null unless the best passage gives one rate for what the question counts.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (!AsksSum(read) || !plain.Cites(passages[0].Passage) || Cases.Row(question, catalog, passages[0].Passage) is not { } source)
        {
            return null;
        }

        var multiples = Multiple.Stated(read, $"{source.Text}\n{source.Context}\n{Folding.Fold(string.Join('\n', source.Passage.Columns))}");
        var rates = Rate.All(catalog, source).Select(r => (Rate: r, Factors: Factors(r, multiples, read, catalog))).ToList();
        var found = rates.Where(r => r.Factors is not null).ToList();

        // 一年补多少 is told outright by what is given each year.
        if (rates.Exists(r => r.Factors is null && r.Rate.Per.Any(per => multiples.Any(m => m.Number == 1 && Multiple.Units(per, m.Unit) == 1))))
        {
            return null;
        }

        if (found.Count > 1)
        {
            double most = found.Max(r => r.Rate.Coverage(question));
            found = most > 0 ? [.. found.Where(r => r.Rate.Coverage(question) >= most)] : [];
        }

        // One step of several, or a price that is another for some, is told as it is written.
        return found is [var only] && !Tiers.Has(read, only.Rate, catalog) && PriceChange.Of(question, source, [only.Rate.Clause]) is { IsUncertain: false } change ? Told(plain, only.Rate, only.Factors!, catalog, change) : null;
    }

    /// <summary>Whether <paramref name="read"/> asks what something comes to in money, and not for the rate itself.</summary>
    public static bool AsksSum(ReadQuestion read) =>
        read.Kind is QuestionKind.Amount or QuestionKind.Number or QuestionKind.Count && !read.Compares && !read.WantsList && !Each().IsMatch(read.Folded) && !AsksRate().IsMatch(read.Folded) && IsMoney(read.Measure);

    // 几万 and 几块 ask for money, 几家 does not.
    private static bool IsMoney(string? measure) => measure is null or "元" or "块" or "万" or "亿";

    // What each unit of the rate is multiplied by; null unless something is more than one and nothing that lasts is left open.
    private static List<Factor>? Factors(Rate rate, IReadOnlyList<Multiple> multiples, ReadQuestion question, PassageCatalog catalog)
    {
        bool asksAll = TotalAsked.OfAmounts(question.Folded);
        bool turns = asksAll || CommonRun.Longest(rate.Head, question.Folded) >= Named;
        var factors = new List<Factor>();
        foreach (string per in rate.Per)
        {
            var stated = multiples.Where(m => m.Of(per, asksAll, turns) is not null).ToList();
            if (stated.Count > 1)
            {
                return null;
            }

            if (stated is [var one])
            {
                factors.Add(new Factor(one.Of(per, asksAll, turns)!.Value, per, null));
            }
            else if (asksAll && Told(rate, per) is { } told)
            {
                factors.Add(told);
            }
            else if (Multiple.Lasts(per))
            {
                if (!AsksFull().IsMatch(question.Folded) || Longest(rate, per, catalog) is not { } longest)
                {
                    return null;
                }

                factors.Add(longest);
            }
        }

        return factors.Exists(f => f.Number > 1) ? factors : null;
    }

    // 评选10名，每名奖励2万元: the sentence itself says how many.
    private static Factor? Told(Rate rate, string per) =>
        rate.Sentence.Facts.Where(f => f is { Kind: FactKind.Count, Quantity: { Bound: Bound.Exact } count } && string.Equals(count.Unit, per, StringComparison.Ordinal) && count.Number > 1).ToList() is [var only]
            ? new Factor(only.Quantity!.Number, per, null) : null;

    // 累计不超过36个月 of what the rate is paid for, in its passage or its document.
    private static Factor? Longest(Rate rate, string per, PassageCatalog catalog)
    {
        var found = new List<Factor>();
        foreach (var passage in Pieces.Document(catalog, rate.Clause.Passage.Passage))
        {
            foreach (var sentence in passage.Sentences.Where(s => ReferenceEquals(passage, rate.Clause.Passage) || (rate.Head.Length > 1 && passage.Text[s.Start..s.End].Contains(rate.Head, StringComparison.Ordinal))))
            {
                var clause = Clause.Of(catalog, passage, sentence);
                found.AddRange(clause.Facts.Where(f => f is { Kind: FactKind.Duration, Quantity.Bound: Bound.AtMost } && !Since().IsMatch(passage.Text.AsSpan(sentence.Start, f.Range.Start - sentence.Start)))
                    .Select(f => Multiple.Units(per, f.Quantity!.Unit) is { } units ? new Factor(f.Quantity.Number * units, per, clause) : null).OfType<Factor>());
            }
        }

        return found.Count > 0 && found.TrueForAll(f => f.Number == found[0].Number) ? found[0] : null;
    }

    private static Draft? Told(Draft plain, Rate rate, List<Factor> factors, PassageCatalog catalog, PriceChange change)
    {
        var limits = Rate.Limits(catalog, rate.Clause);
        factors = [.. factors.Select(f => limits.Counts.TryGetValue(f.Per, out decimal most) && f.Number > most ? f with { Number = most } : f)];
        if (Calculations.Product([rate.Value.Number, .. factors.Select(f => f.Number)]) is not { } product)
        {
            return null;
        }

        bool isCapped = limits.Amount is { } cap && cap.Number < product;
        decimal result = isCapped ? limits.Amount!.Number : product;
        string working = $"{rate.Value.Said}×{string.Join('×', factors.Where(f => f.Number != 1).Select(f => $"{f.Number:0.##}{Multiple.Written(f.Per)}"))}";
        string capped = isCapped ? $"＝{Said(product, rate)}，最高{limits.Amount!.Said}" : "";
        if (change.Factor is { } less)
        {
            // Nobody knows whether the cap or the discount comes first.
            if (isCapped)
            {
                return null;
            }

            (result, capped) = (product * less, $"＝{Said(product, rate)}，{change.Said}");
        }

        var terms = factors.Select(f => f.Clause).OfType<Clause>().Prepend(rate.Sentence).Concat(change.Clauses).ToList();
        return Calculations.Told($"合计{Said(result, rate)}（{working}{capped}）", terms, plain.Confidence);
    }

    // 43200元 where the rate is 1200元, 2.4万元 where it is 4.8万元.
    private static string Said(decimal number, Rate rate) =>
        number % 10000 == 0 || rate.Value.Said.Contains('万', StringComparison.Ordinal) ? Measure.Write(number, rate.Value.Unit) : $"{number:0.##}{rate.Value.Unit}";

    /// <summary>A number that multiplies a rate.</summary>
    /// <param name="Number">How many.</param>
    /// <param name="Per">Of what.</param>
    /// <param name="Clause">Where the documents say so; null when the question does.</param>
    private sealed record Factor(decimal Number, string Per, Clause? Clause);

    // 毕业5年以内 says who may have it, not for how long.
    [GeneratedRegex("(?:" + Multiple.Beginnings + ")(?:时间)?(?:未满|不超过|在)?$", RegexOptions.None, 10000)]
    private static partial Regex Since();

    // 各是多少 asks for one after the other.
    [GeneratedRegex("各(?:是|为|有|能|给|补|多少)", RegexOptions.None, 10000)]
    private static partial Regex Each();

    // 每月给多少 of somebody who has worked eight months asks for one month.
    [GeneratedRegex("(?:每个?|一个)(?:月|季度)(?:的|各|能|可以|可|得|要|该|会|都|就|才|实际|大概|大约){0,3}(?:[补给拿领发交掏付贴收扣出花]|补贴|补助|津贴|租金|工资|房补)(?:到|得|贴|助|给|我|个)?(?:多少|几[百千万十元块])", RegexOptions.None, 10000)]
    private static partial Regex AsksRate();

    [GeneratedRegex("(?:领|拿|享|补|给|用|住|发)(?:满|足|够|到顶|到头|到期)|全领|全拿|满打满算|顶格|期满(?=的话|一共|总共|能|可以|共)|最多(?:能|可以|一共|总共)|拿全", RegexOptions.None, 10000)]
    private static partial Regex AsksFull();
}
