using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Tabulating;

/// <summary>Says which of two versions goes for a case between them (按新办法还是老办法): the provision that keeps the old one for some (已经受理的，仍按原办法执行).</summary>
internal static partial class TransitionAnswer
{
    // A paragraph up to this length is quoted whole.
    private const int Comfortable = 160;

    // Share of the question that the provision, its headings and its title must say.
    private const double Least = 0.2;
    private const double Nearly = 0.6;
    private const double Sure = 0.6;

    /// <summary>The provision; null unless that is asked and one says nearly as much of the question as the best passage.</summary>
    public static Draft? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0 || !Asks().IsMatch(question.Question.Folded))
        {
            return null;
        }

        double enough = Math.Max(Least, Nearly * Said(question, passages[0].Passage));
        var keeping = passages.Select(p => p.Passage)
            .Where(p => PlaceMatch.Of(question.Question, p) >= 0 && Said(question, p) >= enough)
            .Select(p => (Passage: p, Sentence: p.Sentences.FirstOrDefault(s => Keeps().IsMatch(s.Of(p.Text))))).Where(p => p.Sentence.Length > 0)
            .OrderByDescending(p => RangeMatch.Of(question.Question, p.Passage, p.Sentence)).ThenByDescending(p => Said(question, p.Passage)).FirstOrDefault();
        if (keeping.Passage is not { } passage)
        {
            return null;
        }

        var quoted = passage.Text.Length <= Comfortable ? passage.Whole : keeping.Sentence;
        return new Draft([new DraftPart(quoted.Of(passage.Passage.Text).Trim(), passage, [quoted])], null, Sure);
    }

    private static double Said(WeightedQuestion question, PreparedPassage passage) => question.TermCoverage(passage.Text + passage.Context + passage.Title);

    private const string Version = "(?:新|老(?!人|年)|旧|原来|原先|以前|后来|现在)";

    [GeneratedRegex("(?:按|照|用|走|看|适用|执行)[^,。?？]{0,3}" + Version + "[^,。?？]{0,10}还是[^,。?？]{0,4}" + Version + "|新[^,。?？]{0,8}(?:生效|施行|实施|执行|出台|下来)[^。?？]{0,20}(?:按照?|依照?|照|用|走|适用|执行)的?哪(?:一?[套个份部种版])", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("(?:仍|仍然|继续)(?:按|依|执行|适用|沿用)|(?:按照?|依照?|适用|执行)原(?:有|来)?(?:的)?(?:办法|规定|标准|政策|条例|细则|制度)|(?:施行|实施|执行|印发|发布)(?:之日)?以?前[^。]{0,40}(?:按|依|适用|执行)", RegexOptions.None, 10000)]
    private static partial Regex Keeps();
}
