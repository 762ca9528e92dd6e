using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Questions for names, places and validity get the sentence or row that tells them, or are told that nothing does.</summary>
public sealed class NamedThingsTests
{
    [Theory]
    [InlineData("云泽渔业、白桦蜂业、雪松食品")]
    [InlineData("甲乙渔业、丙丁蜂业、戊己食品")]
    public async Task A_question_for_members_gets_the_row_that_names_them_and_not_their_share(string members)
    {
        var answer = await AskedTexts.AskAsync(
            "蜂盟有哪些成员？",
            $"# 蜂盟\n\n蜂盟是养蜂企业的联盟。\n\n## 谁在里面\n\n| 角色 | 名单 |\n|---|---|\n| 发起方 | 桤木蜂业、石桥渔业 |\n| 其他成员 | {members} |\n\n蜂盟的成员七成是蜂业企业，三成是渔业企业。");
        Assert.StartsWith($"其他成员：{members}。", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Table!.Rows.Count);
    }

    [Fact]
    public async Task A_row_of_two_columns_reads_as_a_name_and_what_there_is_to_say()
    {
        var answer = await AskedTexts.AskAsync(
            "蜂盟7月初做了什么？", "# 蜂盟大事\n\n| 时间 | 事情 |\n|---|---|\n| 3月 | 发布蜂蜜白皮书 |\n| 7月初 | 开放蜂蜜溯源平台 |");
        Assert.StartsWith("7月初：开放蜂蜜溯源平台。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_number_keeps_its_header()
    {
        var answer = await AskedTexts.AskAsync("金蜂户奖励多少？", "# 养蜂户奖励\n\n| 等级 | 奖励（万元） |\n|---|---|\n| 金蜂户 | 8 |\n| 银蜂户 | 5 |");
        Assert.Contains("奖励（万元）：8", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("石桥县", "松木街12号")]
    [InlineData("青岩县", "柏木路3号")]
    public async Task Where_is_told_by_what_names_a_place_and_not_by_a_row_of_dates(string county, string address)
    {
        var answer = await AskedTexts.AskAsync(
            $"{county}蜂业园区在哪里？",
            $"# 蜂业园区名录\n\n| 地方 | 园区 | 时间 |\n|---|---|---|\n| {county} | {county}蜂业园区 | 2019年 |\n| 白桦县 | 白桦蜂业园区 | 2020年 |",
            $"# {county}蜂业园区\n\n{county}蜂业园区位于{address}，占地300亩。");
        Assert.Contains(address, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_a_question_holds_for_each_of_its_parts()
    {
        var answer = await AskedTexts.AskAsync(
            "本科生去云陂县，租房和购房分别补多少？",
            "# 云陂县人才引进\n\n云陂县对本科毕业生给予住房租赁补贴每月600元，购房补贴每年2万元。",
            "# 桤木县人才补贴办法\n\n| 档次 | 金额 | 条件 |\n|---|---|---|\n| 一档 | 购房补贴9万元；租房补贴每月1300元 | 博士研究生 |\n| 二档 | 购房补贴5万元；租房补贴每月700元 | 本科生 |");
        Assert.All(answer.Citations, citation => Assert.Equal("a.md", citation.Document.Path));
        Assert.Contains("600元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2万元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nothing_says_how_long_a_document_holds_is_said()
    {
        var answer = await AskedTexts.AskAsync("桤木县渔船补贴办法现在还有效吗？", "# 桤木县渔船补贴办法\n\n桤木县对更新渔船的渔民给予补贴，每艘渔船补贴3万元。");
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains("没有写明《桤木县渔船补贴办法》的有效期", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030年12月31日", "仍在有效期内")]
    [InlineData("2024年12月31日", "已经届满")]
    public async Task How_long_a_document_holds_is_told_where_it_says_so(string until, string expected)
    {
        var answer = await AskedTexts.AskAsync(
            "桤木县渔船补贴办法现在还有效吗？", $"# 桤木县渔船补贴办法\n\n每艘渔船补贴3万元。\n\n本办法自2022年1月1日起施行，有效期至{until}。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12个", "八成")]
    [InlineData("30个", "六成")]
    public async Task A_number_and_a_comparison_in_one_line_are_both_answered(string count, string share)
    {
        var answer = await AskedTexts.AskAsync(
            "全县总共有多少个蜂场，哪个镇最多？", $"# 蜂场统计\n\n全县共有{count}蜂场。", $"# 蜂场分布\n\n东林镇的蜂场最多，占全县的{share}。");
        Assert.Contains(count, answer.Text, StringComparison.Ordinal);
        Assert.Contains(share, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_of_different_things_do_not_disagree()
    {
        var answer = await AskedTexts.AskAsync(
            "石桥县有几个蜂业园区？",
            "# 蜂业园区名录\n\n石桥县蜂业园区（一期）在2019年启动。",
            "# 石桥县蜂业协会\n\n石桥县蜂业园区有8个协会。");
        Assert.Empty(answer.Notices);
    }
}
