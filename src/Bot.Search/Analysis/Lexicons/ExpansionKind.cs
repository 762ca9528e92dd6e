namespace Bot.Search.Analysis.Lexicons;

/// <summary>Why a phrase is looked for that the question does not have.</summary>
public enum ExpansionKind
{
    /// <summary>Another name of the same thing.</summary>
    Synonym,

    /// <summary>Near in meaning, or what the phrase may mean.</summary>
    Related,

    /// <summary>The Chinese of an English phrase.</summary>
    Translation,

    /// <summary>A name in pinyin without tones.</summary>
    Pinyin,
}
