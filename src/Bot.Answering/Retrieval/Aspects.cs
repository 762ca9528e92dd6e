using System.Text.RegularExpressions;

namespace Bot.Answering.Retrieval;

/// <summary>
/// What is asked of a thing, beyond a value: where to apply, what to bring, who pays, what happens to who comes late. Paragraphs that tell it use words of
/// their own (提交下列材料, 由…受理, 责令, 逾期), whichever words the question uses.
/// </summary>
internal static partial class Aspects
{
    // The first ones, which the confidence was fitted with; at most 64 in all.
    private const int Plain = 14;

    private static readonly (Regex Asked, Regex Told)[] All =
    [
        (AsksWhere(), TellsWhere()), (AsksWho(), TellsWho()), (AsksMaterials(), TellsMaterials()), (AsksConditions(), TellsConditions()),
        (AsksConsequence(), TellsConsequence()), (AsksContact(), TellsContact()), (AsksValidity(), TellsValidity()), (AsksPayment(), TellsPayment()),
        (AsksProcedure(), TellsProcedure()), (AsksAmount(), TellsAmount()), (AsksBoth(), TellsBoth()), (AsksTimes(), TellsTimes()),
        (AsksPeriod(), TellsPeriod()), (AsksUse(), TellsUse()), (AsksPayer(), TellsPayer()), (AsksFee(), TellsFee()),
        (AsksExcluded(), TellsExcluded()), (AsksLate(), TellsLate()), (AsksAppeal(), TellsAppeal()), (AsksNotice(), TellsNotice()),
        (AsksCountFrom(), TellsCountFrom()), (AsksCalculation(), TellsCalculation()), (AsksOften(), TellsOften()), (AsksMinimum(), TellsMinimum()),
        (AsksAge(), TellsAge()), (AsksDefinition(), TellsDefinition()), (AsksProof(), TellsProof()), (AsksContract(), TellsContract()),
        (AsksContinue(), TellsContinue()), (AsksChange(), TellsChange()), (AsksCancel(), TellsCancel()), (AsksRepeat(), TellsRepeat()),
        (AsksBasis(), TellsBasis()), (AsksIssuer(), TellsIssuer()), (AsksDiscount(), TellsDiscount()), (AsksTax(), TellsTax()),
        (AsksResidence(), TellsResidence()), (AsksQuota(), TellsQuota()), (AsksOpen(), TellsOpen()), (AsksFamily(), TellsFamily()),
        (AsksDecides(), TellsDecides()), (AsksMembers(), TellsMembers()), (AsksPurpose(), TellsPurpose()), (AsksBefore(), TellsBefore()),
        (AsksPriority(), TellsPriority()), (AsksDamage(), TellsDamage()),
    ];

    /// <summary>How many aspects there are.</summary>
    public static int Count => All.Length;

    /// <summary>The aspects that nearly every collection of rules tells, as bits.</summary>
    public static ulong PlainOnes => (1UL << Plain) - 1;

    /// <summary>The aspects that <paramref name="folded"/>, a question, asks for, as bits.</summary>
    public static ulong Asked(string folded)
    {
        ulong asked = 0;
        for (int i = 0; i < All.Length; i++)
        {
            asked |= All[i].Asked.IsMatch(folded) ? 1UL << i : 0;
        }

        return asked;
    }

    /// <summary>The aspects among <paramref name="asked"/> that <paramref name="folded"/>, a paragraph or heading, tells, as bits.</summary>
    public static ulong Told(string folded, ulong asked)
    {
        ulong told = 0;
        for (int i = 0; i < All.Length; i++)
        {
            told |= (asked >> i & 1) != 0 && All[i].Told.IsMatch(folded) ? 1UL << i : 0;
        }

        return told;
    }

    /// <summary>Whether one of the plain aspects <paramref name="asked"/> is not among those <paramref name="told"/>.</summary>
    public static bool Lacks(ulong asked, ulong told) => (asked & ~told & PlainOnes) != 0;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
