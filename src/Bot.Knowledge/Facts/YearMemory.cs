namespace Bot.Knowledge.Facts;

/// <summary>The years that a text has spoken of so far, for dates that lean on them.</summary>
internal sealed class YearMemory(FactContext context)
{
    /// <summary>The year of the last date of this text.</summary>
    public int? Last { get; private set; }

    /// <summary>The month of the last date.</summary>
    public int? LastMonth { get; private set; }

    /// <summary>Whether <see cref="Last"/> stands nowhere in this text: it is that of the document, or of the text before.</summary>
    public bool IsBorrowed { get; private set; } = true;

    /// <summary>Remembers a date that was read.</summary>
    public void Note(int? year, int? month, bool isBorrowed)
    {
        IsBorrowed = year is null ? IsBorrowed : isBorrowed;
        Last = year ?? Last;
        LastMonth = month ?? LastMonth;
    }

    /// <summary>The year for a date that states none: that of the date before it, else the year in which the text was written.</summary>
    public int? ForBareDate => Last ?? context.Written?.Year;

    /// <summary>The year that a relative word means; null when nothing tells.</summary>
    public int? Resolve(string word) => word switch
    {
        "同年" or "同年度" => Last ?? context.YearBefore ?? context.Written?.Year,
        "当年" or "当年度" => Last ?? context.YearBefore,
        "次年" or "次年度" or "翌年" => (Last ?? context.YearBefore) + 1,
        "今年" or "本年" or "本年度" => context.Written?.Year,
        "去年" or "上年度" => context.Written?.Year - 1,
        "前年" => context.Written?.Year - 2,
        "明年" => context.Written?.Year + 1,
        "后年" => context.Written?.Year + 2,
        _ => null,
    };

    /// <summary>Whether <paramref name="word"/> counts from a year that the text speaks of (同年, 次年), and not from the day on which it was written.</summary>
    public static bool CountsFromText(string word) => word is "同年" or "同年度" or "当年" or "当年度" or "次年" or "次年度" or "翌年";
}
