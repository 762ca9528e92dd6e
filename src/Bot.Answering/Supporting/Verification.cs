using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>
/// Whether what a draft cites really tells the thing asked for, not only speaks of its subject: each of <see cref="Signs"/> that is found takes from the draft's confidence.
/// </summary>
internal static class Verification
{
    // Log odds of 0.01 and 0.99: beyond, confidence says nothing more.
    private const double Surest = 4.6;

    /// <summary>The <paramref name="draft"/> for <paramref name="question"/> with its confidence after a look at the signs.</summary>
    public static Draft Verified(WeightedQuestion question, Draft draft)
    {
        double odds = Math.Clamp(Math.Log(draft.Confidence / (1 - draft.Confidence)), -Surest, Surest) + Found(new CitedText(question, draft)).Sum(sign => sign.LogOdds);
        return draft with { Confidence = 1 / (1 + Math.Exp(-odds)) };
    }

    /// <summary>The signs found in <paramref name="cited"/>.</summary>
    public static IEnumerable<Sign> Found(CitedText cited) => Signs.All.Where(sign => sign.Holds(cited));
}
