namespace Bot.Answering.Checking;

/// <summary>Whether a sentence denies, or presents as done, what its source does not.</summary>
internal static class Polarity
{
    // After each of these, the next two characters are what is denied: 不 + 享受, 不得 + 申请.
    private static readonly string[] Denials = ["暂停", "暂缓", "暂不", "中止", "拒绝", "免征", "免收", "免除", "免于", "不得", "不再", "不能", "不予", "不可", "没有", "尚未", "并未", "未能", "禁止", "停止", "取消", "无需", "无须", "不需", "不用", "不", "未", "无", "非", "免"];

    // Words that merely contain such a character.
    private static readonly string[] Harmless = ["不超过", "不低于", "不少于", "不高于", "不多于", "不仅", "不断", "不同", "不动产", "不少", "不限", "非常", "未来", "无线", "无论", "无人", "不良", "不务正业", "无孔不入", "免费", "免租", "并非"];

    private static readonly string[] Plans = ["计划", "拟", "预计", "力争", "有望", "将", "目标", "争取", "征求意见", "打算"];

    private static readonly string[] Done = ["已经", "已", "实现了", "完成了", "成功"];

    /// <summary>Whether the sentence denies what the source affirms, or affirms what the source denies.</summary>
    /// <param name="sentence">The folded sentence.</param>
    /// <param name="source">The folded source sentences that it rests on.</param>
    public static bool IsReversed(string sentence, string source)
    {
        var denied = Denied(source);
        foreach (string target in Denied(sentence))
        {
            if (!denied.Contains(target) && source.Contains(target, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var deniedHere = Denied(sentence);
        return denied.Any(target =>
            !deniedHere.Contains(target)
            && sentence.Contains(target, StringComparison.Ordinal)
            && IsOnlyDenied(source, target));
    }

    /// <summary>Whether the sentence presents as done what the source only plans.</summary>
    public static bool IsAheadOfPlan(string sentence, string source) =>
        Done.Any(word => sentence.Contains(word, StringComparison.Ordinal))
        && !Done.Any(word => source.Contains(word, StringComparison.Ordinal))
        && Plans.Any(word => source.Contains(word, StringComparison.Ordinal));

    private static HashSet<string> Denied(string text)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < text.Length; i++)
        {
            string? harmless = Harmless.FirstOrDefault(word => text.AsSpan(i).StartsWith(word, StringComparison.Ordinal));
            string? denial = harmless is null ? Denials.FirstOrDefault(word => text.AsSpan(i).StartsWith(word, StringComparison.Ordinal)) : null;
            if (denial is not null && i + denial.Length + 2 <= text.Length)
            {
                targets.Add(text.Substring(i + denial.Length, 2));
            }

            i += (harmless ?? denial)?.Length - 1 ?? 0;
        }

        return targets;
    }

    private static bool IsOnlyDenied(string source, string target)
    {
        for (int i = source.IndexOf(target, StringComparison.Ordinal); i >= 0; i = source.IndexOf(target, i + 1, StringComparison.Ordinal))
        {
            int at = i;
            if (!Denials.Any(word => source.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
