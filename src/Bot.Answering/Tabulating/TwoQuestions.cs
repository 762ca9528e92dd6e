using System.Text.RegularExpressions;
using Bot.Answering.Conversations;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;

namespace Bot.Answering.Tabulating;

/// <summary>Answers two questions asked in one line (什么时候批的，什么时候挂的牌): the second as a follow-up of the first. One instance for each question.</summary>
/// <param name="pipeline">Reads, ranks and answers each.</param>
internal sealed partial class TwoQuestions(AnswerPipeline pipeline)
{
    // Half an answer must be surer than a whole one; and 给补贴吗，给多少 asks once.
    private const double Sure = 0.6;

    // How much of the best score a passage needs to be as good as the best.
    private const double Alike = 0.92;

    // Both ways to answer begin alike, over the same passages.
    private ReadQuestion? _firstHalf;
    private ReadQuestion? _secondHalf;
    private (Draft? Draft, IReadOnlyList<RankedPassage> Candidates)? _first;

    /// <summary>The halves of <paramref name="question"/>; null when it asks once.</summary>
    public static (string First, string Second)? Split(ReadQuestion question)
    {
        foreach (Match joint in Joint().Matches(question.Folded))
        {
            string first = question.Text[..joint.Index];
            string second = question.Text[(joint.Index + joint.Length)..];
            if (Asks(Folded(question, 0, joint.Index)) && Asks(Folded(question, joint.Index + joint.Length, question.Folded.Length)))
            {
                return (first, second);
            }
        }

        return null;
    }

    /// <summary>Both answers, one under the other; null unless the question asks twice and different passages answer.</summary>
    /// <param name="question">The whole question.</param>
    /// <param name="candidates">The passages found for it; none other answers a half.</param>
    public Draft? Answer(WeightedQuestion question, IReadOnlyList<RankedPassage> candidates)
    {
        if (candidates.Count == 0 || Split(question.Question) is not { } halves)
        {
            return null;
        }

        // 哪边多，多几家 compares once; 一共几个，哪个最多 asks for a number and for a comparison.
        var first = _firstHalf ??= pipeline.Read(halves.First, question.Question.AsOf);
        if (question.Question.Compares && (first.Compares || Conjunction.Split(question.Question).Count > 0))
        {
            return null;
        }

        if (FoundFirst(first, candidates) is not { } one)
        {
            return null;
        }

        var before = new Turn(first) { Asked = halves.First, Cited = [.. one.Parts.Select(p => p.Source.Passage.Id).Distinct()] };
        var readings = FollowUp.Readings(_secondHalf ??= pipeline.Read(halves.Second, question.Question.AsOf), before, text => pipeline.Read(text, question.Question.AsOf));
        var two = readings.Select(r => Found(r, candidates)).FirstOrDefault(d => d is not null);

        // The halves speak of one matter: what answers the second and the whole best answers a first that it fits about as well as another.
        if (two is not null && two.Parts.All(p => ReferenceEquals(p.Source, candidates[0].Passage)))
        {
            one = Found(new Interpretation(first), candidates, preferred: candidates[0].DocId) ?? one;
        }

        // A sentence that the first half quotes already is not said twice, whatever stands beside it in the second.
        if (two is null || two.Parts.All(p => one.Parts.Any(o => ReferenceEquals(o.Source, p.Source)))
            || one.Parts.Any(o => ReferenceEquals(o.Source, two.Parts[0].Source) && IsWithin(two.Parts[0], o)))
        {
            return two is null ? null : OfOne(question, one, two, candidates);
        }

        List<DraftPart> parts = [.. one.Parts];
        parts[^1] = parts[^1] with { Ending = "\n" };
        return new Draft([.. parts, .. two.Parts], one.Table ?? two.Table, Math.Min(one.Confidence, two.Confidence)) { Remarks = [.. one.Remarks, .. two.Remarks] };
    }

    // One paragraph answers both: its sentences for each, where those for the whole leave one out.
    private Draft? OfOne(WeightedQuestion question, Draft one, Draft two, IReadOnlyList<RankedPassage> candidates)
    {
        if (one is not { Table: null, Parts: [var first] } || two is not { Table: null, Parts: [var second] } || first.Source.Passage.Kind == PassageKind.TableRow || IsWithin(second, first)
            || pipeline.ExtractOne(question, candidates) is not { Table: null, Parts: [var whole] } plain || !ReferenceEquals(whole.Source, first.Source) || IsWithin(second, whole))
        {
            return null;
        }

        return plain with { Parts = [Quotation.Joined(question, first.Source, [.. first.Quotes, .. second.Quotes])], Confidence = Math.Max(plain.Confidence, Math.Min(one.Confidence, two.Confidence)) };
    }

    private static bool IsWithin(DraftPart inner, DraftPart outer) => inner.Quotes.All(q => outer.Quotes.Any(o => o.Contains(q)));

    /// <summary>The answer to the one half that has one, saying that the other has none; null unless the question asks twice and just one is answered.</summary>
    /// <param name="question">The whole question, which has no answer as one.</param>
    /// <param name="candidates">The passages found for it.</param>
    public Draft? Half(WeightedQuestion question, IReadOnlyList<RankedPassage> candidates)
    {
        if (candidates.Count == 0 || Split(question.Question) is not { } halves)
        {
            return null;
        }

        var first = _firstHalf ??= pipeline.Read(halves.First, question.Question.AsOf);
        var one = FoundFirst(first, candidates);
        var readings = FollowUp.Readings(_secondHalf ??= pipeline.Read(halves.Second, question.Question.AsOf), new Turn(first) { Asked = halves.First }, text => pipeline.Read(text, question.Question.AsOf));
        var two = readings.Select(r => Found(r, candidates)).FirstOrDefault(d => d is not null);
        return (one ?? two) is not { Confidence: >= Sure } found || (one is not null && two is not null) || (one is null && first.Kind == QuestionKind.YesNo) || question.Question.Folded.Contains('吗', StringComparison.Ordinal) ? null
            : found with { Remarks = [.. found.Remarks, $"文档里没有找到“{(one is null ? halves.First : halves.Second).Trim('?', '？', '。', ' ')}”的答案。"] };
    }

    private Draft? FoundFirst(ReadQuestion first, IReadOnlyList<RankedPassage> candidates)
    {
        if (_first is not { } found || !ReferenceEquals(found.Candidates, candidates))
        {
            _first = found = (Found(new Interpretation(first), candidates), candidates);
        }

        return found.Draft;
    }

    private Draft? Found(Interpretation reading, IReadOnlyList<RankedPassage> candidates, int? preferred = null)
    {
        var weighted = pipeline.Weigh(reading.Question);
        var passages = Continuity.Arrange(PassageRanker.Rerank(weighted, candidates), weighted, reading);

        if (preferred is { } docId && passages.FirstOrDefault(p => p.DocId == docId) is { } best && IsAsGood(best, passages[0]))
        {
            passages = passages.PutFirst(best);
        }

        var draft = pipeline.ExtractOne(weighted, passages);
        return draft is null || draft.Confidence < Support.Threshold ? null : draft;
    }

    private static bool IsAsGood(RankedPassage passage, RankedPassage first) =>
        passage.Score >= Alike * first.Score && passage.Features[PassageFeatures.StrictType] >= first.Features[PassageFeatures.StrictType]
        && passage.Features[PassageFeatures.Replaced] <= first.Features[PassageFeatures.Replaced];

    private static string Folded(ReadQuestion question, int start, int end) => question.Folded[start..end];

    private static bool Asks(string half) => half.Length >= 3 && QuestionWord().IsMatch(half);

    [GeneratedRegex("[?？]+[，,、\\s]*(?=\\S)|[，,；;。]\\s*(?:还有|另外|以及|同时|再问一?下)?[，,]?", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    [GeneratedRegex("多少|(?<!好|[我你他她咱]们?|这|那)几(?!乎)|什么|啥|哪|谁|怎么|如何|多久|多大|多长|何时|吗[?？]?$|呢[?？]?$|(?<verb>\\p{L})不\\k<verb>|管用不|可不可以|是不是|有没有|是否", RegexOptions.None, 10000)]
    private static partial Regex QuestionWord();
}
