using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>Where the version in force rules the case that a replaced one ruled, its rule comes first.</summary>
public sealed class SuccessorTests
{
    private const string Old = "---\ndate: 2015-03-01\n---\n# 桐屿县渔船管理办法\n\n第一条　{0}转让的，原船主应当先注销登记，由新船主重新登记。\n\n第二条　渔船年检每年6月进行。";
    private const string New = "---\ndate: 2021-03-01\n---\n# 桐屿县渔船服务条例\n\n第一条　本县鼓励渔船更新。\n\n第二条　本县渔船转让的，双方可以到渔港服务站一并办理过户。\n\n第三条　本条例自2021年5月1日起施行。《桐屿县渔船管理办法》同时废止。";

    [Theory]
    [InlineData("船卖给别人，是不是要先注销再重新登记？", "渔船", true)]
    [InlineData("渔船转让要先注销登记吗？", "渔船", true)]
    [InlineData("渔船年检是几月份？", "渔船", false)]
    [InlineData("船卖给别人，是不是要先注销再重新登记？", "木帆船", false)]
    public async Task The_rule_in_force_comes_before_the_one_it_replaced(string question, string ship, bool isRuledAnew)
    {
        var answer = await AskedTexts.AskAsync(question, Old.Replace("{0}", ship, StringComparison.Ordinal), New);
        Assert.Equal(isRuledAnew, answer.Text.Contains("渔港服务站", StringComparison.Ordinal));
        Assert.Equal(isRuledAnew, answer.Text.IndexOf("渔港服务站", StringComparison.Ordinal) is >= 0 and var place && place < answer.Text.IndexOf("先注销登记", StringComparison.Ordinal));
        Assert.Contains(answer.Notices, n => n.Contains("取代", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_held_before_is_answered_by_the_old_version_alone()
    {
        var answer = await AskedTexts.AskAsync("以前的办法里，渔船转让要先注销登记吗？", Old.Replace("{0}", "渔船", StringComparison.Ordinal), New);
        Assert.DoesNotContain("渔港服务站", answer.Text, StringComparison.Ordinal);
    }
}
