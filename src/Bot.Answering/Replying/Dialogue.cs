using System.Text.RegularExpressions;
using Bot.Answering.Extracting;

namespace Bot.Answering.Replying;

/// <summary>An answer out of a page of questions and answers opens with what is answered, not with 答： or with the page's own question, which the user has just asked.</summary>
internal static partial class Dialogue
{
    /// <summary><paramref name="draft"/> with the words of its parts as an answer says them; what they quote stays.</summary>
    public static Draft Answered(Draft draft) => draft with { Parts = [.. draft.Parts.Select(p => p with { Text = Answered(p) })] };

    private static string Answered(DraftPart part)
    {
        string text = Opening().Replace(part.Text, "");
        if (part.Source.Passage.Headings.Any(heading => Question().IsMatch(heading)))
        {
            text = Letter().Replace(text, "");
        }

        return text.Length > 0 ? text : part.Text;
    }

    // 【问：可以改吗】答：, 问：可以改吗？答：.
    [GeneratedRegex("^(?:【(?:[0-9一二三四五六七八九十]{1,3}[、.．]\\s*)?(?:问|[Qq])[0-9]{0,3}\\s*[:：.、][^】]*】|(?:[0-9一二三四五六七八九十]{1,3}[、.．]\\s*)?(?:问|[Qq])[0-9]{0,3}\\s*[:：][^?？\\n]{1,80}[?？]\\s*(?=(?:答|[Aa])[0-9]{0,3}\\s*[:：]))?(?:答[0-9]{0,3}\\s*[:：]\\s*)?", RegexOptions.None, 10000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:[0-9一二三四五六七八九十]{1,3}[、.．]\\s*)?(?:问|[Qq])[0-9]{0,3}\\s*[:：.、]|[?？]$", RegexOptions.None, 10000)]
    private static partial Regex Question();

    // A alone may be the first of several cases.
    [GeneratedRegex("^[Aa][0-9]{0,3}\\s*[:：]\\s*", RegexOptions.None, 10000)]
    private static partial Regex Letter();
}
