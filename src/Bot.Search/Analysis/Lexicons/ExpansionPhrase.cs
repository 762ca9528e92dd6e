namespace Bot.Search.Analysis.Lexicons;

/// <summary>A phrase to look for beside the question's own.</summary>
/// <param name="Text">The phrase, folded; an analyzer makes terms of it.</param>
/// <param name="Weight">Its weight beside 1 for what the question says; above 0, at most 1.</param>
/// <param name="Kind">Why it is looked for.</param>
/// <param name="Source">What in the question it stands for.</param>
public sealed record ExpansionPhrase(string Text, float Weight, ExpansionKind Kind, string Source)
{
    /// <summary>For explanations, such as <c>synonym of 央行</c>.</summary>
    public string Reason => Kind switch
    {
        ExpansionKind.Synonym => $"synonym of {Source}",
        ExpansionKind.Translation => $"translation of {Source}",
        ExpansionKind.Pinyin => $"pinyin {Source}",
        _ => $"related to {Source}",
    };
}
