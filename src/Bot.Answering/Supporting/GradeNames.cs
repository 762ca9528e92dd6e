namespace Bot.Answering.Supporting;

/// <summary>How texts write a level of government that a grade is of: 国家高新技术企业 and 国家重点实验室 are what people call 国家级, 省重点 is 省级.</summary>
internal static class GradeNames
{
    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["国家级"] = ["国家级", "国家高新", "国家重点", "国家标准"],
        ["省级"] = ["省级", "省高新", "省重点"],
    };

    /// <summary>The spellings of <paramref name="grade"/>, its own first.</summary>
    public static IReadOnlyList<string> Of(string grade) => Spellings.GetValueOrDefault(grade) ?? [grade];

    /// <summary>Whether <paramref name="text"/> speaks of <paramref name="grade"/>, however it is written.</summary>
    public static bool AreIn(string text, string grade) => Of(grade).Any(spelling => text.Contains(spelling, StringComparison.Ordinal));
}
