using System.Security.Cryptography;
using System.Text;
using Bot.Channels.ActivityProtocol.Wire;
using SigningKey = Bot.Channels.DirectLine.SigningKey;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// What conversations of channels are called in the rest of the bot. Callers over HTTP choose their own names; keyed ones cannot be
/// guessed from a channel's id, so nobody continues a conversation that is not theirs. The key is kept, so that names outlive a restart.
/// </summary>
internal sealed class ConversationNames(string folder)
{
    private readonly byte[] _key = SigningKey.ReadOrCreate(folder);

    /// <summary>The name of the conversation of <paramref name="activity"/>; threads of a channel have names of their own.</summary>
    public string Of(Activity activity) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{activity.ChannelId}|{activity.Conversation!.Id}")).AsSpan(0, 16));
}
