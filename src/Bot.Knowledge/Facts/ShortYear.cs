namespace Bot.Knowledge.Facts;

/// <summary>Years written in two digits.</summary>
public static class ShortYear
{
    // 17年4月 is 2017 and 65年10月 1965: documents speak more of what was than of what will be.
    private const int Pivot = 50;

    /// <summary>The year meant by <paramref name="written"/>: 2017 for 17, 1965 for 65; a year in full as it is.</summary>
    public static int Full(int written) => written >= 100 ? written : written < Pivot ? 2000 + written : 1900 + written;
}
