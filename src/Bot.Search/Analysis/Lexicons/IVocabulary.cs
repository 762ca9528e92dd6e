namespace Bot.Search.Analysis.Lexicons;

/// <summary>The words of a collection and how many passages have each: what an index knows of its words field.</summary>
public interface IVocabulary
{
    /// <summary>Number of passages.</summary>
    int DocCount { get; }

    /// <summary>Number of passages that have <paramref name="term"/>; 0 if none has.</summary>
    int DocFreq(string term);

    /// <summary>All terms with their number of passages, in an order that depends on the collection alone.</summary>
    IEnumerable<(string Term, int DocFreq)> Terms();
}
