using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>For a question that asks what a word means, the paragraph that defines it (本办法所称某某，是指…) comes before those that use it.</summary>
internal static partial class Defined
{
    // How many of the best passages are looked at.
    private const int Considered = 60;
    private const double Nearly = 0.4;
    // How far the word may stand from the words that ask.
    private const int Gap = 3;

    // Characters of the last word of a name.
    private const int Head = 2;

    /// <summary>Probability that a paragraph is right which defines the very word asked about.</summary>
    public const double Sure = 0.6;

    /// <summary><paramref name="passages"/>, with the one first that defines what <paramref name="question"/> asks about; as they are when it asks otherwise or none does.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0 || Asking(question) is not { } near)
        {
            return passages;
        }

        var defining = passages.Take(Considered).FirstOrDefault(p => p.TermsSaid >= Nearly * passages[0].TermsSaid && At(question, near, p.Passage) is not null
            && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage));
        return defining is null || ReferenceEquals(defining, passages[0]) ? passages : passages.PutFirst(defining);
    }

    /// <summary>The sentence of <paramref name="passage"/> that defines what <paramref name="question"/> asks about; null when it asks otherwise or none does.</summary>
    public static TextRange? Sentence(WeightedQuestion question, PreparedPassage passage) =>
        Asking(question) is { } near && At(question, near, passage) is { } at ? passage.SentenceAt(at) : null;

    // The words that ask, and what stands beside them.
    private static TextRange? Asking(WeightedQuestion question) =>
        Asks().Match(question.Question.Folded) is { Success: true } asks ? new TextRange(asks.Index - Gap, asks.Index + asks.Length + Gap) : null;

    private static int? At(WeightedQuestion question, TextRange near, PreparedPassage passage) =>
        Definition().Matches(passage.Text).Select(m => m.Groups["name"]).FirstOrDefault(name => IsMeant(question, name.Value, near))?.Index
        ?? (AsksNature().IsMatch(question.Question.Folded) ? Nature().Matches(passage.Text).Select(m => m.Groups["name"]).FirstOrDefault(name => IsMeant(question, name.Value, near) || IsHeadOf(name.Value, question.Question.Folded, near))?.Index : null);

    // 购置的机器人设备属于…: the last word stands beside those that ask, and the others before it in the question.
    private static bool IsHeadOf(string name, string folded, TextRange near) =>
        name.Length > Head && near.Start >= 0 && folded.AsSpan(near.Start, Math.Min(near.End, folded.Length) - near.Start).Contains(name.AsSpan(name.Length - Head), StringComparison.Ordinal)
        && CommonRun.Longest(name.AsSpan(0, name.Length - Head), folded) > Head;

    // The very word stands beside the words that ask, or another word for it: 城镇企业 is not defined by 城镇企业事业单位.
    private static bool IsMeant(WeightedQuestion question, string name, TextRange near)
    {
        name = Before().Replace(name, "");
        if (name.Length < 2 || Sense().IsMatch(name))
        {
            return false;
        }

        int at = question.Question.Folded.IndexOf(name, StringComparison.Ordinal);
        return (at >= 0 && at <= near.End && at + name.Length >= near.Start)
            || question.Terms.Any(t => t.Term.Range.Start <= near.End && t.Term.Range.End >= near.Start && t.Term.Variants.Any(v => v.Factor >= 0.85 && string.Equals(v.Text, name, StringComparison.Ordinal)));
    }

    [GeneratedRegex("[”\"』」]?(?:到底|究竟|具体|一般|通常|主要|其实|都)*指(?:的是)?(?:什么|啥|谁|哪|多)|(?:指|叫|算)(?:的)?(?:是)?(?:什么|啥|哪|怎样|怎么)样?的?|什么(?:样的?)?[^,。?？]{0,8}(?:才|就)?算(?!出)|(?:什么|啥|怎么|怎样|哪种|哪些)[^,。?？]{0,6}(?:才|就)?算(?!出)|啥样的?|究竟是|到底是(?:什么|哪|啥)|什么叫|何谓|怎么(?:定义|界定)|(?:说|讲|称|写)的[^,。?？]{2,12}(?:是|包括|有)(?:哪|什么|啥)|是什么(?:意思|样|概念)?[?？]?$|^什么是|" + NatureAsked, RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Asks();

    private const string NatureAsked = "(?:得|要|该|必须)(?:是|长成?)?(?:个)?(?:什么|啥|怎)样(?:的|子)?(?=[才,?？]|$)|(?:是|算)(?:是)?(?:一?[个种])?(?:什么|啥|哪种)(?:样|性质|类型)*的?(?:组织|机构|单位|团体|来头|性质|联盟|平台)";

    [GeneratedRegex(NatureAsked, RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksNature();

    [GeneratedRegex("(?:^|[,。;:)])(?<name>[^,。;:、()]{2,24}?)(?:属于|应当?是|应为|须为|必须是|是(?=[^,。;]{0,30}(?:组织|联盟体?|机构|平台|公司|企业|协会|团体|单位|共同体)(?:[,。;]|$)))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Nature();

    [GeneratedRegex("意思|含义|定义|概念|^(?:这|那|其|此|它)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Sense();

    // 第二条 本办法所称.
    [GeneratedRegex("^.*(?:所称的?|所指的?|所说的?|[ 　])", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Before();

    [GeneratedRegex("(?:所称的?|所指的?|^|[,。;:])(?<name>[^,。;:、]{2,20}?)[,]?(?:是指|指的是)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Definition();
}
