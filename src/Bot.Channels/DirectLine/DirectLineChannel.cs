using Microsoft.Extensions.Logging;

namespace Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0 on this host: everything that its endpoints share. Map it with <see cref="DirectLineEndpoints.MapDirectLine"/>.</summary>
public sealed class DirectLineChannel : IDisposable
{
    /// <summary>Opens the channel; conversations of earlier runs are there again.</summary>
    /// <param name="settings">Who may connect and how much they may use.</param>
    /// <param name="seams">The rest of the bot.</param>
    /// <param name="time">Clock.</param>
    /// <param name="logger">Log of failures; never gets what users write.</param>
    /// <exception cref="InvalidDataException">The signing key in the folder is damaged.</exception>
    public DirectLineChannel(DirectLineSettings settings, ChannelSeams seams, TimeProvider time, ILogger<DirectLineChannel> logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(seams);
        Directory.CreateDirectory(settings.Folder);
        Settings = settings;
        Time = time;
        Signer = new TokenSigner(SigningKey.ReadOrCreate(settings.Folder), time);
        Origins = new OriginRules(settings);
        Access = new RequestAccess(settings, Signer, Origins);
        Store = new ConversationStore(settings, time, logger);
        Bot = new DirectLineBot(settings, seams, time, logger);
        Starts = new Quota(settings.ConversationsPerMinute, settings.ConversationsPerMinute);
        Posts = new Quota(settings.ActivitiesPerMinute, Math.Max(1, settings.ActivitiesPerMinute / 3));
        Logger = logger;
    }

    internal DirectLineSettings Settings { get; }

    internal TimeProvider Time { get; }

    internal TokenSigner Signer { get; }

    internal OriginRules Origins { get; }

    internal RequestAccess Access { get; }

    internal ConversationStore Store { get; }

    internal DirectLineBot Bot { get; }

    /// <summary>New conversations, by client address.</summary>
    internal Quota Starts { get; }

    /// <summary>Activities, by conversation.</summary>
    internal Quota Posts { get; }

    internal ILogger Logger { get; }

    /// <summary>Open sockets of the whole host.</summary>
    internal SocketCount Sockets { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.Dispose();
        Bot.Dispose();
        Starts.Dispose();
        Posts.Dispose();
    }
}
