namespace Bot.Search.Analysis;

/// <summary>Takes the tokens of one text as an analyzer finds them.</summary>
public interface ITokenSink
{
    /// <summary>Takes one token.</summary>
    /// <param name="term">The term; valid only during the call, so copy what must stay.</param>
    /// <param name="range">Where it stands in the original text. Starts never decrease from one token to the next.</param>
    void Add(scoped ReadOnlySpan<char> term, TextRange range);
}
