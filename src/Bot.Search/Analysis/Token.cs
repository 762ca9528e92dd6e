namespace Bot.Search.Analysis;

/// <summary>One occurrence of a term in a text.</summary>
/// <param name="Term">What is indexed and looked up: folded, perhaps stemmed.</param>
/// <param name="Range">Where it stands in the original text.</param>
public readonly record struct Token(string Term, TextRange Range)
{
    /// <summary>The form in which tests and <c>bot analyze</c> print tokens: <c>term[start,end)</c>.</summary>
    public override string ToString() => $"{Term}[{Range.Start},{Range.End})";
}
