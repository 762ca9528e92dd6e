using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>
/// Where the paragraphs of one matter each tell one thing of it under a label (政策内容：…, 补贴标准：…, 申请渠道：…), most words of a question stand in the
/// first of them; who asks where to apply is answered by the one whose label says so.
/// </summary>
internal static partial class Labelled
{
    private const int Considered = 40;

    // From here on a paragraph holds a value of the kind asked for.
    private const double Valued = 0.9;

    // A share of something is an amount as well.
    private const double Share = 0.7;

    private static readonly (Func<ReadQuestion, bool> IsAsked, Regex Label, bool IsValue)[] Attributes =
    [
        (q => q.Kind == QuestionKind.Where || AsksPlace().IsMatch(q.Folded), Place(), false),
        (q => q.Kind is QuestionKind.Amount or QuestionKind.Percent or QuestionKind.Number, Amount(), true),
        (q => q.Kind is QuestionKind.Duration or QuestionKind.Date, Period(), true),
        (q => AsksMaterials().IsMatch(q.Folded), Materials(), false),
        (q => AsksConditions().IsMatch(q.Folded), Conditions(), false),
        (q => AsksBasis().IsMatch(q.Folded), Basis(), false),
        (q => AsksContact().IsMatch(q.Folded), Contact(), false),
        (q => AsksProcedure().IsMatch(q.Folded), Procedure(), false),
    ];

    /// <summary><paramref name="passages"/>, with the one first whose label names what <paramref name="question"/> asks, of the matter that the first speaks of; as they are where its own label does or none does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || question.Question.Compares || LabelOf(passages[0].Passage) is not { } own)
        {
            return passages;
        }

        var asked = Attributes.Where(a => a.IsAsked(question.Question)).ToList();
        if (asked.Count == 0 || asked.Exists(a => a.Label.IsMatch(own) || (a.IsValue && Holds(question, passages[0].Passage, Share))))
        {
            return passages;
        }

        var sibling = passages.Take(Considered).Skip(1).FirstOrDefault(p => IsBeside(p.Passage, passages[0].Passage) && LabelOf(p.Passage) is { } label
            && asked.Exists(a => a.Label.IsMatch(label) && (!a.IsValue || Holds(question, p.Passage, Valued))));
        return sibling is null ? passages : passages.PutFirst(sibling);
    }

    private static bool Holds(WeightedQuestion question, PreparedPassage passage, double least) =>
        passage.Sentences.Any(s => AnswerType.Match(question.Question, passage, s) >= least);

    private static string? LabelOf(PreparedPassage passage) => Label().Match(passage.Text) is { Success: true } label ? label.Groups["label"].Value : null;

    private static bool IsBeside(PreparedPassage one, PreparedPassage other) =>
        ReferenceEquals(one.Passage.Document, other.Passage.Document) && Section(one).SequenceEqual(Section(other), StringComparer.Ordinal);

    // A labelled paragraph may have its own opening as a heading.
    private static IEnumerable<string> Section(PreparedPassage passage) =>
        passage.Heading is { } heading && LabelOf(passage) is { } label && Folding.Fold(heading).EndsWith(label, StringComparison.Ordinal)
            ? passage.Passage.Headings.SkipLast(1) : passage.Passage.Headings;

    [GeneratedRegex("^(?:[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]{1,2})?\\s*(?<label>[\u4e00-\u9fff]{2,10}):", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Label();

    [GeneratedRegex("(?:去|到|上|在|找|跟|向|跑)(?:哪(?!个?账|张|年|天|月)|谁|什么(?:地方|部门|单位|机构)|啥(?:地方|部门|单位|机构)|何处)|哪(?:里|儿|个?(?:窗口|部门|单位|网点|机构|平台|网站))|渠道", RegexOptions.None, 10000)]
    private static partial Regex AsksPlace();

    [GeneratedRegex("(?:渠道|地点|地址|部门|机构|窗口|单位|网点|途径|入口)$", RegexOptions.None, 10000)]
    private static partial Regex Place();

    [GeneratedRegex("(?:标准|测算|额度|金额|待遇|费用|比例|价格|数额|限额)$", RegexOptions.None, 10000)]
    private static partial Regex Amount();

    [GeneratedRegex("(?:时限|期限|时间|日期|时段|周期|有效期)$", RegexOptions.None, 10000)]
    private static partial Regex Period();

    [GeneratedRegex("材料|资料|证件|手续|带(?:什么|啥|哪)|[交备](?:什么|啥|哪)", RegexOptions.None, 10000)]
    private static partial Regex AsksMaterials();

    [GeneratedRegex("(?:材料|资料|证件|清单)$", RegexOptions.None, 10000)]
    private static partial Regex Materials();

    [GeneratedRegex("条件|要求|门槛|资格|够格|(?:谁|哪些人|什么人|啥人|哪种人|哪类)[^,。?]{0,6}(?:能|可以|享|领|拿|申)", RegexOptions.None, 10000)]
    private static partial Regex AsksConditions();

    [GeneratedRegex("(?:条件|对象|范围|资格|人群|要求)$", RegexOptions.None, 10000)]
    private static partial Regex Conditions();

    [GeneratedRegex("依据|根据|哪[个份](?:文件|规定)|凭什么文件|出处", RegexOptions.None, 10000)]
    private static partial Regex AsksBasis();

    [GeneratedRegex("依据$", RegexOptions.None, 10000)]
    private static partial Regex Basis();

    [GeneratedRegex("电话|热线|打给|号码|联系", RegexOptions.None, 10000)]
    private static partial Regex AsksContact();

    [GeneratedRegex("(?:电话|热线|联系方式|联系人)$", RegexOptions.None, 10000)]
    private static partial Regex Contact();

    [GeneratedRegex("流程|步骤|程序|(?:怎么|咋|如何|怎样)(?:个|去)?(?:申|办|报|走|弄|领)", RegexOptions.None, 10000)]
    private static partial Regex AsksProcedure();

    [GeneratedRegex("(?:流程|程序|步骤|办法|方式)$", RegexOptions.None, 10000)]
    private static partial Regex Procedure();
}
