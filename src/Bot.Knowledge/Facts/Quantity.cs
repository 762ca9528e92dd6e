namespace Bot.Knowledge.Facts;

/// <summary>A number or range of numbers with its unit.</summary>
/// <param name="Low">Smallest value; null when only a cap is stated.</param>
/// <param name="High">Largest value; null when only a floor is stated.</param>
/// <param name="Unit">元 (all yuan amounts are converted to it), another currency, %, or the unit or measure word as it stands: 家, 个月, 平方米.</param>
public sealed record Quantity(decimal? Low, decimal? High, string Unit)
{
    /// <summary>How the text limits the number.</summary>
    public Bound Bound { get; init; }

    /// <summary>For what the number counts each time: 月, 年, 人, 件; null when it counts once.</summary>
    public string? Per { get; init; }

    /// <summary>The number to compare by: the cap of a cap or range, the floor of a floor.</summary>
    public decimal Number => High ?? Low ?? 0;
}

/// <summary>How a text limits a number.</summary>
public enum Bound
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>最高, 不超过, 以内: this number or less.</summary>
    AtMost,

    /// <summary>不低于, 以上, 超过: this number or more.</summary>
    AtLeast,

    /// <summary>约, 近, 左右, 余.</summary>
    About,

    /// <summary>2-5个: from the low to the high number.</summary>
    Between,
}
