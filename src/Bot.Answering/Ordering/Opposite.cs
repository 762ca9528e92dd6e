using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>
/// Of neighbours that rule a case and its opposite (备案的, 未备案的; 锂电换铅酸, 其他情形) the one of the question's side comes first: they share all words but the one that
/// denies, or their order.
/// </summary>
internal static partial class Opposite
{
    // Neighbours that are looked at.
    private const int Considered = 20;

    // Of another section, it must say so much of what the first says.
    private const double Nearly = 0.8;

    /// <summary><paramref name="passages"/>, with the neighbour first that rules the side of the case; as they are where the first does, or none does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        passages.Count < 2 || question.Question.Compares ? passages
        : OfSide(question, passages) is { } side ? passages.PutFirst(side)
        : OfDirection(question, passages) is { } direction ? passages.PutFirst(direction) : passages;

    private static RankedPassage? OfSide(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string folded = question.Question.Folded;
        foreach (var term in question.Terms.Where(t => t.Term is { IsDemanded: true, Role: TermRole.Word, Text.Length: > 1 } && t.Term.Range.End <= folded.Length))
        {
            string word = term.Term.Text;
            int at = folded.IndexOf(word, term.Term.Range.Start, StringComparison.Ordinal);
            bool isDenied = at > 0 && Denying().IsMatch(folded.AsSpan(0, at));
            if (at < 0 || (!isDenied && question.Question.Kind == QuestionKind.YesNo) || !Says(passages[0].Passage.Text, word, !isDenied) || Says(passages[0].Passage.Text, word, isDenied))
            {
                continue;
            }

            return passages.Take(Considered).Skip(1).FirstOrDefault(p => IsNeighbour(passages[0], p) && Says(p.Passage.Text, word, isDenied));
        }

        return null;
    }

    private static bool IsNeighbour(RankedPassage first, RankedPassage other) =>
        ReferenceEquals(first.Passage.Passage.Document, other.Passage.Passage.Document)
        && (first.Passage.Passage.IsInSectionOf(other.Passage.Passage) ? other.TermsSaid >= Nearly * Nearly * first.TermsSaid : other.TermsSaid >= Nearly * first.TermsSaid);

    // Whether the text has the word somewhere, denied or not.
    private static bool Says(string text, string word, bool isDenied)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if (Denying().IsMatch(text.AsSpan(0, at)) == isDenied)
            {
                return true;
            }
        }

        return false;
    }

    // 铅酸换锂电, of a paragraph on 旧锂电池…换购铅酸电池: what it says of other cases.
    private static RankedPassage? OfDirection(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        Exchange().Match(question.Question.Folded) is { Success: true } match && IsTurned(match.Groups["from"].Value, match.Groups["to"].Value, passages[0].Passage.Text)
            ? passages.Take(Considered).Skip(1).FirstOrDefault(p => p.Passage.Passage.IsInSectionOf(passages[0].Passage.Passage) && Rest().IsMatch(p.Passage.Text))
            : null;

    private static bool IsTurned(string from, string to, string text)
    {
        int verb = text.IndexOfAny(['换', '改']);
        if (verb <= 0)
        {
            return false;
        }

        string before = text[..verb];
        string after = text[verb..];
        return from.Except(to).Any(c => after.Contains(c)) && !from.Except(to).Any(c => before.Contains(c)) && to.Except(from).Any(c => before.Contains(c) && !after.Contains(c));
    }

    [GeneratedRegex("(?:(?<!有)没有?|未|未经|不|非)$", RegexOptions.None, 10000)]
    private static partial Regex Denying();

    [GeneratedRegex("(?<from>[\u4e00-\u9fff]{2,3})[换改](?:成|为|购|领)?(?<to>[\u4e00-\u9fff]{2})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Exchange();

    [GeneratedRegex("^(?:[(（]?[一二三四五六七八九十0-9]+[)）、.．])?\\s*(?:其他|其它|其余)(?:情形|情况|的)", RegexOptions.None, 10000)]
    private static partial Regex Rest();
}
