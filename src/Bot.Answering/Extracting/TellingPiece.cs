using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>Of 博士每月1500元，硕士每月800元 the piece that a question is about.</summary>
internal static partial class TellingPiece
{
    /// <summary>The piece of <paramref name="range"/> of <paramref name="text"/> that says most of the question, with the <paramref name="items"/> that it holds; null where no piece with items says more than the others.</summary>
    public static (TextRange Range, List<T> Items)? Of<T>(WeightedQuestion question, string text, TextRange range, IReadOnlyCollection<T> items, Func<T, TextRange> rangeOf)
    {
        var pieces = Piece().Matches(range.Of(text)).Select(m => new TextRange(range.Start + m.Index, range.Start + m.Index + m.Length))
            .Select(p => (Range: p, Items: items.Where(i => p.Contains(rangeOf(i))).ToList(), Said: question.TermCoverage(p.Of(text))))
            .Where(p => p.Items.Count > 0).OrderByDescending(p => p.Said).ToList();
        return pieces.Count > 0 && (pieces.Count == 1 || pieces[0].Said > pieces[1].Said) ? (pieces[0].Range, pieces[0].Items) : null;
    }

    [GeneratedRegex("[^,;。:\\t]+", RegexOptions.None, 10000)]
    private static partial Regex Piece();
}
