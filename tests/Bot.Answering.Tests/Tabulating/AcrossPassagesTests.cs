using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Orders, lists and comparisons over several paragraphs follow what the paragraphs say, and change with them.</summary>
public sealed class AcrossPassagesTests
{
    private const string Parks =
        """
        # 蜂业园区

        桤木蜂业园区：2019年3月5日，桤木蜂业园区正式启动。

        白桦蜂业园区：2020年7月1日，白桦蜂业园区揭牌。

        雪松蜂业园区：2021年10月8日，雪松蜂业园区设立，占地300亩。

        雪松县在2021年发布蜂业白皮书，讲蜂蜜的检验。
        """;

    [Theory]
    [InlineData("哪个园区启动得最晚？", "2021年10月8日", "雪松蜂业园区")]
    [InlineData("哪个园区启动得最晚？", "2018年10月8日", "白桦蜂业园区")]
    [InlineData("哪个园区成立最早？", "2021年10月8日", "桤木蜂业园区")]
    [InlineData("哪个园区成立最早？", "2018年10月8日", "雪松蜂业园区")]
    public async Task Things_are_ordered_by_when_they_began_whatever_the_word_for_it(string question, string date, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Parks.Replace("2021年10月8日", date, StringComparison.Ordinal));
        Assert.Contains($"的是{expected}", answer.Text, StringComparison.Ordinal);
        Assert.Equal(3, answer.Table!.Rows.Count);
    }

    [Theory]
    [InlineData("2019年1月", "成立最晚的联盟", "最晚的是椴树养蜂联盟，2018年6月")]
    [InlineData("2017年1月", "成立最晚的联盟", "最晚的是椴树养蜂联盟，2018年6月")]
    [InlineData("2015年1月", "最早成立的联盟是哪个？", "最早的是洋槐养蜂联盟，2016年4月19日")]
    public async Task What_a_table_of_other_things_dates_is_not_among_those_ordered(string date, string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            "# 洋槐养蜂联盟\n\n洋槐养蜂联盟成立于2016年4月19日，是第一个养蜂联盟。",
            "# 椴树养蜂联盟\n\n椴树养蜂联盟在2018年6月成立，成员有五家蜂场。",
            $"# 云泽的养蜂政策一览\n\n| 时间 | 动作 |\n|---|---|\n| {date} | 征集蜂蜜检验系统的方案 |\n| 2016年8月 | 写入绩效任务，支持养蜂联盟 |\n| 2020年3月 | 印发蜂蜜检验办法 |",
            "# 养蜂白皮书\n\n2021年10月，洋槐养蜂联盟发布养蜂白皮书。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("征集", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("白皮书", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019年", "桤木蜂业园区", "白桦蜂业园区")]
    [InlineData("2020年", "白桦蜂业园区", "桤木蜂业园区")]
    public async Task What_was_done_at_each_of_two_times_is_told_by_a_sentence_of_that_time(string year, string first, string other)
    {
        var answer = await AskedTexts.AskAsync($"蜂业园区{year}和2021年各有什么进展？", Parks);
        Assert.Equal([year, "2021年"], answer.Table!.Rows.Select(r => r[0].Text));
        Assert.Contains(first, answer.Table.Rows[0][^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Table.Rows[0][^1].Text, StringComparison.Ordinal);
        Assert.Contains("雪松", answer.Table.Rows[1][^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("蜂蜜检验", "《蜂蜜检验办法》", "《渔港建设规划》")]
    [InlineData("渔港", "《渔港建设规划》", "《蜂蜜检验办法》")]
    public async Task Documents_on_a_subject_are_those_that_mention_it(string subject, string expected, string other)
    {
        var answer = await AskedTexts.AskAsync(
            $"哪些政策跟{subject}有关？",
            "# 云泽县文件\n\n云泽县政府发布《蜂蜜检验办法》，规定蜂蜜检验的次数。\n\n云泽县政府发布《渔港建设规划》，建设渔港两座。",
            "# 桤木县文件\n\n桤木县政府发布《蜂蜜检验细则》，补充蜂蜜检验的项目。\n\n桤木县政府发布《渔港收费通知》，降低渔港费用。");
        Assert.Equal(2, answer.Table!.Rows.Count);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_in_a_row_ends_with_its_cell()
    {
        var answer = await AskedTexts.AskAsync(
            "2021年4月有哪些文件？", "# 云泽县文件一览\n\n| 时间 | 文件 | 内容 |\n|---|---|---|\n| 2021年4月 | 《蜂业办法》 | 养蜂 |\n| 2021年4月 | 《渔业办法》 | 养鱼 |\n| 2022年5月 | 《林业办法》 | 种树 |");
        Assert.Contains("《蜂业办法》（2021年4月）", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("《林业办法》", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("桤木县每艘渔船补贴3万元。", "白桦县支持渔船更新，具体办法另行公布。", "白桦县的金额")]
    [InlineData("桤木县支持渔船更新，具体办法另行公布。", "白桦县每艘渔船补贴7万元。", "桤木县的金额")]
    public async Task A_comparison_says_which_of_two_has_no_figure(string alder, string birch, string missing)
    {
        var answer = await AskedTexts.AskAsync(
            "桤木县和白桦县的渔船补贴哪个多？", $"# 桤木县渔船补贴\n\n{alder}", $"# 白桦县渔船补贴\n\n{birch}");
        Assert.Contains(answer.Notices, n => n.Contains(missing, StringComparison.Ordinal) && n.Contains("不能直接比较", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("云泽县养蜂场营收头一回到1亿，合计能拿多少奖励？", false)]
    [InlineData("云泽县养蜂场的营收奖励加起来一共是多少？", true)]
    public async Task Whoever_states_his_own_figure_does_not_get_the_sum_of_all_grades(string question, bool isSummed)
    {
        var answer = await AskedTexts.AskAsync(
            question, "# 云泽县养蜂奖励\n\n养蜂场营收首次达到5000万元、1亿元、5亿元的，分别一次性奖励20万元、50万元、200万元。\n\n养蜂场每年登记一次。");
        Assert.Equal(isSummed, answer.Text.Contains("合计270万元", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("两档", "合计3万元")]
    [InlineData("三档", "合计60万元")]
    public async Task The_number_of_grades_tells_which_table_is_meant(string grades, string total)
    {
        var answer = await AskedTexts.AskAsync(
            $"云泽县养蜂奖励{grades}加起来是多少？",
            "# 云泽县养蜂奖励\n\n## 蜂蜜奖励\n\n| 等级 | 奖励金额 |\n|---|---|\n| 一等 | 2万元 |\n| 二等 | 1万元 |\n\n## 产量奖励\n\n| 产量 | 奖励金额 |\n|---|---|\n| 1000公斤 | 10万元 |\n| 2000公斤 | 20万元 |\n| 3000公斤 | 30万元 |");
        Assert.Contains(total, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第三批", "300万元")]
    [InlineData("第二批之后不再安排", "200万元")]
    public async Task The_last_of_a_numbered_series_is_its_last_row(string third, string expected)
    {
        var answer = await AskedTexts.AskAsync(
            "渔船补贴最后一批的资金是多少？",
            $"# 渔船补贴\n\n## 申报批次\n\n| 批次 | 资金 |\n|---|---|\n| 第一批 | 100万元 |\n| 第二批 | 200万元 |\n| {(third.Length > 3 ? "合计" : third)} | 300万元 |");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Things_compared_are_called_as_the_user_writes_them()
    {
        var answer = await AskedTexts.AskAsync("LakeLedger联盟和RiverChain联盟哪个成立得早？", """
            # 联盟名录

            LakeLedger联盟：2016年4月19日成立，有成员31家。

            RiverChain联盟：2017年5月2日成立，有成员12家。
            """);
        Assert.Contains("LakeLedger", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lakeledger", answer.Text, StringComparison.Ordinal);
    }
}
