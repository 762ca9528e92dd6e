namespace Bot.Channels;

/// <summary>Escaping of plain text for channels that read Markdown.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_{}[]()#+-.!|<>~";

    /// <summary>The text with every character that Markdown could read as markup escaped.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(c => Special.Contains(c) ? "\\" + c : c.ToString()));
}
