using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Answering.Reading;

/// <summary>Finds the thing that a question asks for: the term beside its question word.</summary>
internal static partial class FocusFinder
{
    private static readonly PhraseList Kinds = PhraseList.Load("kinds.txt");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；？！、,;?!");

    // Between term and question word stand at most a few small words: 电话是多少, 平台叫做什么.
    private const int Before = 4;
    private const int After = 3;

    /// <summary>
    /// The term right after the question word (什么材料, 多少人才), else the one right before it (电话是多少); null when neither is near. Nouns that
    /// only name the kind of thing asked for (成立的时间是哪一年) are passed over, and marked as such in <paramref name="terms"/>.
    /// </summary>
    public static QuestionTerm? Find(string folded, List<QuestionTerm> terms)
    {
        var focus = Nearest(folded, terms);
        while (focus is not null && Kinds.Contains(focus.Text))
        {
            terms[terms.IndexOf(focus)] = focus with { NamesKind = true };
            focus = Nearest(folded, terms);
        }

        return focus;
    }

    private static QuestionTerm? Nearest(string folded, List<QuestionTerm> terms)
    {
        foreach (Match word in QuestionWord().Matches(folded))
        {
            int end = word.Index + word.Length;
            var after = terms.Where(t => IsThing(t) && t.Range.Start >= end && t.Range.Start - end <= After && !HasBreak(folded, end, t.Range.Start)).MinBy(t => t.Range.Start);
            var before = terms.Where(t => IsThing(t) && t.Range.End <= word.Index && word.Index - t.Range.End <= Before && !HasBreak(folded, t.Range.End, word.Index)).MaxBy(t => t.Range.End);
            if ((IsAttributive(word.Value) ? after ?? before : before) is { } focus)
            {
                return focus;
            }
        }

        return null;
    }

    private static bool IsThing(QuestionTerm term) => term.Role == TermRole.Word && !term.NamesKind && !term.IsCount;

    private static bool IsAttributive(string word) => word[0] is '什' or '啥' or '哪' or '多' or '几' or 'w';

    private static bool HasBreak(string folded, int start, int end) => folded.AsSpan(start, end - start).ContainsAny(Breaks);

    [GeneratedRegex("多少(?:个|家|名|项|种|条|人|份|次)?|几(?:个|家|名|项|种|条|人|份|次|类|成)?|什么|啥|哪(?:些|个|几个|家|种|类|项|份|位)?|谁|怎么|如何|多久|多大|多长|何时|what|which|who", RegexOptions.None, 10000)]
    private static partial Regex QuestionWord();
}
