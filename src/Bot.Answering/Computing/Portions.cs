using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>A share of an amount that the question states of its case (买设备花了80万, 按购置额的10%): so many per cent, or times as much, up to the cap.</summary>
internal static partial class Portions
{
    /// <summary>The share with its working; null unless the question states one amount and asks for another, and the best passage gives one share that is meant.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        var source = passages[0].Passage;
        var amounts = read.Values.Where(v => v.Kind == ValueKind.Money).ToList();
        if (!Calculations.AsksAmount(read) || amounts is not [var stated] || source.Passage.Kind == PassageKind.TableRow
            || IsRough(read.Folded, stated.Range.Start) || !plain.Cites(source) || RangeMatch.Of(read, source, source.Whole) != 0)
        {
            return null;
        }

        return Meant(question, catalog, source) is { } share ? Told(plain, (decimal)stated.Number, stated.Range.Of(read.Folded), share) : null;
    }

    // 几十万 asks or is left open; it is not 十万.
    private static bool IsRough(string folded, int at) => at > 0 && folded[at - 1] is '几' or '好' or '数';

    // Of several shares the one whose piece says most of the question.
    private static Share? Meant(WeightedQuestion question, PassageCatalog catalog, PreparedPassage source)
    {
        var shares = new List<Share>();
        foreach (var sentence in source.Sentences)
        {
            var whole = Clause.Of(catalog, source, sentence);
            shares.AddRange(Pieces.Of(catalog, source).Where(p => sentence.Contains(p.Range)).Select(p => Of(p, whole)).OfType<Share>());
        }

        var ordered = shares.OrderByDescending(s => question.TermCoverage(s.Piece.Folded)).ToList();
        return ordered.Count == 1 || (ordered.Count > 1 && question.TermCoverage(ordered[0].Piece.Folded) > question.TermCoverage(ordered[1].Piece.Folded)) ? ordered[0] : null;
    }

    private static Share? Of(Clause piece, Clause sentence)
    {
        var facts = piece.Facts.Where(f => f.Kind == FactKind.Percentage || (f.Kind == FactKind.Count && f.Quantity?.Unit == "倍")).ToList();
        if (facts is not [{ Quantity: { Low: null } or { High: null } or { Bound: Bound.Exact } } only] || !Grants().IsMatch(sentence.Text) || Grows().IsMatch(piece.Text))
        {
            return null;
        }

        // An amount beside the share is a sum of its own; only a cap goes with it.
        var others = sentence.Facts.Where(f => f.Kind == FactKind.Amount).ToList();
        return others.TrueForAll(f => f.Quantity?.Bound == Bound.AtMost) && others.Count <= 1
            ? new Share(piece, sentence, only.Quantity!.Unit == "倍" ? only.Quantity.Number : only.Quantity.Number / 100, only, others.Select(Measure.Of).FirstOrDefault())
            : null;
    }

    private static Draft? Told(Draft plain, decimal stated, string said, Share share)
    {
        if (Calculations.Product([stated, share.Factor]) is not { } product)
        {
            return null;
        }

        bool isCapped = share.Cap is { } cap && cap.Number < product;
        string limit = share.Fact.Quantity!.Bound switch { Bound.AtMost => "最多", Bound.AtLeast => "至少", _ => "" };
        string working = $"{said}×{share.Fact.Surface}{(isCapped ? $"＝{Measure.Write(product, "元")}，最高{share.Cap!.Said}" : "")}";
        return Calculations.Told($"{limit}{Measure.Write(isCapped ? share.Cap!.Number : product, "元")}（{working}）", [share.Sentence], plain.Confidence);
    }

    /// <summary>A share that a text gives of an amount.</summary>
    private sealed record Share(Clause Piece, Clause Sentence, decimal Factor, Fact Fact, Measure? Cap);

    [GeneratedRegex("奖|补|贴|归|支付|报销|提取|罚|给予|返还|分配|抵|减|缴|交|比例|额度|不(?:超过|低于)|贷", RegexOptions.None, 10000)]
    private static partial Regex Grants();

    // 比上年增长5%, 占35%: no share that somebody gets.
    [GeneratedRegex("增长|提高|下降|降低|占|满意|合格率|同比|比上年|上浮|失业率|个点", RegexOptions.None, 10000)]
    private static partial Regex Grows();
}
