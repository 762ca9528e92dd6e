namespace Bot.Search.Analysis;

/// <summary>
/// Turns text into terms. Documents and questions must pass the same one, so its name and version stand in the index header.
/// Any number of threads may use one analyzer at a time.
/// </summary>
public abstract class Analyzer
{
    /// <summary>The name that users give it, such as <c>smartcn</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Grows with every change that makes the same text give other tokens; an index of another version is rebuilt.</summary>
    public abstract int Version { get; }

    /// <summary>Passes the tokens of <paramref name="text"/> to <paramref name="sink"/> in order of their starts.</summary>
    public abstract void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct;

    /// <summary>The tokens of <paramref name="text"/> as a list, for queries, tests and display.</summary>
    public IReadOnlyList<Token> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = new TokenList([]);
        Analyze(text, ref list);
        return list.Tokens;
    }

    private readonly struct TokenList(List<Token> tokens) : ITokenSink
    {
        public List<Token> Tokens => tokens;

        public void Add(scoped ReadOnlySpan<char> term, TextRange range) => tokens.Add(new Token(new string(term), range));
    }
}
