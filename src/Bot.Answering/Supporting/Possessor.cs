using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>Whose thing a question asks about: 甲公司的专利 are not told by a paragraph on 乙公司.</summary>
internal static partial class Possessor
{
    /// <summary>Whether <paramref name="draft"/> speaks of the owner that <paramref name="question"/> opens with, where titles or headings name it; true when it opens with none.</summary>
    public static bool IsMet(ReadQuestion question, Draft draft, PassageCatalog catalog)
    {
        if (Owner().Match(question.Folded) is not { Success: true } match)
        {
            return true;
        }

        string owner = match.Groups["owner"].Value;
        var inside = question.Terms.Where(t => match.Groups["owner"].Range().Contains(t.Range)).ToList();
        if (inside.Exists(t => t.Role is TermRole.Region or TermRole.Date or TermRole.Hint || t.Share < 1) || !catalog.IsHeaded(owner))
        {
            return true;
        }

        string[] names = [owner, .. inside.Where(t => t.Range.Length == owner.Length).SelectMany(t => t.Variants).Where(v => v.Factor >= 0.85).Select(v => v.Text)];
        return draft.Parts.Any(part => names.Any(name => part.Source.Mentions(name)));
    }

    [GeneratedRegex("^(?<owner>[^,。?？的]{2,8})的", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Owner();
}
