using System.Text;

namespace Bot.Knowledge.Tests.Support;

/// <summary>Documents and passages as compact text that a test can compare as a whole.</summary>
internal static class Dump
{
    /// <summary>Reads a document from text and dumps its passages.</summary>
    public static string Of(string path, string text) => Passages(Read(path, text));

    /// <summary>Reads a document from text.</summary>
    public static Document Read(string path, string text, ReadLimits? limits = null) =>
        DocumentReader.Parse(path, Encoding.UTF8.GetBytes(text), limits ?? new ReadLimits());

    /// <summary>One line a passage: number, kind (H heading, P paragraph, L list item, T table row), text; then headings, lead-in and columns where there are any.</summary>
    public static string Passages(Document document)
    {
        var dump = new StringBuilder();
        foreach (Passage passage in document.Passages)
        {
            char kind = passage.Kind switch { PassageKind.Heading => 'H', PassageKind.ListItem => 'L', PassageKind.TableRow => 'T', _ => 'P' };
            dump.Append(passage.Number).Append(kind).Append(' ').Append(passage.Text.Replace("\t", " | "));
            Append(dump, " «", string.Join(" / ", passage.Headings), "»");
            Append(dump, " <- ", passage.LeadIn ?? "", "");
            Append(dump, " [", string.Join(" | ", passage.Columns), "]");
            dump.Append('\n');
        }

        return dump.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder dump, string before, string text, string after)
    {
        if (text.Length > 0)
        {
            dump.Append(before).Append(text).Append(after);
        }
    }
}
