using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Ordering;

/// <summary>For a question that asks where: a row of a table that tells no place beyond those that the question names gives way to a passage that does.</summary>
internal static partial class Located
{
    // How many of the best passages are looked at.
    private const int Considered = 8;
    private const double Nearly = 0.6;

    /// <summary><paramref name="passages"/>, with the best one first that tells where, if the first does not and one nearly as good does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (question.Question.Kind != QuestionKind.Where || passages is not [{ Passage.Passage.Kind: PassageKind.TableRow }, ..] || Tells(question, passages[0]))
        {
            return passages;
        }

        double said = passages[0].TermsSaid;
        var better = passages.Skip(1).Take(Considered).FirstOrDefault(p => p.Score >= Nearly * passages[0].Score && p.TermsSaid >= Nearly * said
            && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage) && Tells(question, p));
        return better is null ? passages : passages.PutFirst(better);
    }

    private static bool Tells(WeightedQuestion question, RankedPassage ranked)
    {
        var quote = Quotation.Of(question, ranked.Passage, 0);
        return Position().IsMatch(quote.Text)
            || ranked.Passage.Facts.Any(f => f.Kind == FactKind.Region && f.Region is { } region && quote.Quotes.Any(q => q.Contains(f.Range))
                && !question.Question.Places.Any(p => region.Equals(p) || region.Contains(p)));
    }

    [GeneratedRegex("位于|坐落|落户|设在|设立在|建在|选址|地址|地点|[0-9]+号|[路街巷道][0-9一二三四五六七八九十]|大厦|[一二三四五六七八九十0-9]楼", RegexOptions.None, 10000)]
    private static partial Regex Position();
}
