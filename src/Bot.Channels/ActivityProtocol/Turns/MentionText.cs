using System.Text;
using System.Text.Json;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>The text of a message as its writer meant it: mentions of the bot gone, those of others by name, blanks as blanks.</summary>
internal static class MentionText
{
    private const int MaxMentions = 50;

    /// <summary>The text of <paramref name="activity"/>; empty when it only calls the bot.</summary>
    public static string WithoutBot(Activity activity)
    {
        string text = activity.Text ?? string.Empty;
        foreach (var mention in activity.Entities?.Where(e => e.Type == "mention").Take(MaxMentions) ?? [])
        {
            if (Incoming.Text(mention.Members, "text") is { Length: > 0 } marked && Mentioned(mention) is { } account)
            {
                bool isBot = account.Id is not null && account.Id == activity.Recipient?.Id;
                text = text.Replace(marked, isBot ? " " : $" {account.Name} ", StringComparison.OrdinalIgnoreCase);
            }
        }

        if (activity.Recipient?.Name is { Length: > 0 } name)
        {
            // Copied text keeps the tag and loses the entity.
            text = text.Replace($"<at>{name}</at>", " ", StringComparison.OrdinalIgnoreCase);
        }

        return Collapse(text.Replace("<at>", "", StringComparison.OrdinalIgnoreCase).Replace("</at>", "", StringComparison.OrdinalIgnoreCase));
    }

    private static ChannelAccount? Mentioned(Entity mention)
    {
        try
        {
            return mention.Members.TryGetValue("mentioned", out var account) ? account.Deserialize<ChannelAccount>(WireJson.Options) : null;
        }
        catch (JsonException)
        {
            // A mention of another form names nobody.
            return null;
        }
    }

    /// <summary>Blanks of any kind become one space, and none at either end; line breaks stay.</summary>
    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase))
        {
            bool isBlank = char.IsWhiteSpace(c) && c != '\n';
            if (!isBlank || (collapsed.Length > 0 && collapsed[^1] is not (' ' or '\n')))
            {
                collapsed.Append(isBlank ? ' ' : c);
            }
        }

        return collapsed.ToString().Trim();
    }
}
