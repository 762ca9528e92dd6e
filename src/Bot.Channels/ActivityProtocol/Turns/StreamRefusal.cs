namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Why Teams did not take a part of a stream.</summary>
internal enum StreamRefusal
{
    /// <summary>It did.</summary>
    None,

    /// <summary>Streams are not possible here: send a plain message.</summary>
    NotAllowed,

    /// <summary>The part is malformed: no further parts, send a plain message.</summary>
    Malformed,

    /// <summary>The stream had ended before.</summary>
    Completed,

    /// <summary>Two minutes are over: the message can still be replaced.</summary>
    TooLate,

    /// <summary>The text is too long.</summary>
    TooLarge,

    /// <summary>The user pressed Stop: nothing more is wanted.</summary>
    Cancelled,

    /// <summary>The text does not begin with what was shown.</summary>
    Mismatch,

    /// <summary>The service is ill or does not answer.</summary>
    Unavailable,
}
