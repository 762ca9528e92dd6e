using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// The sentence that names the members of what a question counts (分哪三种, 覆盖哪六大领域): it lists just as many, or says that the thing is divided into them.
/// Paragraphs that only speak of the thing share more words with the question.
/// </summary>
internal static partial class CountedMembers
{
    private const int Considered = 15;

    // It says this much of the question, its headings and title included, and its own words this much.
    private const double Covered = 0.5;
    private const double Nearly = 0.7;
    private const double Own = 0.3;

    // As many as the question says is a sign of its own beside the words.
    private const double Sure = 0.5;
    private const double Exact = 0.3;
    private const double Divided = 0.15;
    private const int Shared = 2;

    /// <summary>The sentence as an answer; null when members are not asked for by number, or no sentence lists them.</summary>
    public static Draft? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        string wording = question.Question.Wording;
        if (passages.Count == 0 || question.Question.Places.Count > 1 || Asks().Match(wording) is not { Success: true } asked || Others().IsMatch(wording))
        {
            return null;
        }

        int? count = ChineseNumber.Parse(asked.Groups["n"].Value) is { } n and >= 2 and <= 12 ? (int)n : null;
        var about = asked.Index is var at && question.Question.Folded.Length == wording.Length ? new TextRange(at, at + asked.Length) : default;
        WeightedTerm[] terms = [.. question.Terms.Where(t => t.Term.IsDemanded && !t.Term.Range.Overlaps(about))];
        var found = passages.Take(Considered).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage))
            .SelectMany(p => p.Passage.Sentences.Select(s => (Ranked: p, Range: s, Worth: Worth(question, terms, p.Passage, s, count, p.TermsSaid >= Nearly * passages[0].TermsSaid)))).Where(s => s.Worth > 0)
            .Select(s => ((RankedPassage Ranked, TextRange Range, double Worth)?)s).MaxBy(s => s!.Value.Worth);
        return found is not { } best ? null
            : new Draft([Quotation.Joined(question, best.Ranked.Passage, [best.Range])], null, Math.Max(Sure, Support.Confidence(question, passages.PutFirst(best.Ranked), catalog))) { IsExact = true };
    }

    // 0 for a sentence that lists no such members; what does not say of what must stand in a passage about as near as the best.
    private static double Worth(WeightedQuestion question, WeightedTerm[] terms, PreparedPassage passage, TextRange sentence, int? count, bool isNear)
    {
        string text = Bracketed().Replace(sentence.Of(passage.Text), "");
        double own = Said(terms, text);
        if (own < Own || Said(terms, $"{text}\n{passage.Context}\n{passage.Title}") < Covered || question.Terms.Any(t => IsListed(t.Term, text)))
        {
            return 0;
        }

        text = Titled().Replace(text, "");
        bool divides = Divides().Matches(text).Any(d => d.Groups["of"].Value is var of && (of.Length == 0 || CommonRun.Longest(of, question.Question.Folded) >= Shared));
        bool exact = count is { } n && Runs().Matches(text).Any(r => Members(r.Value) is var m && (m.Least == n || m.Most == n));
        return (exact && count > 2 && (isNear || divides)) || (count is null && divides) ? own + (exact ? Exact : 0) + (divides ? Divided : 0) : 0;
    }

    private static double Said(WeightedTerm[] terms, string text) => terms.Length == 0 ? 1 : WeightedTerm.Share(terms, text);

    // Where the thing asked about is one of those listed, they are not its own.
    private static bool IsListed(QuestionTerm term, string text) => term.Role is TermRole.Word or TermRole.Name
        && (text.Contains($"、{term.Text}、", StringComparison.Ordinal) || text.Contains($"、{term.Text}和", StringComparison.Ordinal));

    // 甲、乙和丙: the 和 before the last may belong to a name.
    private static (int Least, int Most) Members(string run)
    {
        string[] pieces = run.Split('、');
        return (pieces.Length, pieces.Length + (Joint().IsMatch(pieces[^1]) ? 1 : 0));
    }

    [GeneratedRegex("(?<![在到去给对被])(?:(?:哪|分成?|分为|包括|包含)|(?:有|由|是|为)(?=[哪]))(?:成|为|哪)?(?<n>[二两三四五六七八九十几])(?:大类|大|个|类|种|样|项|家|方面|方|条|座|所|块|部分|处|级|等|档)|(?<n>[两三四五六七八九])(?:个|种|样|项|大)[^,。?？]{0,12}?[,，]?(?:原来|原先|分别|都|各)?(?:都|分别)?(?:是|叫|有|指)(?:什么|啥|哪)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asks();

    // What is asked of each member, or which of them is first, is another question.
    [GeneratedRegex("文件|政策|各(?!个|地|类)|多少|最[^,。?？]{0,4}(?:的|是)|材料|证件|手续|[交带备递][上齐去来]*哪|条件|情形|情况|什么时候|怎么", RegexOptions.None, 10000)]
    private static partial Regex Others();

    [GeneratedRegex("[(（][^)）]*[)）]", RegexOptions.None, 10000)]
    private static partial Regex Bracketed();

    // The bodies in a title are members of nothing.
    [GeneratedRegex("《[^》]*》", RegexOptions.None, 10000)]
    private static partial Regex Titled();

    // What is divided stands before; 具体包括 leaves it out.
    [GeneratedRegex("(?:具体|主要|(?<of>[^,。;:、]{2,10}))(?:分为|分成|包括|包含|涵盖|覆盖)[^,。;:、]{1,40}(?:、[^,。;:、]{1,40})+", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Divides();

    [GeneratedRegex("[^,。;:、]{1,40}(?:、[^,。;:、]{1,40})+", RegexOptions.None, 10000)]
    private static partial Regex Runs();

    [GeneratedRegex("以及|及|和|与|或", RegexOptions.None, 10000)]
    private static partial Regex Joint();
}
