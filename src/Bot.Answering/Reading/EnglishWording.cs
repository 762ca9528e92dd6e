using System.Text;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Reading;

/// <summary>
/// An English question in the Chinese words that tell what is asked (which city offers the highest subsidy: 哪个城市最高补贴), so that it goes
/// through the same rules as a Chinese one. Not for reading: words that the lists lack are left out.
/// </summary>
internal static partial class EnglishWording
{
    // The first that fits at a place is taken.
    private static readonly (Regex Pattern, string Chinese)[] Operators =
    [
        Say("what (?:do|must|should|did|does|will) (?:i|we|you|one|applicants|firms|companies) (?:have to |need to |bring|submit|hand|turn|provide|attach|supply|send|file)", "什么材料"), Say("(?:which|what)(?: (?:two|three|four|five|six|seven|eight))?(?= (?:papers|paperwork|forms|materials|certificates))", "哪些"),
        Say("(?:which|what are the|name the|what) (?:two|three|four|five|six|seven|eight)(?= [a-z]+)", "哪些"),
        Say("which (?:two |three |four |five |six )?(?:cities|places)", "哪些城市"), Say("(?:which|what) city", "哪个城市"), Say("which provinces", "哪些省"), Say("(?:which|what) province", "哪个省"),
        Say("which (?:companies|enterprises|firms)", "哪些公司"), Say("which banks", "哪些银行"), Say("which universities", "哪些大学"), Say("which (?:institutions|organi[sz]ations|departments|agencies)", "哪些机构"),
        Say("which (?:documents|policies|regulations)|what (?:documents|policies|regulations)", "哪些文件"), Say("which(?= [a-z]+s\\b)", "哪些"), Say("which (?:one|of)?", "哪个"),
        Say("how many", "多少个"), Say("how much", "多少钱"), Say("how long", "多久"), Say("when", "什么时候"), Say("where", "哪里"), Say("who", "谁"),
        Say("(?:still |currently )?(?:in force|in effect)|(?:still|currently) (?:valid|apply|applies)", "还有效吗"), Say("expires?|expire on", "什么时候失效"),
        Say("what (?:did|does|do|has|have) [^?]{1,60}? (?:do|done)\\b", "都做了什么"), Say("list", "哪些"), Say("each|respectively", "各是"),
        Say("(?:in total|altogether|combined|total)", "合计"), Say("compare[ds]?|comparison", "比较"), Say("difference|differ", "相差"),
        Say("most recent|latest|newest|last(?! (?:before|until|for)\\b)(?! ?(?:$|[?,.]))", "最晚"), Say("earliest|oldest|first", "最早"), Say("highest|maximum|largest|biggest|most", "最高"), Say("lowest|minimum|smallest|fewest|least", "最低"), Say("longest", "最长"), Say("shortest", "最短"),
        Say("earlier", "更早"), Say("later", "更晚"), Say("higher|more|larger|bigger|greater", "更高"), Say("lower|less|fewer|smaller", "更低"),
    ];

    /// <summary>Whether the folded question is written in English.</summary>
    public static bool IsEnglish(string folded) => folded.Count(char.IsAsciiLetter) > folded.Count(Folding.IsHan) * 2;

    /// <summary>The wording of the English question <paramref name="folded"/> with its <paramref name="terms"/>.</summary>
    public static string Of(string folded, IReadOnlyList<QuestionTerm> terms)
    {
        var wording = new StringBuilder();
        for (int i = 0; i < folded.Length;)
        {
            if (IsWordStart(folded, i) && Operator(folded, i) is { } asked)
            {
                wording.Append(asked.Chinese);

                // What did 腾讯 do: whose doings is said before.
                Insert(wording, folded, asked, terms);
                i = asked.Range.End;
            }
            else if (terms.FirstOrDefault(t => t.Range.Start == i) is { } term)
            {
                wording.Append(Chinese(term));
                i = term.Range.End;
            }
            else
            {
                wording.Append(char.IsAsciiDigit(folded[i]) || folded[i] is '?' or ',' ? folded[i] : "");
                i++;
            }
        }

        return Year().Replace(wording.ToString(), "${y}年");
    }

    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?![0-9年])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Year();

    /// <summary>What <paramref name="term"/> is called in Chinese: its first other word in Chinese characters, else itself.</summary>
    public static string Chinese(QuestionTerm term) => term.Variants.Select(v => v.Text).FirstOrDefault(v => v.Length > 0 && Folding.IsHan(v[0])) ?? (term.Role == TermRole.Foreign ? "" : term.Text);

    private static void Insert(StringBuilder wording, string folded, (TextRange Range, string Chinese) asked, IReadOnlyList<QuestionTerm> terms)
    {
        var inside = terms.Where(t => t.Range.Start > asked.Range.Start && t.Range.End < asked.Range.End && folded.AsSpan(asked.Range.Start, 4) is "what").Select(Chinese);
        wording.Insert(wording.Length - asked.Chinese.Length, string.Concat(inside));
    }

    private static (TextRange Range, string Chinese)? Operator(string folded, int at)
    {
        foreach (var (pattern, chinese) in Operators)
        {
            if (pattern.Match(folded, at) is { Success: true } match && match.Index == at && IsWordEnd(folded, at + match.Length))
            {
                return (new TextRange(at, at + match.Length), chinese);
            }
        }

        return null;
    }

    private static bool IsWordStart(string text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    private static bool IsWordEnd(string text, int at) => at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]) || !char.IsAsciiLetterOrDigit(text[at - 1]);

    private static (Regex Pattern, string Chinese) Say(string english, string chinese) =>
        (RuntimePattern.Of($"\\G(?:{english})"), chinese);
}
