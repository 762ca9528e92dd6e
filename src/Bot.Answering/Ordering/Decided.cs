using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question whether a case is admitted (电镀厂能入驻吗), the clause that shuts it out (不引进电镀类项目) comes before what speaks of the matter at
/// large, where it says more of what sets the case apart.
/// </summary>
internal static partial class Decided
{
    // How many of the best passages are looked at.
    private const int Considered = 20;

    // A bracket that the case lies in (不足8万元, of a car for 7万) sets it apart as much as half of its words.
    private const double Met = 0.5;

    // So does a bracket that it fails (须注册成立一年以上, of a firm ten months old), where the clause speaks of the case, too.
    private const double Missed = 0.25;

    // Of two clauses that shut out, the ranking picks unless one says clearly more.
    private const double Clearly = 1.5;

    // Less than this of what sets the case apart is chance.
    private const double Least = 0.1;

    /// <summary><paramref name="passages"/>, with the one first that shuts out the case that <paramref name="question"/> asks about; as they are when it asks otherwise or none does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (!Asks(question) || passages.Count < 2)
        {
            return passages;
        }

        double[] weights = Apart(question, passages);
        bool isMet = IsMet(question, weights, passages);
        var first = Clauses(question, weights, isMet, passages[0].Passage);
        double most = first.Count == 0 ? 0 : first.Max(c => c.Said);
        double own = first.Where(c => c.ShutsOut).Select(c => c.Said).DefaultIfEmpty().Max();
        var deciding = passages.Take(Considered).Skip(1)
            .Where(p => ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document) && PlaceMatch.Of(question.Question, p.Passage) >= 0)
            .Select(p => (Ranked: p, Said: Clauses(question, weights, isMet, p.Passage).Where(c => c.ShutsOut).Select(c => c.Said).DefaultIfEmpty().Max()))
            .Where(p => p.Said >= Math.Max(Least, most) && p.Said > Clearly * own).OrderByDescending(p => p.Said).Select(p => p.Ranked).FirstOrDefault();
        return deciding is null ? passages : passages.PutFirst(deciding);
    }

    /// <summary>The sentence of the first of <paramref name="passages"/> that shuts the case out; null when the question asks otherwise or another sentence says more of the case.</summary>
    public static TextRange? Sentence(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (!Asks(question) || passages.Count == 0)
        {
            return null;
        }

        double[] weights = Apart(question, passages);
        var clauses = Clauses(question, weights, IsMet(question, weights, passages), passages[0].Passage);
        var best = clauses.Count == 0 ? default : clauses.OrderByDescending(c => c.Said).ThenByDescending(c => c.ShutsOut).First();
        return best is not { ShutsOut: true, Said: >= Least } ? null : passages[0].Passage.SentenceAt(best.Range.Start);
    }

    private static bool Asks(WeightedQuestion question) =>
        question.Question.Kind == QuestionKind.YesNo && !question.Question.Compares && !ValidityAnswer.IsAsked(question.Question.Folded);

    // What most of the passages say sets no case apart, nor does the place or the year; shares that add up to 1.
    private static double[] Apart(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var near = passages.Take(Considered).ToList();
        double[] weights = [.. question.Terms.Select(t => t.Term.Role is TermRole.Region or TermRole.Date ? 0 : Weight(t, near.Count(p => t.Strength(p.Passage.Text) > 0), near.Count))];
        double total = Math.Max(1e-6, weights.Sum());
        return [.. weights.Select(w => w / total)];
    }

    private static double Weight(WeightedTerm term, int having, int count) =>
        having == 0 ? 0 : term.Weight * Math.Log((count + 1) / (having + 0.5));

    // Where the case lies in one bracket, those that it fails are of other cases.
    private static bool IsMet(WeightedQuestion question, double[] weights, IReadOnlyList<RankedPassage> passages) =>
        question.Question.Stated.Count > 0 && passages.Take(Considered).Any(p => Clauses(question, weights, isMet: true, p.Passage).Exists(c => c.IsMet && (c.ShutsOut || c.Said >= Met + Least)));

    private static List<DecidingClause> Clauses(WeightedQuestion question, double[] weights, bool isMet, PreparedPassage passage)
    {
        bool isListed = passage.Passage.LeadIn is { } leadIn && ShutsOut().IsMatch(leadIn);
        var clauses = new List<DecidingClause>();
        foreach (Match piece in Piece().Matches(passage.Text))
        {
            var range = piece.Range();
            double said = Enumerable.Range(0, weights.Length).Sum(t => weights[t] <= 0 ? 0 : weights[t] * question.Terms[t].Strength(piece.Value));
            double met = RangeMatch.Of(question.Question, passage, range);
            bool isMissed = !isMet && met < 0 && said >= Least && Demands().IsMatch(piece.Value);
            clauses.Add(new DecidingClause(range, said + (met > 0 ? Met : isMissed ? Missed : 0), isMissed || isListed || ShutsOut().IsMatch(piece.Value)) { IsMet = met > 0 });
        }

        return clauses;
    }

    private readonly record struct DecidingClause(TextRange Range, double Said, bool ShutsOut)
    {
        /// <summary>Whether the case lies in a bracket that it names.</summary>
        public bool IsMet { get; init; }
    }

    [GeneratedRegex("[^,。;:]+", RegexOptions.None, 10000)]
    private static partial Regex Piece();

    [GeneratedRegex("须|应当|应|必须|满|需|以[前后上下]", RegexOptions.None, 10000)]
    private static partial Regex Demands();

    [GeneratedRegex("不予|不得|不纳入|不列入|不计入|不适用|不在[^,。;]{0,8}(?:范围|之列)|不属于|不包括|除外|不参加|不参与|不享受|不可(?!抗)|不能|不引进|不受理|不接受|不支持|不鼓励|不收|不缴纳|不补|不再|禁止|无需|不需|谢绝|不对外", RegexOptions.None, 10000)]
    private static partial Regex ShutsOut();
}
