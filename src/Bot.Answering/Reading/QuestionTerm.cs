using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Reading;

/// <summary>One thing that the question speaks of, with the other words for it.</summary>
/// <param name="Text">The word, folded and simplified.</param>
/// <param name="Range">Where it stands in the question.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Variants">Other words that say the same or nearly the same.</param>
internal sealed record QuestionTerm(string Text, TextRange Range, TermRole Role, IReadOnlyList<TermVariant> Variants)
{
    private static readonly string[] Asking = ["多少", "几", "什么", "哪", "谁", "怎么", "怎样", "如何", "啥", "咋", "how ", "when ", "which ", "who ", "what ", "where "];

    /// <summary>How much it counts: 1 in the question itself, less when it is carried over from an earlier one.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Words akin to it, which do not stand for it but speak of the same.</summary>
    public IReadOnlyList<TermVariant> Akin { get; init; } = [];

    /// <summary>How texts tell it without the word (籍贯 by 沧州清池人); null where no form of words is known for it.</summary>
    public Regex? Form { get; init; }

    /// <summary>Whether the dictionary knows it as a word; false for names and misspelt words, which come as single characters.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether documents are known to use it, for the thesaurus has everyday words for it: missing, it proves more than an everyday word.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>Whether it is a number with its measure word (一年, 两台), which documents write as they like.</summary>
    public bool IsCount { get; init; }

    /// <summary>What the asker states by it of his case, where it is a number (请十天假); a rule tells it by a bracket that holds it.</summary>
    public Bracket? Stated { get; init; }

    /// <summary>Whether a reader may be told that documents lack it: a name or a thing, not a piece of the sentence around it (想建成, 政府给).</summary>
    public bool IsThing { get; init; } = true;

    /// <summary>Whether it only names the kind of thing that is asked for (哪个国家, 有什么特点).</summary>
    public bool NamesKind { get; init; }

    /// <summary>Whether an answer must speak of it: dates are compared as such; hints, names of kinds, numbers with a measure word, single characters, unknown foreign words and phrases that ask (多少学生, how many) need not stand in it.</summary>
    public bool IsDemanded => Role is not (TermRole.Date or TermRole.Hint or TermRole.Character or TermRole.Foreign) && !NamesKind && !IsCount && !Asks;

    /// <summary>Whether it asks (多少学生, how many).</summary>
    public bool Asks { get; } = Array.Exists(Asking, word => Text.Contains(word, StringComparison.Ordinal));
}

/// <summary>Another word for a term.</summary>
/// <param name="Text">The word, folded and simplified.</param>
/// <param name="Factor">How much of the term it says, above 0 to 1.</param>
public readonly record struct TermVariant(string Text, double Factor);

/// <summary>What part a term plays in its question.</summary>
internal enum TermRole
{
    /// <summary>A content word.</summary>
    Word,

    /// <summary>A single character, which stands in many words.</summary>
    Character,

    /// <summary>A question word that hints at words of the answer (多久 at 期限).</summary>
    Hint,

    /// <summary>A word of an English question that the glossary does not know.</summary>
    Foreign,

    /// <summary>A name in quotation marks, a Latin word or a code: no other word stands for it.</summary>
    Name,

    /// <summary>A place.</summary>
    Region,

    /// <summary>A year or date.</summary>
    Date,

    /// <summary>A number with a unit that the user states about himself or asks to confirm.</summary>
    Number,
}
