using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>What makes two deliveries the same activity.</summary>
internal static class ActivityKey
{
    // Cannot stand in JSON text unescaped, and does not stand in any channel's ids.
    private const char Separator = '\u001f';

    /// <summary>
    /// 128 bits of SHA-256 over channel, conversation, type and id; null without an id. A message's edits and deletion carry the
    /// message's own id in Teams, so for those the time of the change belongs to it too.
    /// </summary>
    public static UInt128? Of(Activity activity)
    {
        if (activity.Id is not { Length: > 0 } id)
        {
            return null;
        }

        string? changed = activity.Type is "messageUpdate" or "messageDelete" ? activity.Timestamp?.ToString("O", CultureInfo.InvariantCulture) : null;
        string text = string.Join(Separator, activity.ChannelId, activity.Conversation!.Id, activity.Type, id, changed);
        return MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
