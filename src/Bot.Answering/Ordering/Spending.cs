using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Ordering;

/// <summary>
/// What a fund is spent on (基金用于下列支出：（三）死亡的失业人员的丧葬补助金) names a grant in passing; who gets it, and who sets its amount, is ruled elsewhere. Where the question does not ask what is
/// paid for out of a fund, a rule of the same document that says about as much of it goes first.
/// </summary>
internal static partial class Spending
{
    private const int Considered = 12;
    private const double Enough = 0.5;

    /// <summary><paramref name="passages"/>, with a rule first where an item of a list of expenses is; as they are where the question asks for expenses or none says as much.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || question.Question.WantsList || question.Question.Compares || !IsExpense(passages[0].Passage.Passage) || AsksExpense().IsMatch(question.Question.Folded))
        {
            return passages;
        }

        var first = passages[0];
        bool decides = Charged.Order.Sentence(question, first.Passage) is not null;
        double kind = AnswerType.Match(question.Question, first.Passage, first.Passage.Whole);
        var rule = passages.Take(Considered).Where(p => ReferenceEquals(p.Passage.Passage.Document, first.Passage.Passage.Document) && p.Passage.Passage.LeadIn is null
            && p.Passage.Passage.Kind != PassageKind.TableRow && p.TermsSaid >= Enough * first.TermsSaid && AnswerType.Match(question.Question, p.Passage, p.Passage.Whole) >= kind
            && (!decides || Charged.Order.Sentence(question, p.Passage) is not null)).MaxBy(p => p.TermsSaid);
        return rule is null ? passages : passages.PutFirst(rule);
    }

    private static bool IsExpense(Passage passage) => passage.LeadIn is { } leadIn && Expenses().IsMatch(leadIn);

    [GeneratedRegex("用于[^，。；]{0,12}(?:下列|以下)|(?:下列|以下)[^，。；]{0,6}(?:支出|开支|用途)|(?:支出|开支|使用)(?:范围|项目)", RegexOptions.None, 10000)]
    private static partial Regex Expenses();

    [GeneratedRegex("用[于在到来]|用途|花|支出|开支|列支|报销|基金|经费|资金", RegexOptions.None, 10000)]
    private static partial Regex AsksExpense();
}
