using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using static Bot.Answering.Supporting.Sign;

namespace Bot.Answering.Supporting;

/// <summary>
/// All signs that <see cref="Verification"/> looks for: signs that hold for few answers and many near misses, but for the first and the last. Each line has name, log odds and what finds it;
/// a line may be put anywhere.
/// </summary>
internal static partial class Signs
{
    /// <summary>The signs, in the order in which they are added up.</summary>
    public static IReadOnlyList<Sign> All { get; } =
    [
        Fitted("always", 0.5, _ => true),
        Fitted("a particular untold", -3.3, c => c.Untold > 0) with { FoundBy = c => c.UntoldLines },
        Fitted("more of them", -0.5, c => c.Untold > 1),
        Fitted("other measure", -2.1, c => CountedThings.HasOtherMeasure(c.Read, c.Said, c.Columns)),
        ByHand("only limits", -4, c => c.Sources.Length > 0 && CountedThings.IsOnlyLimited(c.Read, c.Sources[0])),
        ByHand("no such role", -3, ("neither role nor person", c => AskedAttributes.LacksRole(c.Question, c.Draft, c.Said)), ("nobody chosen", c => AskedAttributes.LacksChosen(c.Read, c.Draft)), ("holders of other posts", c => AskedAttributes.IsHeldElsewhere(c.Question, c.Sources))),
        Fitted("no name", -1.3, c => AskedAttributes.LacksName(c.Read, c.Quoted)),
        Fitted("counted thing unsaid", -1.8, c => !c.Draft.ListsDocuments && CountedThings.IsUnsaid(c.Question, c.Titled)),
        Fitted("attribute unsaid", -0.8, c => AskedAttributes.LacksAttribute(c.Question, c.Titled)),
        ByHand("no money", -3, c => AskedAttributes.LacksMoney(c.Read, c.Draft, c.Said)),
        ByHand("no number", -2, c => CountedThings.HasNoNumber(c.Read, c.Sources)),
        ByHand("no such body", -2, c => AskedAttributes.LacksBody(c.Read, c.Draft)),
        ByHand("value not quoted", -6, c => Particulars.Quoted.Untold(c.Read, c.Words).Count > 0) with { FoundBy = c => Particulars.Quoted.UntoldLines(c.Read, c.Words) },
        ByHand("another grade", -5, c => AskedGrades.IsOther(c.Read, c.Said)),
        ByHand("year unsaid", -4, c => c.Sources.Length > 0 && AsksOfAYear(c.Read) && c.Sources.All(s => YearMatch.Lacks(c.Read, s))),
        ByHand(
            "only planned",
            -5,
            ("figures of a plan or rule", c => !c.Draft.ListsDocuments && Untold.IsOnlyPlanned(c.Read, c.Words)),
            ("sums for each", c => !c.Draft.ListsDocuments && Untold.IsOnlyEach(c.Read, c.Words))),
        ByHand("day of a statement", -4, c => Untold.IsDayOfStatement(c.Read, c.Words)),
        ByHand("grant for a price", -5, c => Untold.IsGrantForPrice(c.Read, c.Words)),
        ByHand("only listed", -5, c => Untold.IsOnlyListed(c.Read, c.Words)),
        ByHand("told of another piece", -2, c => Untold.IsOfAnotherPiece(c.Question, c.Draft)),
        ByHand("part of a total", -5.5, c => AskedPart.IsOfTotal(c.Question, c.Words)),
        ByHand("only counted", -5.5, c => AskedPart.IsOnlyCounted(c.Read, c.Words)),
        ByHand(
            "other year",
            -5,
            ("year of an end", c => AskedOrigin.IsOnlyYearOfEnd(c.Read, c.Titled)),
            ("another year", c => AskedOrigin.IsOfOtherYear(c.Read, c.Words, c.Titles)),
            ("report of another year", c => AskedOrigin.IsOfOtherReport(c.Read, c.Titled, c.Titles)),
            ("number of the question itself", c => AskedOrigin.IsOwnNumber(c.Read, c.Words)),
            ("only a rule", c => AskedOrigin.IsOnlyRule(c.Read, c.Said, c.Titles))),
        ByHand("other giver", -5.5, c => AskedOrigin.IsOtherGiver(c.Read, c.Words)),
        ByHand("not counted", -5.5, c => CountedThings.IsUncounted(c.Question, c.Words)),
        ByHand("no name of a body", -5, c => AskedAttributes.LacksNameOfBody(c.Read, c.Quoted)),
        ByHand("no such form", -5.5, c => Particulars.Formed.Untold(c.Read, c.Titled).Count > 0) with { FoundBy = c => Particulars.Formed.UntoldLines(c.Read, c.Titled) },
        ByHand("total of all", -5.5, c => AskedScope.IsTotalOfAll(c.Read, c.Words)),
        ByHand("only since", -5.5, c => AskedScope.IsOnlySince(c.Read, c.Words)),
        ByHand("no such member", -5.5, c => AskedScope.LacksMember(c.Question, c.Words, c.Titled)),
        ByHand("no row of several", -5, c => AskedScope.LacksSeveral(c.Read, c.Words)),
        ByHand("no place in order", -5, c => AskedScope.LacksPlaceInOrder(c.Read, c.Words)),
        ByHand("other trade", -5.5, c => AskedScope.IsOfOtherTrade(c.Question, c.Words, c.Titled)),
        ByHand("other place", -5, c => AskedScope.LacksPlace(c.Question, c.Titled)),
        ByHand("other country", -5, ("another country", c => AskedScope.IsOfOtherCountry(c.Question, c.Words)), ("the whole country", c => AskedScope.IsOfWholeCountry(c.Question, c.Words, c.Headed))),
        ByHand("deed untold", -5, LacksDeed) with { FoundBy = c => AskedDeeds.Lines(c.Read.Folded) },
        ByHand("meaning untold", -5, c => AskedAttributes.LacksMeaning(c.Question, c.Titled)),
        // A comparison that says itself which side has no figure stays.
        ByHand(
            "no word of a side",
            -5,
            ("a side", c => c.Draft.Remarks.Count == 0 && AskedSides.LacksSide(c.Question, c.Sources)),
            ("a thing", c => c.Draft.Remarks.Count == 0 && AskedSides.LacksThing(c.Question, c.Sources))),
        ByHand("no such country", -5, c => AskedSides.LacksCountry(c.Read, c.Titled)),
        ByHand("fine for another", -3.5, c => AskedSides.IsFineForAnother(c.Question, c.Words, c.Titles)),
        ByHand("members unnamed", -5.5, ("as many as are asked for", c => AskedPart.LacksCounted(c.Read, c.Words, c.Draft.Parts.Count)), ("the one of that number", c => AskedPart.LacksOrdinal(c.Read, c.Words))),
        ByHand("opposite bound", -6, ("the most for the least or the other way", c => AskedBound.IsOpposite(c.Read, c.Words)), ("the other side of a bound", c => AskedBound.IsOfOtherSide(c.Read, c.Words))),
        ByHand("only a yardstick", -6, c => AskedBound.IsOnlyYardstick(c.Read, c.Words)),
        ByHand("other scale", -6, c => AskedBound.IsOfOtherScale(c.Read, c.Words)),
        ByHand("left open", -6, c => AskedBound.IsLeftOpen(c.Read, c.Words)),
        ByHand("of a sibling", -6, ("another of its kind", c => AskedSibling.IsUntold(c.Read, c.Words, c.Titled)), ("another letter", c => AskedSibling.IsOfOtherLetter(c.Read, c.Words)), ("another number", c => AskedSibling.IsOfOtherNumber(c.Read, c.Said))),
        ByHand("only its issuer", -6, c => AskedOrigin.IsOnlyIssuer(c.Read, c.Words)),

        // The only one that adds: the features of Support were fitted where near misses mostly ask for values. None where the kind comes from the question before, or English was not understood.
        Fitted("asks for a value", 0.44, c => !c.Read.IsVaried && AnswerType.IsStrict(c.Read.Kind) && c.Sources is [var best, ..] && Hopeless.ForeignMissing(c.Question, best) <= 0),
    ];

    private static bool LacksDeed(CitedText c) => !Ordering.Stated.AsksForMinimum(c.Read.Folded) && AskedDeeds.AreUntold(c.Read.Folded, c.Headed) && !c.Read.Terms.Any(t => t.Form?.IsMatch(c.Headed) == true);

    // 2026年还能申请吗 is answered by what holds until then; who did something in 2015 does not ask of 2015.
    private static bool AsksOfAYear(ReadQuestion question) => question.Kind != QuestionKind.YesNo && !Told().IsMatch(question.Folded) && !PriorDocument.IsAsked(question.Wording);

    [GeneratedRegex("今年|现在|被哪|顶掉|取代|替代|废止|作废|年(?:[0-9]+月)?[^,。?]{0,8}(?:递|交|申请|领|买|报|签|来|毕业|办|拿|入职|参加|出生|登记|注册)[^,。?]{0,3}的", RegexOptions.None, 10000)]
    private static partial Regex Told();
}
