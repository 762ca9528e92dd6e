using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Replying;

/// <summary>Finds the sentence in which a document says itself that it leaves open what is asked: 来源文章没有写补助的金额, 具体标准另行公布.</summary>
internal static partial class LeftOpen
{
    // Passages looked at: further down, what is left open is something else.
    private const int Nearest = 3;

    /// <summary>The passage and its sentence, or null where the nearest of <paramref name="passages"/> leave nothing open that <paramref name="question"/> asks for.</summary>
    public static (Passage Passage, string Sentence)? Of(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        for (int i = 0; i < Math.Min(Nearest, passages.Count); i++)
        {
            var passage = passages[i].Passage;
            if (PlaceMatch.Of(question.Question, passage) < 0)
            {
                continue;
            }

            foreach (var sentence in passage.Sentences)
            {
                string said = sentence.Of(passage.Text);
                if (Open().Match(said) is { Success: true } open && IsAsked(question, Left(said, open), isFirst: i == 0))
                {
                    var whole = passage.Passage.Kind == PassageKind.TableRow ? passage.Whole : sentence;
                    return (passage.Passage, whole.Of(passage.Passage.Text).Trim().Replace('\t', '，'));
                }
            }
        }

        return null;
    }

    // 没有写补助的金额; 全年的数字，来源文章没有给出; 具体标准另行公布.
    private static string Left(string said, Match open) =>
        said[(open.Index + open.Length)..].Trim(' ', '。', '；', '，') is { Length: > 1 } after && !open.ValueSpan.StartsWith("另行", StringComparison.Ordinal) ? after : said[..open.Index];

    // A sentence further down must name the thing, too: what it leaves open may be that of something else.
    private static bool IsAsked(WeightedQuestion question, string said, bool isFirst)
    {
        bool names = question.Terms.Any(t => t.Term is { Role: TermRole.Word, IsDemanded: true } && t.PartialStrength(said) > 0);
        return Value(question.Question.Kind) is { } value ? value.IsMatch(said) && (names || isFirst) : names;
    }

    private static Regex? Value(QuestionKind kind) => kind switch
    {
        QuestionKind.Amount or QuestionKind.Percent => Money(),
        QuestionKind.Count or QuestionKind.Number or QuestionKind.Area => Figure(),
        QuestionKind.Date or QuestionKind.Time or QuestionKind.Duration => Moment(),
        QuestionKind.Who or QuestionKind.Organisation => Body(),
        _ => null,
    };

    [GeneratedRegex("(?:没有?|尚?未|并未)(?:具体|明确|再|逐一)?(?:写|说|给出|列出|列明|注明|载明|公布|提到|提及|透露|点名|规定)|另行(?:公布|通知|制定|规定|确定|发布|公告)", RegexOptions.None, 10000)]
    private static partial Regex Open();

    [GeneratedRegex("金额|数额|额度|标准|比例|补[贴助]|奖[励金]|费用?|价格?|多少|数字", RegexOptions.None, 10000)]
    private static partial Regex Money();

    [GeneratedRegex("数[量目字额]|总数|面积|多少|几|名[称单]", RegexOptions.None, 10000)]
    private static partial Regex Figure();

    [GeneratedRegex("日期|时间|日子|期限|年份|哪[年天月]|何时|月|多久|时限|有效期", RegexOptions.None, 10000)]
    private static partial Regex Moment();

    [GeneratedRegex("单位|部门|机构|谁|哪|名字|姓名|人员|负责人|由", RegexOptions.None, 10000)]
    private static partial Regex Body();
}
