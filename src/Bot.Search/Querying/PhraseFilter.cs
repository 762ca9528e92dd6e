using Bot.Search.Analysis.Scripts;
using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>
/// Admits passages in which every quoted phrase occurs: in the body character by character, however the words were cut,
/// or with all its terms in the title and headings. Passages must be asked for in ascending order of doc id.
/// </summary>
internal sealed class PhraseFilter
{
    private readonly Segment _segment;
    private readonly List<(string Text, List<PostingCursor>? InTitle)> _phrases;

    /// <summary>Demands <paramref name="phrases"/>, which are folded.</summary>
    /// <exception cref="InvalidOperationException">The index keeps no bodies to look into.</exception>
    public PhraseFilter(Segment segment, IndexOptions options, IReadOnlyList<string> phrases)
    {
        _segment = segment;
        _phrases = [.. phrases.Select(p => (p, TitleCursors(segment, options, p)))];
        if (!options.StoresBodies)
        {
            throw new InvalidOperationException("Quoted phrases need the bodies: build the index with StoresBodies, or search without quotation marks.");
        }
    }

    /// <summary>Whether all phrases occur in a passage.</summary>
    public bool Admits(int docId)
    {
        string? body = null;
        foreach (var (phrase, cursors) in _phrases)
        {
            if (cursors is not null && cursors.All(c => c.MoveTo(docId) && c.Docs().BinarySearch(docId) >= 0))
            {
                continue;
            }

            body ??= TextFolding.Fold(_segment.Body(docId) ?? "");
            if (!body.Contains(phrase, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static List<PostingCursor>? TitleCursors(Segment segment, IndexOptions options, string phrase)
    {
        var cursors = new List<PostingCursor>();
        for (int number = 0; number < options.Fields.Count; number++)
        {
            if (options.Fields[number].Source != FieldSource.Title)
            {
                continue;
            }

            foreach (var token in options.Fields[number].Analyzer.Tokens(phrase))
            {
                if (segment.Fields[number].Find(token.Term) is not { } entry)
                {
                    return null;
                }

                var cursor = new PostingCursor();
                cursor.Reset(segment.Fields[number], entry, segment.Header.PassageCount);
                cursors.Add(cursor);
            }
        }

        return cursors.Count > 0 ? cursors : null;
    }
}
