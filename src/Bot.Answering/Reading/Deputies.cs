using System.Text.RegularExpressions;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Reading;

/// <summary>A deputy is another office than the one that he stands in for: 副站长 is one term, though the dictionary has 站长 alone.</summary>
internal static partial class Deputies
{
    /// <summary><paramref name="terms"/> of <paramref name="folded"/>, each office with the 副 that stands before it.</summary>
    public static List<QuestionTerm> Join(List<QuestionTerm> terms, string folded)
    {
        foreach (var term in terms.Where(t => t.Range.Start > 0 && folded[t.Range.Start - 1] == '副' && Office().IsMatch(t.Text)).ToList())
        {
            var whole = new TextRange(term.Range.Start - 1, term.Range.End);
            terms.RemoveAll(t => whole.Contains(t.Range));
            terms.Add(term with { Text = whole.Of(folded), Range = whole, Variants = [] });
        }

        return terms;
    }

    [GeneratedRegex("^(?:" + Offices.All + ")$", RegexOptions.None, 10000)]
    private static partial Regex Office();
}
