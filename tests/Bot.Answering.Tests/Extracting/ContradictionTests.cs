using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>Two documents that give another figure for the same thing are both shown.</summary>
public sealed class ContradictionTests
{
    private const string Rule = "# 桐屿医院停车收费办法\n\n第一条　门诊患者停车每小时收取4元。\n\n（一）住院患者可以登记1辆家属车辆，住院期间每24小时最高收取{0}元，登记在服务台办理。";
    private const string Asked = "# 桐屿医院常见问题\n\n## 问：住院病人家属停车怎么收费？\n\n答：住院患者可以登记1辆家属车辆，每24小时最高收取{0}元。";
    private const string Table = "# 桐屿县民宿扶持办法\n\n等级奖励按照下表执行。\n\n| 等级 | 奖励金额 |\n|---|---|\n| 甲级 | {0}万元 |\n| 乙级 | 6万元 |";
    private const string Guide = "# 桐屿县民宿扶持问答\n\n## 问：评上甲级民宿，一共能拿多少奖励？\n\n答：甲级民宿一次性奖励{0}万元。";

    [Theory]
    [InlineData(Rule, Asked, "住院病人家属停车一天最多收多少钱？", "20", "15", true)]
    [InlineData(Rule, Asked, "住院病人家属停车一天最多收多少钱？", "35", "28", true)]
    [InlineData(Rule, Asked, "住院病人家属停车一天最多收多少钱？", "15", "15", false)]
    [InlineData(Table, Guide, "桐屿县甲级民宿能拿多少奖励？", "11", "14", true)]
    [InlineData(Table, Guide, "桐屿县甲级民宿能拿多少奖励？", "11", "11", false)]
    public async Task Both_are_shown_with_a_notice(string rule, string guide, string question, string one, string other, bool disagree)
    {
        var answer = await AskedTexts.AskAsync(question, rule.Replace("{0}", one, StringComparison.Ordinal), guide.Replace("{0}", other, StringComparison.Ordinal));
        Assert.Equal(disagree, answer.Notices.Any(n => n.Contains("不一致", StringComparison.Ordinal)));
        Assert.Equal(disagree, answer.Text.Contains(one, StringComparison.Ordinal) && answer.Text.Contains(other, StringComparison.Ordinal) && answer.Citations.Count > 1);
    }

    [Fact]
    public async Task Figures_of_other_grades_do_not_disagree()
    {
        var answer = await AskedTexts.AskAsync("桐屿县乙级民宿能拿多少奖励？", Table.Replace("{0}", "11", StringComparison.Ordinal), Guide.Replace("{0}", "14", StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Notices, n => n.Contains("不一致", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("在岚川注册渔船要几天？", "在岚川注册渔船原来要二十几天，用这个平台最快只要4天。", "渔政应用：岚川渔船注册平台，最快4天注册渔船。")]
    [InlineData("全县有几个渔业园区？", "全县共有31个渔业园区，主要集中在东湾。", "来源文章介绍了六个地方的渔业园区。")]
    public async Task The_same_figure_and_counts_of_other_things_do_not_disagree(string question, string one, string other)
    {
        var answer = await AskedTexts.AskAsync(question, $"# 岚川渔业平台\n\n{one}", $"# 岚川渔业综述\n\n{other}");
        Assert.DoesNotContain(answer.Notices, n => n.Contains("不一致", StringComparison.Ordinal));
    }
}
