using System.Text.RegularExpressions;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>One step of a price that changes with how much is used: 首小时8元, 之后每小时4元, 前24小时免费.</summary>
/// <param name="Piece">The piece of text that states it.</param>
/// <param name="Place">For which of what is counted.</param>
/// <param name="Price">The amount of money; nothing where it is free.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Size">How many <paramref name="Unit"/> come before its end, or before its beginning where it is for the rest; null where only another step tells.</param>
/// <param name="Rate">The rate that it is; null where the price is for all of the first so many together.</param>
internal sealed partial record Tier(Clause Piece, TierPlace Place, Measure? Price, string Unit, decimal? Size, Rate? Rate)
{
    private const string Number = @"[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百千]+";
    private const string Units = "小时|钟头|分钟|公里|公斤|千克|学年|学期|星期|立方米|平方米|课时|月|年|天|日|晚|周|次|张|件|份|页|人|名|位|台|辆|吨|度|场|节|间|套|只|头|亩|篇|班|餐|个";

    /// <summary>Whether only what stands before it can tell that it is for the rest: 之后每小时 does, 转正之后每月 of nothing does not.</summary>
    public bool IsWeak { get; private init; }

    /// <summary>Whether it is told from which on it goes (第4次起), so that those before cost nothing unless something else is said of them.</summary>
    public bool IsFromNth { get; private init; }

    /// <summary>Whether it may as well be the price of all where so many are reached: 满100张的, not 满100张后.</summary>
    public bool IsBracket { get; private init; }

    /// <summary>The step that <paramref name="piece"/> states; null where it states no price.</summary>
    /// <param name="piece">A piece of text between commas, or a cell.</param>
    /// <param name="rate">The rate that it states; null where it has none.</param>
    /// <param name="lead">What stands before it in its sentence and states no price: 满100张的 before 每张0.3元.</param>
    public static Tier? Of(Clause piece, Rate? rate, string lead)
    {
        string text = (Rate.Column(piece) is { Length: > 0 } column ? column + ":" : "") + lead + piece.Folded;
        var amounts = piece.Facts.Where(f => f is { Kind: FactKind.Amount, Quantity.Bound: Bound.Exact }).ToList();
        var price = amounts is [var only] ? Measure.Of(only) : null;
        if (rate is null && price is null && !(amounts.Count == 0 && Free().IsMatch(text)))
        {
            return null;
        }

        return (rate is null ? null : OfRest(piece, rate, text)) ?? OfFirst(piece, rate, price, text)
            ?? (rate is null ? null : new Tier(piece, TierPlace.Whole, rate.Value, rate.Per[^1], null, rate));
    }

    /// <summary>Whether it counts what <paramref name="per"/> does, or times of it.</summary>
    public bool Counts(string per) => In(per) is not null || (Multiple.Lasts(per) && Multiple.Lasts(Plain(Unit)));

    /// <summary>How many <paramref name="per"/> one of its units is; null where none goes into the other.</summary>
    public decimal? In(string per) => Plain(Unit) is var unit && Multiple.Units(per, unit) is { } units ? units : (per, unit) is ("天" or "日", "小时") ? 1m / 24 : null;

    private static Tier? OfRest(Clause piece, Rate rate, string text)
    {
        Tier Rest(decimal? size, string unit) => new(piece, TierPlace.Rest, rate.Value, unit, size, rate);

        string per = rate.Per[^1];
        if (Span().Match(text) is { Success: true } span && Read(span) is { Size: > 1 } between && Multiple.Units(per, Plain(between.Unit)) is not null)
        {
            return new Tier(piece, TierPlace.Between, rate.Value, between.Unit, null, rate);
        }

        if (Nth().Match(text) is { Success: true } nth && Read(nth) is { } from && Multiple.Units(per, Plain(from.Unit)) is not null)
        {
            return Rest(from.Size - 1, from.Unit) with { IsFromNth = true };
        }

        var beyond = Beyond().Matches(text).Select(m => (Match: m, Read: Read(m))).FirstOrDefault(m => Multiple.Units(per, Plain(m.Read.Unit)) is not null);
        return beyond.Match is not null ? Rest(beyond.Read.Size, beyond.Read.Unit) with { IsBracket = !beyond.Match.Groups["after"].Success }
            : Further().IsMatch(text) ? Rest(null, per) : Then().IsMatch(text) ? Rest(null, per) with { IsWeak = true } : null;
    }

    private static Tier? OfFirst(Clause piece, Rate? rate, Measure? price, string text)
    {
        foreach (var match in (Match[])[First().Match(text), Included().Match(text), Within().Match(text)])
        {
            // 每次不超过15分钟 and 每月前 are told of each, and 第2小时 is none of the first.
            if (match.Success && Read(match) is var (size, unit) && (rate is null || Multiple.Units(rate.Per[^1], Plain(unit)) is not null))
            {
                return new Tier(piece, TierPlace.First, price, unit, size, rate);
            }
        }

        return rate is null && price is not null && Flagfall().IsMatch(text) ? new Tier(piece, TierPlace.First, price, "", null, null) : null;
    }

    private static (decimal? Size, string Unit) Read(Match match) =>
        (match.Groups["n"].Success ? ChineseNumber.Parse(match.Groups["n"].Value) is { } n ? (decimal)n : null : 1, match.Groups["u"].Value);

    private static string Plain(string unit) => unit is "钟头" ? "小时" : unit is "千克" ? "公斤" : unit;

    // 首小时, 前24小时, 头3次, 第一天, 第1至3次; 提前3天 is none.
    [GeneratedRegex("(?:首|(?<![提以之日目当年月])前|(?<![0-9])头|第[一1](?:(?:至|到|-)第?|(?=个?(?:" + Units + "))))(?<n>" + Number + ")?个?(?<u>" + Units + ")(?!起|开始)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex First();

    // 起步价8元(含3公里), 8元/3公里.
    [GeneratedRegex("(?:含|元/)(?<n>" + Number + ")个?(?<u>" + Units + ")", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Included();

    // 2小时以内300元.
    [GeneratedRegex("(?<![每0-9.第])(?<n>" + Number + ")个?(?<u>" + Units + @")(?:\(含\))?(?:及?以内|之内|内|及?以下)(?:\(含[^)]{0,4}\))?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Within();

    [GeneratedRegex("起步|起租|起价|基础(?:费|价)|基本(?:费|价)", RegexOptions.None, 10000)]
    private static partial Regex Flagfall();

    // 第2至4小时.
    [GeneratedRegex("第(?<n>" + Number + ")(?:至|到|-)第?(?:" + Number + ")个?(?<u>" + Units + ")", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Span();

    [GeneratedRegex("第(?<n>" + Number + ")个?(?<u>" + Units + ")(?:起|开始|及以[上后])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Nth();

    // 超过2小时的部分, 满100张后, 3公里以外; without what follows (满100张的) it may be the price of all.
    [GeneratedRegex("(?:(?:超过|超出|超|(?<!不)满|达到?|用满)(?<n>" + Number + ")个?(?<u>" + Units + @")(?:\(含\))?(?:(?<after>的?部分|以?后|之后|以外|外)|(?=的?[,:]?每|$))|(?<![0-9.第])(?<n>" + Number + ")个?(?<u>" + Units + @")(?:\(含\))?(?:(?<after>以后|之后|后|以外|外|以上的?部分)|以上(?=的?[,:]?每|$)))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Beyond();

    // 超出部分每公里2元, 续停每小时4元, 每增加1人加50元.
    [GeneratedRegex("超(?:过|出)的?(?:部分|里程|时间|时长|重量|数量)|超(?:过|出)后|(?:^|[,:(])续.?(?=每)|每(?:再?增加|多|再|延长|续|加)|其余(?:部分)?每", RegexOptions.None, 10000)]
    private static partial Regex Further();

    [GeneratedRegex("(?:^|[,:])(?:而?在?其?(?:之后|以后|此后|随后|后续)|其后|后|往后|超时后)的?(?=[^,。;]{0,8}(?:每|[0-9]))", RegexOptions.None, 10000)]
    private static partial Regex Then();

    [GeneratedRegex(FreeOfCharge.Words + "|免计", RegexOptions.None, 10000)]
    private static partial Regex Free();
}
