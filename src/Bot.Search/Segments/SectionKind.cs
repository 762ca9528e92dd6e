namespace Bot.Search.Segments;

/// <summary>What a section holds; the numbers stand in the file (FORMAT.md, part 3).</summary>
internal enum SectionKind : uint
{
    /// <summary>Where each passage id starts in <see cref="PassageIdText"/>.</summary>
    PassageIdOffsets = 1,

    /// <summary>Passage ids, UTF-8.</summary>
    PassageIdText = 2,

    /// <summary>Doc ids in the order of their passage ids.</summary>
    PassageIdOrder = 3,

    /// <summary>Where each body starts in <see cref="BodyText"/>.</summary>
    BodyOffsets = 4,

    /// <summary>Bodies, UTF-8.</summary>
    BodyText = 5,

    /// <summary>One length code a passage.</summary>
    Lengths = 16,

    /// <summary>Where each term starts in <see cref="TermText"/>.</summary>
    TermOffsets = 17,

    /// <summary>Terms in ascending order of their UTF-8 bytes.</summary>
    TermText = 18,

    /// <summary>One <see cref="TermEntry"/> a term.</summary>
    TermEntries = 19,

    /// <summary>One <see cref="BlockEntry"/> for every 128 postings of a term.</summary>
    Blocks = 20,

    /// <summary>Packed doc ids and frequencies.</summary>
    Postings = 21,

    /// <summary>Packed positions.</summary>
    Positions = 22,
}
