namespace Bot.Answering.Values;

/// <summary>Measure words that count the same things: 几轮 is answered by 2批, 几个人 by 3名.</summary>
internal static class Measures
{
    private static readonly string[][] Alike =
    [
        ["人", "名", "位", "口", "人次", "号"], ["家", "户", "所"], ["条", "项", "款"], ["批", "批次", "轮", "拨", "期", "回"], ["次", "趟", "场", "届", "回", "遍"], ["辆", "台", "部"],
        ["种", "类"], ["本", "册", "部"], ["页", "张"], ["套", "间"], ["套", "份"], ["次", "批", "批次"], ["处", "座"], ["度", "℃"], ["头", "匹", "只"], ["节", "学时", "课时"], ["班", "趟"],
    ];

    /// <summary>Whether a count in <paramref name="unit"/> may answer a question in <paramref name="asked"/>.</summary>
    public static bool AreAlike(string asked, string unit) =>
        string.Equals(asked, unit, StringComparison.Ordinal) || Array.Exists(Alike, words => words.Contains(asked, StringComparer.Ordinal) && words.Contains(unit, StringComparer.Ordinal));
}
