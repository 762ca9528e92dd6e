using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>One of several things that a question asks about.</summary>
/// <param name="Name">How the question calls it.</param>
/// <param name="Text">The question about it alone.</param>
internal sealed partial record QuestionPart(string Name, string Text)
{
    /// <summary>For a name that is a date: year × 10000 + month × 100 + day, 0 for what is not said; 0 for other names.</summary>
    public int When { get; init; }

    /// <summary>Whether <paramref name="fact"/> states a date in <see cref="When"/>.</summary>
    public bool Dates(Fact fact) =>
        fact.Dates?.From is { } day && (When / DateReader.Year is 0 || When / DateReader.Year == day.Year)
        && (When / 100 % 100 is 0 || (When / 100 % 100 == day.Month && fact.Value.Length >= 7)) && (When % 100 is 0 || When % 100 == day.Day);

    /// <summary>Whether it means what holds now, against what held before.</summary>
    public bool IsNew => New().IsMatch(Name);

    /// <summary>Whether it means what held before.</summary>
    public bool IsOld => KindRules.SpeaksOfThePast(Name) || Old().IsMatch(Name);

    [GeneratedRegex("^(?:新|现在|如今|现行|目前|今)", RegexOptions.None, 10000)]
    private static partial Regex New();

    [GeneratedRegex("^(?:旧|老(?!年|人|师)|以前|原先|原来|过去|之前)", RegexOptions.None, 10000)]
    private static partial Regex Old();
}
