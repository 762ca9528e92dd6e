using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Computing;

/// <summary>Cuts passages where a comma stands: a sentence may tell several steps, each with a figure of its own.</summary>
internal static class Pieces
{
    // A document longer than this is not looked through for the terms of one sum.
    private const int Most = 400;

    /// <summary>The pieces of <paramref name="passage"/> between commas and semicolons, those of a row's cells too.</summary>
    public static IEnumerable<Clause> Of(PassageCatalog catalog, PreparedPassage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            int start = sentence.Start;
            int depth = 0;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                char c = passage.Text[i];
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth <= 0 && c is ',' or ';' && !(i > 0 && i + 1 < passage.Text.Length && char.IsAsciiDigit(passage.Text[i - 1]) && char.IsAsciiDigit(passage.Text[i + 1])))
                {
                    yield return Clause.Of(catalog, passage, new TextRange(start, i + 1));
                    start = i + 1;
                }
            }

            if (start < sentence.End)
            {
                yield return Clause.Of(catalog, passage, new TextRange(start, sentence.End));
            }
        }
    }

    /// <summary>The passages of the document that <paramref name="passage"/> belongs to, in its order; those nearest to it where it has very many.</summary>
    public static IEnumerable<PreparedPassage> Document(PassageCatalog catalog, Passage passage)
    {
        int at = catalog.Find(passage);
        var passages = catalog.Collection.Passages;
        int first = at;
        while (first > 0 && at - first < Most / 2 && ReferenceEquals(passages[first - 1].Document, passage.Document))
        {
            first--;
        }

        for (int i = first; i < passages.Count && i - first < Most && ReferenceEquals(passages[i].Document, passage.Document); i++)
        {
            yield return catalog[i];
        }
    }
}
