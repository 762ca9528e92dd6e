using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Ordering;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Supporting;

/// <summary>
/// Whether what a draft cites really tells the thing asked for, not only speaks of its subject: signs that hold for few answers and many near misses.
/// Each found takes from the draft's confidence.
/// </summary>
internal static partial class Verification
{
    // More sources than these are a list, of which one that tells suffices.
    private const int MostSources = 12;

    // Log odds of 0.01 and 0.99: beyond, confidence says nothing more.
    private const double Surest = 4.6;

    /// <summary>Names of the signs, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always 1", "a particular untold", "more of them", "other measure", "only limits", "no such role", "no name", "counted thing unsaid", "attribute unsaid",
        "no money", "no number", "no such body", "value not quoted", "another grade", "year unsaid", "only planned", "day of a statement", "grant for a price",
        "only listed", "told of another piece", "part of a total", "only counted", "other year", "other giver", "not counted", "no name of a body",
        "no such form", "total of all", "only since", "no such member", "no row of several", "no place in order", "other trade", "other place", "other country", "deed untold", "meaning untold",
        "no word of a side", "no such country", "fine for another", "members unnamed",
        "opposite bound", "only a yardstick", "other scale", "left open", "of a sibling", "only its issuer",
    ];

    /// <summary>What each sign adds to the log odds of the draft's confidence; fitted with each collection left out of the weights of <see cref="Support"/>, but for those of a role, of money, of a number, of a body, of a value that is not quoted, of a grade, of a year, of a country and of what is told of another thing, which hardly any right answer shows: they are set by hand.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        0.5, // always 1
        -3.3, // a particular untold
        -0.5, // more of them
        -2.1, // other measure
        -4, // only limits
        -3, // no such role
        -1.3, // no name
        -1.8, // counted thing unsaid
        -0.8, // attribute unsaid
        -3, // no money
        -2, // no number
        -2, // no such body
        -6, // value not quoted
        -5, // another grade
        -2.5, // year unsaid
        -5, // only planned
        -4, // day of a statement
        -5, // grant for a price
        -5, // only listed
        -2, // told of another piece
        -5.5, // part of a total
        -5.5, // only counted
        -5, // other year
        -5.5, // other giver
        -5.5, // not counted
        -5, // no name of a body
        -5.5, // no such form
        -5.5, // total of all
        -5.5, // only since
        -5.5, // no such member
        -5, // no row of several
        -5, // no place in order
        -5.5, // other trade
        -5, // other place
        -5, // other country
        -5, // deed untold
        -5, // meaning untold
        -5, // no word of a side
        -5, // no such country
        -3.5, // fine for another
        -5.5, // members unnamed
        -6, // opposite bound
        -6, // only a yardstick
        -6, // other scale
        -6, // left open
        -6, // of a sibling
        -6, // only its issuer
    ];

    private static readonly double[] Weights = [.. Fitted];

    /// <summary>The <paramref name="draft"/> for <paramref name="question"/> with its confidence after a look at the signs.</summary>
    public static Draft Verified(WeightedQuestion question, Draft draft)
    {
        double odds = Math.Clamp(Math.Log(draft.Confidence / (1 - draft.Confidence)), -Surest, Surest) + LinearModel.Score(Signs(question, draft), Weights);
        return draft with { Confidence = 1 / (1 + Math.Exp(-odds)) };
    }

    /// <summary>The signs found in <paramref name="draft"/>, 0 or 1 each.</summary>
    public static double[] Signs(WeightedQuestion question, Draft draft)
    {
        var read = question.Question;
        PreparedPassage[] sources = [.. draft.Sources.Take(MostSources)];
        string told = string.Join('\n', draft.Parts.Select(p => p.Text));
        string quoted = Folding.Fold(told);
        string words = quoted + Folding.Fold(Cells(draft)) + Units(sources);
        string said = string.Join('\n', [told, .. sources.Select(s => s.Text + "\n" + s.Context)]);
        string titles = string.Join('\n', sources.Select(s => s.Title).Distinct(StringComparer.Ordinal));
        string titled = $"{said}\n{titles}";
        int untold = CountUntold(question, sources, titled);
        return
        [
            1, Sign(untold > 0), Sign(untold > 1),
            Sign(CountedThings.HasOtherMeasure(read, said, string.Join('\n', sources.SelectMany(s => s.Passage.Columns).Distinct(StringComparer.Ordinal)))),
            Sign(sources.Length > 0 && CountedThings.IsOnlyLimited(read, sources[0])),
            Sign(AskedAttributes.LacksRole(question, draft, said) || AskedAttributes.LacksChosen(read, draft)),
            Sign(AskedAttributes.LacksName(read, quoted)),
            Sign(!draft.ListsDocuments && CountedThings.IsUnsaid(question, titled)),
            Sign(AskedAttributes.LacksAttribute(question, titled)),
            Sign(AskedAttributes.LacksMoney(read, draft, said)),
            Sign(CountedThings.HasNoNumber(read, sources)),
            Sign(AskedAttributes.LacksBody(read, draft)),
            Sign(Particulars.Quoted.Untold(read, words).Count > 0),
            Sign(AskedGrades.IsOther(read, said)),
            Sign(sources.Length > 0 && AsksOfAYear(read) && sources.All(s => YearMatch.Lacks(read, s))),
            Sign(!draft.ListsDocuments && (Untold.IsOnlyPlanned(read, words) || Untold.IsOnlyEach(read, words))),
            Sign(Untold.IsDayOfStatement(read, words)),
            Sign(Untold.IsGrantForPrice(read, words)),
            Sign(Untold.IsOnlyListed(read, words)),
            Sign(Untold.IsOfAnotherPiece(question, draft)),
            Sign(AskedPart.IsOfTotal(question, words)),
            Sign(AskedPart.IsOnlyCounted(read, words)),
            Sign(AskedOrigin.IsOnlyYearOfEnd(read, titled) || AskedOrigin.IsOfOtherYear(read, words, titles) || AskedOrigin.IsOfOtherReport(read, titled, titles) || AskedOrigin.IsOwnNumber(read, words)),
            Sign(AskedOrigin.IsOtherGiver(read, words)),
            Sign(CountedThings.IsUncounted(question, words)),
            Sign(AskedAttributes.LacksNameOfBody(read, quoted)),
            Sign(Particulars.Formed.Untold(read, titled).Count > 0),
            .. Scope(question, words, titled, string.Join('\n', [words, .. sources.SelectMany(s => new[] { s.Context, s.Title })])),
            .. Sides(question, draft, words, titled, titles, sources), .. Bounds(read, words, titled),
        ];
    }

    // How much that is asked for in so many words is untold; 家庭（仅指夫妻双方） tells that parents are none.
    private static int CountUntold(WeightedQuestion question, PreparedPassage[] sources, string titled) =>
        sources is [var defining, ..] && Defined.IsInBrackets(question, defining) ? 0
        : Particulars.Named.Untold(question.Question, titled).Count + (question.Terms.Any(t => t.Term is { Form: not null, IsDemanded: true } && AttributeForms.IsAsked(question.Question.Folded, t.Term.Range) && t.Strength(titled) <= 0) ? 1 : 0);

    private static double[] Scope(WeightedQuestion question, string words, string titled, string headed) =>
    [
        Sign(AskedScope.IsTotalOfAll(question.Question, words)),
        Sign(AskedScope.IsOnlySince(question.Question, words)),
        Sign(AskedScope.LacksMember(question, words, titled)),
        Sign(AskedScope.LacksSeveral(question.Question, words)),
        Sign(AskedScope.LacksPlaceInOrder(question.Question, words)),
        Sign(AskedScope.IsOfOtherTrade(question, words, titled)),
        Sign(AskedScope.LacksPlace(question, titled)),
        Sign(AskedScope.IsOfOtherCountry(question, words) || AskedScope.IsOfWholeCountry(question, words, headed)),
        Sign(AskedDeeds.AreUntold(question.Question.Folded, headed) && !question.Question.Terms.Any(t => t.Form?.IsMatch(headed) == true)),
        Sign(AskedAttributes.LacksMeaning(question, titled)),
    ];

    // A comparison that says itself which side has no figure stays.
    private static double[] Sides(WeightedQuestion question, Draft draft, string words, string titled, string titles, PreparedPassage[] sources) =>
    [
        Sign(draft.Remarks.Count == 0 && (AskedSides.LacksSide(question, sources) || AskedSides.LacksThing(question, sources))),
        Sign(AskedSides.LacksCountry(question.Question, titled)),
        Sign(AskedSides.IsFineForAnother(question, words, titles)),
        Sign(AskedPart.LacksCounted(question.Question, words, draft.Parts.Count) || AskedPart.LacksOrdinal(question.Question, words)),
    ];

    private static double[] Bounds(ReadQuestion read, string words, string titled) =>
    [
        Sign(AskedBound.IsOpposite(read, words) || AskedBound.IsOfOtherSide(read, words)),
        Sign(AskedBound.IsOnlyYardstick(read, words)),
        Sign(AskedBound.IsOfOtherScale(read, words)),
        Sign(AskedBound.IsLeftOpen(read, words)),
        Sign(AskedSibling.IsUntold(read, words, titled) || AskedSibling.IsOfOtherLetter(read, words)),
        Sign(AskedOrigin.IsOnlyIssuer(read, words)),
    ];

    // 2026年还能申请吗 is answered by what holds until then; who did something in 2015 does not ask of 2015.
    private static bool AsksOfAYear(ReadQuestion question) => question.Kind != QuestionKind.YesNo && !Told().IsMatch(question.Folded) && !PriorDocument.IsAsked(question.Wording);

    private static string Cells(Draft draft) => string.Concat(draft.Table?.Rows.Take(MostSources).Select(row => "\n" + string.Join('\t', row.Select(cell => cell.Text))) ?? []);

    // The bare numbers of a row with the units of their headers.
    private static string Units(PreparedPassage[] sources) =>
        string.Concat(sources.Where(s => s.Passage is { Kind: PassageKind.TableRow, Columns.Count: > 0 }).SelectMany(s => HeaderUnit.Written(s.Text, [.. s.Passage.Columns.Select(Folding.Fold)])).Select(w => "\n" + w));

    private static double Sign(bool found) => found ? 1 : 0;

    [GeneratedRegex("今年|现在|被哪|顶掉|取代|替代|废止|作废|年(?:[0-9]+月)?[^,。?]{0,8}(?:递|交|申请|领|买|报|签|来|毕业|办|拿|入职|参加|出生|登记|注册)[^,。?]{0,3}的", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Told();
}
