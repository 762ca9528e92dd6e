namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>What became of an activity at the door of the queue.</summary>
internal enum Admission
{
    /// <summary>It will be worked on.</summary>
    Accepted,

    /// <summary>It is here or has been already, and will not be worked on again.</summary>
    Duplicate,

    /// <summary>Too many of its conversation wait.</summary>
    ConversationFull,

    /// <summary>Too many of all conversations wait.</summary>
    Full,

    /// <summary>The host is stopping.</summary>
    Stopping,
}
