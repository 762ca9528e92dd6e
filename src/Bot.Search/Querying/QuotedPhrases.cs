using Bot.Search.Analysis.Scripts;

namespace Bot.Search.Querying;

/// <summary>Finds what stands between quotation marks in a query: it must occur as it stands.</summary>
internal static class QuotedPhrases
{
    // Single quotes are apostrophes as often; 《》 name works and documents, which few texts repeat with their marks.
    private static readonly (char Open, char Close)[] Marks = [('“', '”'), ('"', '"'), ('「', '」'), ('『', '』')];

    /// <summary>The phrases in order, folded; those without at least two letters or digits say too little to demand them.</summary>
    public static List<string> In(string text)
    {
        var phrases = new List<string>();
        for (int i = 0; i < text.Length; i++)
        {
            int mark = Array.FindIndex(Marks, m => m.Open == text[i]);
            int end = mark < 0 ? -1 : text.IndexOf(Marks[mark].Close, i + 1);
            if (end < 0)
            {
                continue;
            }

            string phrase = text[(i + 1)..end].Trim();
            if (phrase.Count(char.IsLetterOrDigit) >= 2)
            {
                phrases.Add(TextFolding.Fold(phrase));
            }

            i = end;
        }

        return phrases;
    }
}
