using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Finds, in the whole collection, the clause that ends the rule a question asks about.</summary>
internal static partial class RepealedRule
{
    // Between a name and the verb that ends it: 《…办法》及其实施细则自即日起同时废止.
    private const int Gap = 24;

    // Share of what the question says of a matter that a sentence on its end says.
    private const double Named = 0.7;

    /// <summary>
    /// The clauses that end what the question calls by a short name (原来的暂行规定, 救生员暂行规定): one for each title that has all its words. Empty unless the
    /// question says that the rule is an earlier or a provisional one; of several nobody knows which is meant.
    /// </summary>
    /// <param name="catalog">All passages.</param>
    /// <param name="question">The question.</param>
    /// <param name="asked">Where the question says what is asked of the rule.</param>
    public static IReadOnlyList<(Passage Passage, Fact Fact)> Called(PassageCatalog catalog, WeightedQuestion question, int asked)
    {
        string before = question.Question.Wording[..asked];
        if (!Earlier().IsMatch(before) || Kind().Matches(before) is not [.., var kind])
        {
            return [];
        }

        string provisional = Provisional(before);
        var own = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Range.End <= asked && t.Term.Range.Length > 1 && !Generic().IsMatch(t.Term.Text)).ToList();
        return [.. catalog.Facts.Repeals.Where(r => IsMeant(r.Passage, Folding.Fold(r.Fact.Value))).DistinctBy(r => r.Fact.Value)];

        bool IsMeant(Passage passage, string title) => title.Contains(kind.Value, StringComparison.Ordinal) && title.Contains(provisional, StringComparison.Ordinal)
            && own.TrueForAll(t => t.Strength(title) > 0 || t.Strength(Folding.Fold(passage.Document.Title)) > 0);
    }

    /// <summary>Whether <paramref name="question"/> calls the rule provisional and <paramref name="title"/> is not the title of such a one.</summary>
    public static bool IsOther(WeightedQuestion question, string title) => !title.Contains(Provisional(question.Question.Wording), StringComparison.Ordinal);

    /// <summary>The sentence of the collection that ends what <paramref name="name"/> names or, in other words, the matter of <paramref name="topic"/>; null when none does.</summary>
    public static (PreparedPassage Passage, TextRange Sentence)? Ending(PassageCatalog catalog, string? name, IReadOnlyList<WeightedTerm> topic)
    {
        string? folded = name is null ? null : Folding.Fold(name.Trim('《', '》'));
        foreach (var passage in catalog.Facts.Ending.Select(p => catalog[catalog.Find(p)]))
        {
            foreach (var sentence in passage.Sentences)
            {
                string said = sentence.Of(passage.Text);
                if (ValidityWords.End(said) && ((folded is not null && IsEnded(said, folded)) || IsEnded(said, topic)))
                {
                    return (passage, sentence);
                }
            }
        }

        return null;
    }

    private static bool IsEnded(string sentence, string name)
    {
        int at = name.Length == 0 ? -1 : sentence.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && ValidityWords.End(sentence.AsSpan(at + name.Length, Math.Min(Gap, sentence.Length - at - name.Length)));
    }

    // One word is no matter, and a title in the sentence is what it ends.
    private static bool IsEnded(string sentence, IReadOnlyList<WeightedTerm> topic) =>
        topic.Count > 1 && sentence.Length <= 2 * Gap && !sentence.Contains('《', StringComparison.Ordinal) && WeightedTerm.Share(topic, sentence) >= Named;

    private static string Provisional(string wording) => Provisionals().Match(wording).Value;

    [GeneratedRegex("暂行|试行|原来|原先|原有|以前|之前|过去|[老旧]", RegexOptions.None, 10000)]
    private static partial Regex Earlier();

    [GeneratedRegex("暂行|试行", RegexOptions.None, 10000)]
    private static partial Regex Provisionals();

    [GeneratedRegex("规定|办法|条例|细则|制度|通知|规则|意见|方案|章程|公约|守则|标准|规程", RegexOptions.None, 10000)]
    private static partial Regex Kind();

    // What any rule is called tells none from another.
    [GeneratedRegex("^(?:暂行|试行|原来|原先|原有|以前|之前|过去|[老旧]|那[个部份条]|的|管理|实施|规定|办法|条例|细则|制度|通知|规则|意见|方案|章程|公约|守则|标准|规程)+$", RegexOptions.None, 10000)]
    private static partial Regex Generic();
}
