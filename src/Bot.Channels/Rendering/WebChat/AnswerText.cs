using System.Globalization;
using System.Text;
using Bot.Answering;

namespace Bot.Channels.Rendering.WebChat;

/// <summary>The Markdown of one answer: text, table, remarks, and a definition for each marker.</summary>
internal static class AnswerText
{
    private const int MaxTitleLength = 120;

    /// <summary>Markers become links through the definitions at the end; Web Chat shows nothing of a citation that has none.</summary>
    public static string Write(AnswerRecord answer, string baseUrl, Phrases phrases)
    {
        var text = new StringBuilder(Markdown.EscapeKeepingMarkers(answer.Text));
        if (answer.Table is { Columns.Count: > 0 } table)
        {
            text.Append("\n\n").Append(MarkdownTable.Write(table));
            text.Append("\n\n*").AppendFormat(CultureInfo.InvariantCulture, phrases.Coverage, table.Matched, table.Searched).Append('*');
        }

        foreach (string notice in answer.Notices)
        {
            text.Append("\n\n> ").Append(Markdown.EscapeLine(notice));
        }

        if (answer.Mode == AnswerMode.Model)
        {
            text.Append("\n\n*").Append(phrases.WrittenByModel).Append('*');
        }

        return text.Append(Definitions(answer, baseUrl, phrases)).ToString();
    }

    private static string Definitions(AnswerRecord answer, string baseUrl, Phrases phrases)
    {
        var definitions = new StringBuilder();
        foreach (var citation in answer.Citations)
        {
            if (SafeLinks.ToParagraph(citation, baseUrl) is { } address)
            {
                definitions.Append(definitions.Length == 0 ? "\n\n" : "\n");
                definitions.Append(CultureInfo.InvariantCulture, $"[{citation.Number}]: <{address}> \"{Title(citation, phrases)}\"");
            }
        }

        return definitions.ToString();
    }

    private static string Title(Citation citation, Phrases phrases)
    {
        string paragraph = string.Format(CultureInfo.InvariantCulture, phrases.Paragraph, citation.Paragraph);
        string title = Excerpt.Of(citation.Document.Title, MaxTitleLength);
        return Markdown.EscapeLine($"{title} · {paragraph}").Replace("\"", "\\\"", StringComparison.Ordinal);
    }
}
