using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>What a fact of kind <see cref="FactKind.Validity"/> states, in its <see cref="Fact.Detail"/>.</summary>
public static partial class ValidityWords
{
    /// <summary>In force from <see cref="Fact.Dates"/>.From, or from its publication when that is null.</summary>
    public const string From = "from";

    /// <summary>In force until <see cref="Fact.Dates"/>.To.</summary>
    public const string Until = "until";

    /// <summary>In force as long as <see cref="Fact.Quantity"/> says, counted from the start.</summary>
    public const string Term = "term";

    /// <summary>Ends a document that is only called by its year and kind: <see cref="Fact.Value"/> is "repealsOfYear:2018通知".</summary>
    public const string RepealsOfYear = "repealsOfYear";

    /// <summary>Ends the document that <see cref="Fact.Value"/> names, by title or number.</summary>
    public const string Repeals = "repeals";

    /// <summary>Whether <paramref name="text"/> says that something is no longer in force.</summary>
    public static bool End(ReadOnlySpan<char> text) => Ending().IsMatch(text);

    [GeneratedRegex("(?<!不予|不得|[不未])(?:废止|停止执行|停止施行|不再执行|不再适用|失效|停止使用|作废|废除)", RegexOptions.None, 10000)]
    private static partial Regex Ending();
}
