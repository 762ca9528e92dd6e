using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>A value that a replaced version gives is taken from the version in force, unless a version is asked for.</summary>
public sealed class InForceInsteadTests
{
    private const string Old = "---\ndate: 2022-04-01\n---\n# 云溪茶业值班管理规定（2022版）\n\n## 一、值班\n\n1.1 春节除夕、初一、初二值班每天补贴300元。\n1.2 值班须签到。\n\n## 二、调休\n\n2.1 调休有效期为3个月，过期折算。";
    private const string New = "---\ndate: 2024-10-08\n---\n# 云溪茶业值班与调休规定（2024版）\n\n第一条　本规定自2024年10月8日起执行，《值班管理规定（2022版）》同时废止。\n\n第二条　节假日值班每天补贴200元；除夕至正月初三每天400元。\n\n第三条　调休有效期6个月，逾期按标准折算。";

    [Theory]
    [InlineData("春节初二值班给多少钱？", "400元", "300元")]
    [InlineData("调休多久过期？", "6个月", "3个月")]
    public async Task A_value_is_that_of_the_version_asked_for(string question, string told, string untold)
    {
        var answer = await AskedTexts.AskAsync(question, Old, New);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, answer.Text, StringComparison.Ordinal);
    }
}
