namespace Bot.Search.Analysis.Lexicons;

/// <summary>How a phrase relates to another that is looked for with it.</summary>
public enum Relation
{
    /// <summary><c>a = b</c>: two names of one thing.</summary>
    Same,

    /// <summary><c>a ~ b</c>: near in meaning.</summary>
    Near,

    /// <summary><c>a -> b</c>: who says a may mean b.</summary>
    Implies,

    /// <summary>English and its Chinese.</summary>
    Translation,
}
