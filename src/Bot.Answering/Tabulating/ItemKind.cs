namespace Bot.Answering.Tabulating;

/// <summary>What the items of a list over several passages are.</summary>
internal enum ItemKind
{
    /// <summary>The question does not say, or says documents.</summary>
    Any,

    /// <summary>Places (哪些城市).</summary>
    Place,

    /// <summary>Companies and institutions (哪些企业).</summary>
    Body,
}
