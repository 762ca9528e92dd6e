using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>One instalment of an amount that is paid in shares (分3年发放，依次发放40%、30%、30%): the share of the year or stage asked for times the amount of the case.</summary>
internal static partial class Instalments
{
    // How many of the best passages are looked at.
    private const int Considered = 5;
    private const int Shared = 3;
    private const decimal Whole = 100;

    /// <summary>The instalment with its working; null unless one is asked for, the shares of a document in force make the whole, and one amount is meant.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (!Calculations.AsksAmount(read) || read.WantsList || Each().IsMatch(read.Folded) || !(Which().IsMatch(read.Folded) || Stage().IsMatch(read.Folded)))
        {
            return null;
        }

        foreach (var document in passages.Take(Considered).Where(p => InForce.Holds(read, p.Passage.Passage.Document, p.Passage.Validity)).DistinctBy(p => p.Passage.Passage.Document))
        {
            foreach (var shares in Pieces.Document(catalog, document.Passage.Passage).SelectMany(p => p.Sentences.Select(s => Clause.Of(catalog, p, s))).Where(IsDivided))
            {
                if (Asked(question, shares) is { } share && Base(question, catalog, passages, shares) is { } amount)
                {
                    string said = $"{Which().Match(read.Folded).Value}{Measure.Write(amount.Value.Number * share.Quantity!.Number / Whole, amount.Value.Unit)}（{amount.Value.Said}×{share.Surface}）";
                    return Calculations.Told(said, [.. new[] { amount.Clause, shares }.OfType<Clause>()], plain.Confidence);
                }
            }
        }

        return null;
    }

    // Shares that make the whole together; 操作占60%，理论占40% pays nobody.
    private static bool IsDivided(Clause clause)
    {
        var shares = Shares(clause);
        return shares.Count >= 2 && shares.Sum(s => s.Quantity!.Number) == Whole && Pays().IsMatch(clause.Text);
    }

    private static List<Fact> Shares(Clause clause) => [.. clause.Facts.Where(f => f is { Kind: FactKind.Percentage, Quantity.Bound: Bound.Exact }).OrderBy(f => f.Range.Start)];

    // By its place in the order, else by the words before it that no other share has.
    private static Fact? Asked(WeightedQuestion question, Clause clause)
    {
        var shares = Shares(clause);
        if (Which().Match(question.Question.Folded) is { Success: true } which && InOrder().IsMatch(clause.Text))
        {
            string n = which.Groups["n"].Value;
            int place = n is "头" or "首" ? 1 : n.StartsWith("最后", StringComparison.Ordinal) || n is "末" ? shares.Count : (int)(ChineseNumber.Parse(n) ?? 0);
            return place >= 1 && place <= shares.Count ? shares[place - 1] : null;
        }

        string text = clause.Passage.Text;
        var labels = shares.Select((s, i) => text[(i == 0 ? clause.Range.Start : shares[i - 1].Range.End)..s.Range.Start].Split(',')[^1]).ToList();
        var said = labels.Select(l => question.Terms.Where(t => t.Term.Role == TermRole.Word && labels.Count(o => t.Strength(o) > 0) == 1).Sum(t => t.Weight * t.Strength(l))).ToList();
        return said.Count(s => s > 0) == 1 ? shares[said.FindIndex(s => s > 0)] : null;
    }

    // What the question states; else what the document of the shares gives the case: the row that it meets (博士), or the best passage.
    private static (Measure Value, Clause? Clause)? Base(WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages, Clause shares)
    {
        if (question.Question.Values.Where(v => v.Kind == ValueKind.Money).ToList() is [var stated])
        {
            return (new Measure(FactKind.Amount, (decimal)stated.Number, "元", stated.Range.Of(question.Question.Folded)), null);
        }

        foreach (var passage in passages.Where(p => ReferenceEquals(p.Passage.Passage.Document, shares.Passage.Passage.Document) && !ReferenceEquals(p.Passage, shares.Passage)).Take(Considered))
        {
            var rows = ListGroup.Of(catalog, passage.DocId) is { IsTable: true } table ? table.Members : [passage.Passage];
            var met = Cases.Named(question, rows);
            met = met.Count == 0 ? [.. rows.Where(r => RangeMatch.Of(question.Question, r, r.Whole) > 0)] : met;
            if ((met is [var one] ? one : met.Count == 0 && ReferenceEquals(passage, passages[0]) ? passage.Passage : null) is { } row)
            {
                return Given(catalog, row, shares, ReferenceEquals(passage, passages[0]));
            }
        }

        return null;
    }

    // The one amount of the row, or of its pieces the one that is of what is shared out (购房补贴).
    private static (Measure Value, Clause? Clause)? Given(PassageCatalog catalog, PreparedPassage row, Clause shares, bool isBest)
    {
        var pieces = Pieces.Of(catalog, row).Where(p => p.Facts.Any(f => f.Kind == FactKind.Amount)).ToList();
        var of = pieces.Where(p => CommonRun.Longest(p.Folded, shares.Folded) >= Shared).ToList();
        var meant = (of.Count > 0 || !isBest ? of : pieces).SelectMany(p => p.Facts).Where(f => f is { Kind: FactKind.Amount, Quantity: { Bound: Bound.Exact, Per: null } }).ToList();
        return meant is [var only] && Measure.Of(only) is { } value ? (value, Clause.Of(catalog, row, row.Passage.Kind == PassageKind.TableRow ? row.Whole : row.SentenceAt(only.Range.Start) ?? row.Whole)) : null;
    }

    [GeneratedRegex("(?<n>第[一二三四五1-5]|头一?|首|最后一?|末)(?:个)?(?:年|期|笔|批|回|次)(?!内)|(?<n>首|尾)[付款]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Which();

    // 各是多少, 每月多少: no one instalment.
    [GeneratedRegex("各|每[^,。?]{0,2}(?:月|人|年)|一个月[^,。?]{0,8}(?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex Each();

    [GeneratedRegex("先(?!进)|再|剩下|尾款|[签装上线验收付][^,。]{0,3}完|以后|之后|头一", RegexOptions.None, 10000)]
    private static partial Regex Stage();

    [GeneratedRegex("发放|支付|拨付|兑付|付款|发给|分期|返还", RegexOptions.None, 10000)]
    private static partial Regex Pays();

    [GeneratedRegex("依次|分别|逐年|按年|分[二两三四五2-5](?:年|期|次|批)", RegexOptions.None, 10000)]
    private static partial Regex InOrder();
}
