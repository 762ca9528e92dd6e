using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>A sentence of a draft after checking.</summary>
/// <param name="Text">The sentence without markers.</param>
/// <param name="Verdict">Whether it may be shown.</param>
/// <param name="Support">For a supported sentence, the passages it rests on: their handles and the supporting range in each.</param>
internal sealed record CheckedSentence(string Text, Verdict Verdict, IReadOnlyList<SupportingQuote> Support);

/// <summary>A passage that supports a sentence.</summary>
/// <param name="Handle">The passage's number in the prompt, from 1.</param>
/// <param name="Quote">The part of its text that says so.</param>
internal readonly record struct SupportingQuote(int Handle, TextRange Quote);

/// <summary>What checking found.</summary>
internal enum Verdict
{
    /// <summary>Everything it says stands in a passage that it cites.</summary>
    Supported,

    /// <summary>It says something that the passages do not.</summary>
    Unsupported,

    /// <summary>It makes no statement about the documents: a greeting, an introduction, "the material does not say".</summary>
    Idle,
}
