using System.Text.RegularExpressions;
using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>For a question that asks what a word means or covers: which word that is, and whether a text defines it (本办法所称X，是指…).</summary>
internal static partial class AskedMeaning
{
    // Between the word and what defines it stand at most a few others: 本条所称城镇企业,是指 · 个体工商户(含家庭经营的)是指.
    private const int Between = 14;

    /// <summary>The term that <paramref name="question"/> asks the meaning of: the last before 指的是什么 and the like, the first after 什么叫; null when it asks for none.</summary>
    public static WeightedTerm? Term(ReadQuestion question, IReadOnlyList<WeightedTerm> terms)
    {
        var words = terms.Where(t => t.Term.Role is TermRole.Word or TermRole.Name);
        var named = AsksBefore().Match(question.Folded) is { Success: true } before ? words.Where(t => t.Term.Range.End <= before.Index).MaxBy(t => t.Term.Range.End) : null;
        return named is null && AsksAfter().Match(question.Folded) is { Success: true } after
            ? words.Where(t => t.Term.Range.Start >= after.Index + after.Length).MinBy(t => t.Term.Range.Start)
            : named;
    }

    /// <summary>How much of the word asked for <paramref name="folded"/> defines, 0 to 1; 0 when the question asks for no meaning.</summary>
    public static double Defined(WeightedQuestion question, ReadOnlySpan<char> folded)
    {
        double best = 0;
        if (question.AskedToDefine is not { } defined)
        {
            return best;
        }

        foreach (var match in Defines().EnumerateMatches(folded))
        {
            int reach = Math.Max(0, match.Index - defined.Term.Text.Length - Between);
            best = Math.Max(best, defined.Strength(folded[reach..match.Index]));
        }

        return best;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    [GeneratedRegex("(?:是|都)?指(?:的是|的)?(?:什么|谁|哪|啥)|(?:是|有)?(?:什么|啥)意思|是(?:干|做)(?:什么|啥)用?的|(?:究竟|到底)?是(?:什么|啥|哪种|哪类|哪样)(?:样的)?(?:东西|概念|公司|单位|人)?[?？]?$|(?:都)?包括(?:哪|什么|啥|谁)|怎[么样]才?算|的定义|(?:什么|啥|哪)[^,。]{0,6}才?能?算(?!完|账|钱)", Options, 10000)]
    private static partial Regex AsksBefore();

    [GeneratedRegex("^(?:.{0,12}[,，])?(?:什么|啥)(?:样的)?(?:叫做?|才?能?算是?|是)|何谓|所谓|(?:什么|啥|怎样|哪种|哪类)(?:样的?)?[^。?？]{0,14}?(?:才|能)(?:会|能)?被?(?:算是?(?![完账钱])|叫做?|当作|当成|看作|视为|认作|属于)", Options, 10000)]
    private static partial Regex AsksAfter();

    [GeneratedRegex("是指|指的是|系指|[,是]指(?![定导南])|以下(?:统)?(?:简)?称|包括|视为", Options, 10000)]
    private static partial Regex Defines();
}
