using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>A question names the row and the column of a table in everyday words; the answer is that cell, with what the header says of it.</summary>
public sealed class NamedCellTests
{
    private const string Camps = "# 桐屿县夏令营招生公告\n\n## 招生计划\n\n| 营地 | 性质 | 招生人数 | 营费（元/月） |\n|---|---|---|---|\n| 桐屿县湖畔营地 | 公办 | {0} | {1} |\n| 青竹营地 | 民办 | 45 | 1900 |\n| 白鹭营地 | 民办 | 60 | 2300 |\n\n报名从5月10日开始。";

    private const string Grants = "# 桐屿县科普项目清单\n\n## 附件：立项项目\n\n| 序号 | 项目名称 | 承担单位 | 负责人 | 资助金额（万元） |\n|---|---|---|---|---|\n| 1 | 星空观测站 | 桐屿学院 | 陈启 | {0} |\n| 2 | 溪流水质地图 | 县博物馆 | 罗梅 | 35 |\n| 3 | 候鸟图鉴 | 桐屿学院 | 宋佳 | {1} |\n| 4 | 古桥测绘 | 县档案馆 | 许静 | 9 |";

    private const string Stays = "# 白鹭公司差旅办法\n\n## 城市分类\n\n- 一类城市：北京、深圳\n- 二类城市：苏州、洛阳\n\n## 住宿标准（元/晚）\n\n| 职级 | 一类城市 | 二类城市 |\n|---|---|---|\n| 总监 | 750 | 600 |\n| 普通员工 | {0} | {1} |";

    private const string Limits = "# 白鹭公司采购规定\n\n## 审批权限\n\n| 单笔金额 | 采购方式 | 最终审批人 |\n|---|---|---|\n| 5000元以下 | 直接采购 | 部门经理 |\n| 5000元（含）—5万元 | 三家询价 | {0} |\n| 5万元（含）以上 | 公开招标 | {1} |";

    [Theory]
    [InlineData("湖畔营地一个月多少钱？", "650", "湖畔营地；营费（元/月）：650")]
    [InlineData("湖畔营地一个月多少钱？", "820", "湖畔营地；营费（元/月）：820")]
    [InlineData("湖畔营地招多少人？", "820", "湖畔营地；招生人数：130")]
    public async Task A_row_and_a_column_are_named_in_everyday_words(string question, string fee, string told)
    {
        var answer = await AskedTexts.AskAsync(question, Camps.Replace("{0}", "130", StringComparison.Ordinal).Replace("{1}", fee, StringComparison.Ordinal));
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("普通员工北京住宿多少？", "450", "320", "450")]
    [InlineData("普通员工苏州住宿多少？", "450", "320", "320")]
    [InlineData("普通员工苏州住宿多少？", "400", "310", "310")]
    public async Task A_line_that_lists_what_a_header_stands_for_names_the_column(string question, string first, string second, string told)
    {
        var answer = await AskedTexts.AskAsync(question, Stays.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal));
        Assert.Contains($"：{told}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4999元的采购谁审批？", "部门经理")]
    [InlineData("5000元的采购谁审批？", "部门总监")]
    [InlineData("5万元的采购谁审批？", "副总裁")]
    public async Task A_number_lies_in_the_bracket_of_one_row(string question, string told)
    {
        var answer = await AskedTexts.AskAsync(question, Limits.Replace("{0}", "部门总监", StringComparison.Ordinal).Replace("{1}", "副总裁", StringComparison.Ordinal));
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Table);
    }

    [Theory]
    [InlineData("10", "15", "合计25万元")]
    [InlineData("40", "22", "合计62万元")]
    public async Task A_sum_takes_the_rows_that_the_question_names_and_the_unit_of_the_header(string one, string other, string told)
    {
        var answer = await AskedTexts.AskAsync("桐屿学院的项目资助金额加起来多少？", Grants.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal));
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("溪流水质地图", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40", "22", "星空观测站")]
    [InlineData("20", "66", "候鸟图鉴")]
    public async Task The_most_is_told_by_its_name_and_not_by_its_running_number(string one, string other, string told)
    {
        var answer = await AskedTexts.AskAsync("哪个项目的资助金额最高？", Grants.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal));
        Assert.Contains($"最高的是{told}", answer.Text, StringComparison.Ordinal);
    }
}
