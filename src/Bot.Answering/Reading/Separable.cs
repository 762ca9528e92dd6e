using System.Text.RegularExpressions;
using Bot.Search;
using Bot.Search.Analysis;

namespace Bot.Answering.Reading;

/// <summary>Verbs that speech takes apart, as the words that they are: 登上记 is 登记, 离了婚 离婚, 请个假 and 请5天假 请假, 辞的职 辞职.</summary>
internal static partial class Separable
{
    /// <summary>
    /// The terms in <paramref name="folded"/>, in order, where verb and noun together are a word of <paramref name="lexicon"/>'s lists; of
    /// <paramref name="tokens"/>, the words that it was cut into, the noun must be one (离了婚, not 交了医保).
    /// </summary>
    public static IEnumerable<QuestionTerm> Of(string folded, IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        foreach (Match match in Apart().Matches(folded))
        {
            var noun = match.Groups["n"];
            if (lexicon.Find(folded).Any(found => found.Range.Length > 2 && found.Range.Start < match.Index + match.Length && found.Range.End > match.Index))
            {
                continue;
            }

            if (!tokens.Any(t => t.Range.Start == noun.Index && t.Range.Length == 1) || tokens.Any(t => t.Range.Start < match.Index && t.Range.End > match.Index))
            {
                continue;
            }

            string word = match.Groups["v"].Value + noun.Value;
            var known = lexicon.Find(word).FirstOrDefault(found => found.Range.Length == word.Length).Variants;
            if (known is not null || (lexicon.IsOfficial(word) && lexicon.Segmenter.Tokens(word).Count == 1))
            {
                yield return new QuestionTerm(word, new TextRange(match.Index, match.Index + match.Length), TermRole.Word, known ?? []);
            }
        }
    }

    [GeneratedRegex("(?<v>[\u4e00-\u9fff-[一二三四五六七八九十几多少不没有是在的了过得上下]]|[过上](?=[了完]))(?:(?:[上完到成好满][了过]?|[了过](?:个|[一两几]次)?|个|[不得][上到了成]|[了过]?(?:[0-9]{1,3}|[一二两三四五六七八九十几半]{1,3})(?:天|周|个?(?:月|星期|小时)|年|节|次)的?(?=[假班课学院]))(?<n>[\u4e00-\u9fff-[的了过着个人月年天日多少套件本辆台家点些次跑]])|的(?<n>[职婚业学名记休假款证户罪]))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Apart();
}
