using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>How documents and passages are named to readers.</summary>
internal static class References
{
    /// <summary>Names <paramref name="document"/>.</summary>
    public static DocumentReference Reference(this Document document) =>
        new(document.Id, document.Title, document.Date, document.Path, document.Url);

    /// <summary>Describes <paramref name="ranked"/> as a retrieved passage.</summary>
    public static RetrievedPassage Retrieved(this RankedPassage ranked)
    {
        var passage = ranked.Passage.Passage;
        return new RetrievedPassage(
            passage.Id, ranked.Score, passage.Document.Reference(), passage.Headings, passage.Number, passage.Text, ranked.Highlights);
    }
}
