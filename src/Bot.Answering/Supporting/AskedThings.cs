using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>
/// A concrete thing in the clause that asks (嘉宾, 功率, 邮箱) of which an answer has no character, in its own word or in the others for it: what is told
/// belongs to the same matter and is not what was asked.
/// </summary>
internal static partial class AskedThings
{
    // Characters that stand in so many words that sharing one says nothing.
    private const string Common = "的了是有在不要能可多少几什么怎哪谁给个人们去来上下里中大小年月日天时候到家次一二三四五六七八九十元和与或把被就都还再也很最";

    private static readonly HashSet<string> Shells = new(
        EmbeddedLines.Of(typeof(AskedThings), "shells.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(EmbeddedLines.Of(typeof(TermReader), "stop.txt")).Concat(EmbeddedLines.Of(typeof(TermReader), "chatter.txt")).Concat(EmbeddedLines.Of(typeof(TermReader), "kinds.txt")),
        StringComparer.Ordinal);

    /// <summary>Whether <paramref name="question"/> asks about a thing of which <paramref name="titled"/>, all that is cited, says nothing.</summary>
    public static bool AreUntold(WeightedQuestion question, string titled)
    {
        var asking = WordingSupport.Asking(question.Question.Folded);
        return !question.Question.Compares && !Consequences().IsMatch(question.Question.Folded) && question.Terms.Any(t => t.Term is { Role: TermRole.Word, IsDemanded: true, IsListed: true, Share: >= 1 } && asking.Contains(t.Term.Range)
            && IsConcrete(t.Term.Text) && !NamesKind().IsMatch(question.Question.Folded.AsSpan(0, t.Term.Range.Start)) && IsForeign(t, titled));
    }

    private static bool IsConcrete(string word) => word.Length >= 2 && !Shells.Contains(word) && !Loose().IsMatch(word);

    private static bool IsForeign(WeightedTerm term, string said) =>
        term.PartialStrength(said) <= 0 && Shared(term.Term.Text, said) is { Own: > 0, Said: 0 }
        && !term.Term.Variants.Any(v => Shared(v.Text, said) is var (own, told) && told * 2 > own);

    private static (int Own, int Said) Shared(string word, string said)
    {
        char[] own = [.. word.Distinct().Where(c => !Common.Contains(c, StringComparison.Ordinal))];
        return (own.Length, own.Count(c => said.Contains(c, StringComparison.Ordinal)));
    }

    // What happens to a case that is told in its own words is told by a rule in general ones.
    [GeneratedRegex("后果|怎么办|咋办|会怎", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Consequences();

    // 什么武器, 哪位君主: an answer names one, not the kind.
    [GeneratedRegex("(?:什么样?的?|啥|何种?|哪[一几两三]?[个些位部种条款本家座项门类届场张段份]|哪)$", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex NamesKind();

    // Pieces of a sentence (剩下的, 被抓到), numbers and places in talk (墙上), foreign words.
    [GeneratedRegex("[的要被都了到不再还没是能可着过把让和跟与在从对给来a-z0-9]|^[一二三四五六七八九十百千万两几半个这那]|[上下里]$", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Loose();
}
