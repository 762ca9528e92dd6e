namespace Bot.Answering.Computing;

/// <summary>For which of what is counted a price goes: the first hour, what goes beyond 100 sheets.</summary>
internal enum TierPlace
{
    /// <summary>For all of it, as far as its own words tell.</summary>
    Whole,

    /// <summary>For the first so many, or until the first so many are used up.</summary>
    First,

    /// <summary>For some in the middle.</summary>
    Between,

    /// <summary>For what goes beyond.</summary>
    Rest,
}
