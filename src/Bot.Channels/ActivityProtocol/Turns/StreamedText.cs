using System.Text;
using Bot.Channels.Rendering.Teams;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// The growing text of a streamed answer. Teams demands that each part begins with the one before, as Markdown: so what could still be
/// read differently once more text comes is held back. Written by the answering side, read by the sending side.
/// </summary>
internal sealed class StreamedText
{
    // A stream is a preview; longer texts come whole at its end.
    private const int MaxUnits = 8000;
    private readonly StringBuilder _text = new();

    /// <summary>What was shown last; every further text begins with it.</summary>
    public string Shown { get; private set; } = string.Empty;

    /// <summary>Adds a piece of the answer.</summary>
    public void Add(string piece)
    {
        lock (_text)
        {
            _text.Append(piece);
        }
    }

    /// <summary>The text to show now; null when there is nothing new.</summary>
    public string? Next()
    {
        string text;
        lock (_text)
        {
            text = _text.ToString(0, Math.Min(_text.Length, MaxUnits));
        }

        string markdown = TeamsMarkdown.Escape(text[..Settled(text)]);
        if (markdown.Length <= Shown.Length || !markdown.StartsWith(Shown, StringComparison.Ordinal))
        {
            return null;
        }

        return Shown = markdown;
    }

    /// <summary>How much of the text no longer depends on what follows: not an open bracket, which may become a marker, nor what comes right after one.</summary>
    private static int Settled(string text)
    {
        int end = text.Length;
        int open = text.LastIndexOf('[');
        if (open >= 0 && text.IndexOf(']', open) < 0)
        {
            end = open;
        }

        while (end > 0 && (char.IsHighSurrogate(text[end - 1]) || text[end - 1] == '\r'))
        {
            end--;
        }

        return end;
    }
}
