using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>
/// Of several sentences of a paragraph with a value of the kind asked for, the one that lists the very thing (获甲国、乙国、丙国授权的每件5万元): what the others
/// say of the question is what goes for all.
/// </summary>
internal static class ListedThing
{
    // From here on a sentence holds a value of the kind.
    private const double Valued = 0.9;

    // Characters of two words together, and of the first of them.
    private const int Compound = 4;
    private const int Name = 2;

    /// <summary>That sentence of <paramref name="passage"/>; null where <paramref name="question"/> asks for no value, or none or several list a word of it that the others lack.</summary>
    public static TextRange? Sentence(WeightedQuestion question, PreparedPassage passage)
    {
        if (!AnswerType.IsStrict(question.Question.Kind) || question.Question.Compares || passage.Passage.Kind == PassageKind.TableRow)
        {
            return null;
        }

        var valued = passage.Sentences.Where(s => AnswerType.Match(question.Question, passage, s) >= Valued).ToList();
        var naming = valued.Where(s => question.Terms.Any(t => t.Term is { IsDemanded: true, Role: TermRole.Word or TermRole.Name or TermRole.Region }
            && IsAlone(Head(t.Term.Text), s, valued, passage.Text))).ToList();
        return valued.Count > 1 && naming is [var only] ? only : null;
    }

    // 美国专利 is listed by 美国.
    private static string Head(string word) => word.Length >= Compound ? word[..Name] : word;

    private static bool IsAlone(string word, TextRange sentence, List<TextRange> valued, string text) =>
        IsListed(word, sentence.Of(text)) && !valued.Exists(o => o != sentence && o.Of(text).Contains(word, StringComparison.Ordinal));

    private static bool IsListed(string word, string sentence) =>
        sentence.Contains($"、{word}", StringComparison.Ordinal) || sentence.Contains($"{word}、", StringComparison.Ordinal);
}
