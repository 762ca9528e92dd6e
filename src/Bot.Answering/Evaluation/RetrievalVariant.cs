using Bot.Search;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Evaluation;

/// <summary>One line of the ablation: an index, a ranking, and what is done to a question.</summary>
/// <param name="Name">What a table shows.</param>
/// <param name="Engine">What the index is made of; lines with the same one share an index.</param>
/// <param name="Ranking">How it is ranked.</param>
internal sealed record RetrievalVariant(string Name, IndexOptions Engine, Ranking Ranking)
{
    /// <summary>The kinds of phrases that are looked for beside the question's own.</summary>
    public IReadOnlySet<ExpansionKind> Expansions { get; init; } = new HashSet<ExpansionKind>();

    /// <summary>What the weights of those are multiplied by.</summary>
    public float ExpansionWeight { get; init; } = 1;

    /// <summary>Whether typos are corrected.</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether the questions are asked in traditional characters.</summary>
    public bool IsTraditional { get; init; }
}
