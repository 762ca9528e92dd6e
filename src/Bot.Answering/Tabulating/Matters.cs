using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Tabulating;

/// <summary>
/// What one that a question names did in each of several matters, or said on each of several dates (甲在公益和发票两件事上各做了什么, 乙2019年3月和7月各讲了什么):
/// a sentence for each that names both, never one that meets the date or the matter alone.
/// </summary>
/// <param name="pipeline">Reads and ranks the question about each.</param>
internal sealed partial class Matters(AnswerPipeline pipeline)
{
    // Of the passages ranked for a matter, those looked at; a place further down counts so much less.
    private const int Considered = 30;
    private const double Step = 0.05;

    // The sentence that names who is asked about, before one that only stands under the name.
    private const double Named = 2;
    private const double Headed = 1;

    // 在公益方面，甲…: what opens with the matter is about it.
    private const int Opening = 4;
    private const double Opens = 1;

    private const double Covered = 0.6;

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>The sentences; null where the question asks otherwise, or the documents tell none of one of them.</summary>
    public Draft? Find(WeightedQuestion question)
    {
        var read = question.Question;
        if (!ReferenceEquals(read.Wording, read.Folded) || Asked(read.Folded) is not { Success: true } asked)
        {
            return null;
        }

        string subject = asked.Groups["s"].Value.Trim();
        List<string> names = [.. Joint().Split(asked.Groups["list"].Value).Select(n => Part().Replace(n, ""))];
        var parts = PartQuestions.Of(subject, names, asked.Groups["asked"].Value);
        if (parts.Count < 2 || parts.Exists(p => p.When > 0) != parts.TrueForAll(p => p.When > 0))
        {
            return null;
        }

        var found = new List<FoundPart>();
        foreach (var part in parts)
        {
            if (Told(read, subject, part, found) is not { } clause)
            {
                return null;
            }

            found.Add(new FoundPart(read.AsTyped(part.Name), clause, IsVersion: false));
        }

        return Comparison.Compose(read, found, Covered, Catalog.Collection.Documents.Count);
    }

    private Clause? Told(ReadQuestion question, string subject, QuestionPart part, List<FoundPart> found)
    {
        var alone = pipeline.Weigh(pipeline.Read(part.Text, question.AsOf));
        var own = pipeline.Weigh(pipeline.Read(part.Name, question.AsOf)).Terms;
        (Clause Clause, double Score)? best = null;
        foreach (var (ranked, place) in pipeline.Rank(alone, null).Take(Considered).Select((p, i) => (p.Passage, i)).Where(p => p.Passage.Passage.Kind != PassageKind.Heading))
        {
            double[] scores = SentenceRanker.Scores(alone, ranked);
            double most = Math.Max(1, scores.DefaultIfEmpty().Max());
            bool isRow = ranked.Passage.Kind == PassageKind.TableRow || ranked.Sentences.Count == 0;
            foreach (var (range, index) in isRow ? [(ranked.Whole, 0)] : ranked.Sentences.Select((s, i) => (s, i)))
            {
                var clause = Clause.Of(Catalog, ranked, range);
                double named = Names(clause, subject);
                if (named > 0 && Says(clause, part, own) && !found.Exists(f => ReferenceEquals(f.Clause.Passage, ranked) && f.Clause.Range == range))
                {
                    double score = named + (clause.Folded.IndexOf(part.Name, StringComparison.Ordinal) is >= 0 and <= Opening ? Opens : 0) + (isRow ? 0 : scores[index] / most) - (Step * place);
                    best = best is { } other && other.Score >= score ? best : (clause, score);
                }
            }
        }

        return best?.Clause;
    }

    private static double Names(Clause clause, string subject) =>
        clause.Folded.Contains(subject, StringComparison.Ordinal) ? Named : clause.Passage.Mentions(subject) ? Headed : 0;

    private static bool Says(Clause clause, QuestionPart part, IReadOnlyList<WeightedTerm> own) =>
        part.When == 0 ? own.Count > 0 && WeightedTerm.Share(own, clause.Folded) >= Covered
        : clause.Facts.Any(part.Dates) || (part.When < DateReader.Year && SaysMonth(clause.Folded, part.Name));

    // 7月 is not said by 17月.
    private static bool SaysMonth(string text, string month) => text.IndexOf(month, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || !char.IsAsciiDigit(text[at - 1]));

    private static Match? Asked(string folded) =>
        ByDate().Match(folded) is { Success: true } dated ? dated : DateFirst().Match(folded) is { Success: true } first ? first : ByMatter().Match(folded) is { Success: true } matter ? matter : null;

    private const string Date = "(?:[0-9]{4}年(?:[0-9]{1,2}月)?|[0-9]{1,2}月)(?:份|初|底|[0-9]{1,2}[日号])?";

    private const string Dates = "(?<list>" + Date + "(?:[、和与跟]" + Date + ")+)(?:里|间|这?两次|这?两回)?";

    // What is asked is told in words: values are compared elsewhere.
    private const string Doing = "(?<asked>(?:都|又|先后|是)?(?:(?:怎么|如何|咋)|(?:讲|说|谈|提|做|干|搞|办|发|出|推|用|有|指)[^,，。]*?(?:什么|啥|哪些|哪[个份项件]|怎么|如何|咋))[^,，。0-9]*)$";

    [GeneratedRegex("^(?<s>[^,，。?？、和与跟0-9]{2,14}?)(?:在|于)?" + Dates + "(?:各自?|分别|都)" + Doing, RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex ByDate();

    [GeneratedRegex("^(?:在)?" + Dates + "[,，]?(?<s>[^,，。?？、和与跟0-9]{2,14}?)(?:各自?|分别|都)" + Doing, RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex DateFirst();

    [GeneratedRegex("^(?<s>[^,，。?？、和与跟在]{2,14}?)(?:[把用将][^,，。?？、在]{1,8}?)?在(?<list>[^,，。?？、和与跟各]{1,10}?(?:[、和与跟][^,，。?？、和与跟各]{1,10}?)+)(?:这?[两二三四五六]个?(?:方面|件事情?|桩事|领域|块|行业|场景)(?:上|里|中)?(?:各自?|分别|都)?|(?:方面|领域|行业)?(?:上|里|中)?(?:各自?|分别))" + Doing, RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex ByMatter();

    [GeneratedRegex("[、和与跟]", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    // 7月初 is told by 7月.
    [GeneratedRegex("(?<=[0-9]月)(?:份|初|底)$", RegexOptions.None, 10000)]
    private static partial Regex Part();
}
