using System.Text.RegularExpressions;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>Recognises lists that are written as paragraphs: a lead-in and numbered items.</summary>
internal static partial class Enumeration
{
    /// <summary>Whether <paramref name="passage"/> is an item of a list.</summary>
    public static bool IsItem(Passage passage) => passage.Kind == PassageKind.ListItem || Item().IsMatch(passage.Text);

    /// <summary>Whether <paramref name="text"/> announces a list.</summary>
    public static bool Introduces(string text) =>
        text.TrimEnd() is [.., '：' or ':'] || Announcement().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．)）]|[①-⑳])", RegexOptions.None, 10000)]
    private static partial Regex Item();

    [GeneratedRegex("(?:下列|以下|如下)[^。]{0,30}[。：:]?$", RegexOptions.None, 10000)]
    private static partial Regex Announcement();
}
