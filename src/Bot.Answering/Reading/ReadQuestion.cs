using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Reading;

/// <summary>A question as it was read.</summary>
internal sealed record ReadQuestion
{
    /// <summary>The question made whole, in the user's own characters, but in plain words where only speech says so (<see cref="Spoken"/>).</summary>
    public required string Text { get; init; }

    /// <summary>The same in the user's own words, for him to see.</summary>
    public string Asked { get => field ?? Text; init; }

    /// <summary>The same, folded, simplified, corrected.</summary>
    public required string Folded { get; init; }

    /// <summary>Where its own words begin in <see cref="Text"/>, after what was carried over from the question before; 0 where nothing was.</summary>
    public int Own { get; init; }

    /// <summary>What the rules for kinds of question read: <see cref="Folded"/>, for an English question its rendering in Chinese (offsets are its own).</summary>
    public string Wording { get => field ?? Folded; init; }

    /// <summary>Whether it is the question before with another thing put in (红烧肉呢): its kind is that of the one before.</summary>
    public bool IsVaried { get; init; }

    /// <summary>Words that were read as others.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Kind of answer wanted.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The place in an order that is asked for: 2 for 第二高, 1 for the first or none.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>The measure word that is counted in, or null.</summary>
    public string? Measure { get; init; }

    /// <summary>Whether several things are asked for by name.</summary>
    public bool WantsList { get; init; }

    /// <summary>Whether things are set against each other.</summary>
    public bool Compares { get; init; }

    /// <summary>What it speaks of, in order.</summary>
    public required IReadOnlyList<QuestionTerm> Terms { get; init; }

    /// <summary>Pairs of adjacent characters of its content, folded, without repeats.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>Numbers that it states.</summary>
    public required IReadOnlyList<TypedValue> Values { get; init; }

    /// <summary>The same as spans to be compared with the brackets of rules: 超过100人 from 100 on, 23万 alone.</summary>
    public IReadOnlyList<Bracket> Stated { get; init; } = [];

    /// <summary>Years that it names.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Places that it names, nicknames resolved.</summary>
    public IReadOnlyList<Region> Places { get; init; } = [];

    /// <summary>Their usual names.</summary>
    public IReadOnlyList<string> Regions => [.. Places.Select(p => p.ShortName).Distinct(StringComparer.Ordinal)];

    /// <summary>The thing asked for: the term beside the question word (电话是多少, 什么材料); null when there is none.</summary>
    public QuestionTerm? Focus { get; init; }

    /// <summary>Part of a year that it restricts itself to, as written (上半年, 全年, 三季度); null when it does not.</summary>
    public string? YearPart { get; init; }

    /// <summary>Whether it asks for what held before (以前, 旧版).</summary>
    public bool SpeaksOfThePast { get; init; }

    /// <summary>The day on which the answer must hold.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day that the rules asked about must hold on: the last one of the year or month that it names where that is past, else <see cref="AsOf"/>.</summary>
    public DateOnly HoldsOn
    {
        get
        {
            if (Years is not [var year] || year < 1 || year >= AsOf.Year)
            {
                return AsOf;
            }

            int month = (int)Values.FirstOrDefault(v => v.Kind == ValueKind.Date && v.Number >= DateReader.Year).Number / 100 % 100;
            return month is >= 1 and < 12 ? new DateOnly(year, month + 1, 1).AddDays(-1) : new DateOnly(year, 12, 31);
        }
    }

    /// <summary>How the user wrote <paramref name="said"/>, a stretch of <see cref="Folded"/> (ChinaLedger for chinaledger); itself where he wrote other characters.</summary>
    public string AsTyped(string said) => Asked.IndexOf(said, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? Asked.Substring(at, said.Length) : said;
}
