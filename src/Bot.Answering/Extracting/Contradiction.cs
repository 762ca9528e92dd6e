using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Extracting;

/// <summary>Finds a second paragraph that gives another figure for the same thing.</summary>
internal static partial class Contradiction
{
    // How many of the best passages are looked at.
    private const int Considered = 12;

    // It must say as much of the question as the best one, to speak of the same thing; less where the two sentences are worded alike.
    private const double Same = 0.9;
    private const double Mostly = 0.6;

    // Characters of a word.
    private const int Pair = 2;

    /// <summary>The passage of another document in force that gives another figure than the first of <paramref name="passages"/>; null when none does.</summary>
    public static RankedPassage? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        if (!AnswerType.IsStrict(question.Question.Kind) || !IsInForce(passages[0], question, catalog) || StatedFigures.Of(question, passages[0]) is not { Values.Count: > 0 } first)
        {
            return null;
        }

        var best = passages[0];
        return passages.Skip(1).Take(Considered).FirstOrDefault(p =>
            !ReferenceEquals(p.Passage.Passage.Document, best.Passage.Passage.Document)
            && p.TermsSaid >= best.TermsSaid * Mostly
            && IsInForce(p, question, catalog)
            && !AreOfOtherPlaces(best.Passage, p.Passage)
            && StatedFigures.Of(question, p) is { Values.Count: > 0 } second
            && first.SaysSame(second)
            && ((p.TermsSaid >= best.TermsSaid * Same && SharesPlace(best.Passage, p.Passage)) || first.IsWordedLike(second))
            && second.Values.Any(o => first.Values.Any(f => IsOfOneKind(f, o) && AreOfOneThing(best.Passage, f, p.Passage, o)))
            && !Tells(first, second.Values) && !Tells(second, first.Values));
    }

    // 原来要十几天，最快只要3天 does not contradict 最快3天.
    private static bool Tells(StatedFigures sentence, IReadOnlyList<TypedValue> figures) =>
        sentence.Passage.Values.Where(v => sentence.Range.Contains(v.Range)).Any(v => figures.Any(f => IsOfOneKind(v, f) && v.Number.Equals(f.Number)));

    // 22个园区 and 八个地方 count different things: the nouns after the numbers share no word.
    private static bool AreOfOneThing(PreparedPassage first, TypedValue one, PreparedPassage second, TypedValue other) =>
        one.Kind != ValueKind.Count || (Counted().Match(first.Text[one.Range.End..]).Value is var noun && Counted().Match(second.Text[other.Range.End..]).Value is var against
            && (noun.Length < Pair || against.Length < Pair || CommonRun.Longest(noun, against) >= Pair));

    [GeneratedRegex("^[\u4e00-\u9fff-[的在中为是和与及]]{0,12}", RegexOptions.None, 10000)]
    private static partial Regex Counted();

    /// <summary>What a reader must know about the two.</summary>
    public static string Remark(PreparedPassage first, PreparedPassage second) =>
        $"《{first.Passage.Document.Title}》与《{second.Passage.Document.Title}》的说法不一致，两处都列出，请以现行有效的正式文件为准。";

    // 8个 and 一期 are counts of different things.
    private static bool IsOfOneKind(TypedValue one, TypedValue other) =>
        one.Kind == other.Kind && (one.Kind is not (ValueKind.Count or ValueKind.Area) || string.Equals(one.Unit, other.Unit, StringComparison.Ordinal));

    private static bool IsInForce(RankedPassage passage, WeightedQuestion question, PassageCatalog catalog) =>
        catalog.Facts.Validity(passage.Passage.Passage.Document).At(question.Question.HoldsOn) is not (ValidityState.Replaced or ValidityState.Expired);

    // Two figures of two places are no contradiction, and neither are two of documents without any place.
    private static bool SharesPlace(PreparedPassage first, PreparedPassage second) =>
        first.Regions.Belongs.Any(r => second.Regions.Belongs.Contains(r));

    private static bool AreOfOtherPlaces(PreparedPassage first, PreparedPassage second) =>
        first.Regions.Belongs.Count > 0 && second.Regions.Belongs.Count > 0 && !SharesPlace(first, second);
}
