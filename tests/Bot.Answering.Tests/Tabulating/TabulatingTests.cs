using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Questions about several things are answered from all paragraphs that say them, and every figure comes from the text.</summary>
public sealed class TabulatingTests
{
    private const string Prizes =
        """
        # 云泽县蜂业奖励办法

        云泽县对养蜂户的奖励按等级发放。

        ## 奖励标准

        | 等级 | 奖励金额 | 年产蜜量 |
        |---|---|---|
        | 金蜂户 | 8万元 | 900公斤 |
        | 银蜂户 | 5万元 | 600公斤 |
        | 铜蜂户 | 2万元 | 300公斤 |

        ## 申请材料

        第五条 申请蜂业奖励的养蜂户应当提交下列材料：

        （一）养殖备案证明；

        （二）蜂蜜质量检验报告；

        （三）银行账户复印件。

        ## 咨询

        蜂业奖励由云泽县农业农村局负责解释，咨询窗口设在政务大厅二楼。
        """;

    private const string Alder =
        """
        # 桤木县渔船更新补贴

        桤木县对更新渔船的渔民给予补贴，每艘渔船补贴3万元。补贴于2021年4月6日开始申报。
        """;

    private const string Birch =
        """
        # 白桦县渔船更新补贴

        白桦县对更新渔船的渔民给予补贴，每艘渔船补贴7万元。补贴于2021年9月1日开始申报。
        """;

    [Theory]
    [InlineData("3万元", "7万元", "白桦县更高", "相差4万元")]
    [InlineData("9万元", "7万元", "桤木县更高", "相差2万元")]
    [InlineData("6000元", "7万元", "白桦县更高", "相差6.4万元")]
    public async Task A_comparison_tells_both_values_the_winner_and_the_difference_from_the_text(string alder, string birch, string winner, string difference)
    {
        var answer = await AskedTexts.AskAsync(
            "桤木县和白桦县的渔船补贴哪个高，差多少？", Alder.Replace("3万元", alder, StringComparison.Ordinal), Birch.Replace("7万元", birch, StringComparison.Ordinal));
        Assert.Contains($"桤木县{alder}[1]", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"白桦县{birch}", answer.Text, StringComparison.Ordinal);
        Assert.Contains(winner, answer.Text, StringComparison.Ordinal);
        Assert.Contains(difference, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Select(c => c.Document.Id).Distinct().Count());
    }

    // A place that no list has keeps its full name.
    private static string Name(AnswerRecord answer, string place) => answer.Text.Contains(place + "县", StringComparison.Ordinal) ? place + "县" : place;

    [Fact]
    public async Task The_earlier_of_two_dates_is_told_with_the_days_between()
    {
        var answer = await AskedTexts.AskAsync("桤木县和白桦县的渔船补贴，哪个更早开始申报？", Alder, Birch);
        Assert.Contains("桤木县更早", answer.Text, StringComparison.Ordinal);
        Assert.Contains("相差148天", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_item_of_a_list_is_told_and_cited_with_what_introduces_it()
    {
        var answer = await AskedTexts.AskAsync("申请蜂业奖励要提交哪些材料？", Prizes);
        Assert.Equal(["（一）养殖备案证明；[1]", "（二）蜂蜜质量检验报告；[2]", "（三）银行账户复印件。[3]"], AskedTexts.Lines(answer));
        Assert.Equal("（一）养殖备案证明；", answer.Citations[0].Text);
        Assert.Contains("应当提交下列材料", answer.Citations[3].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("蜂业奖励哪个等级的奖励金额最高？", "最高的是金蜂户，奖励金额8万元")]
    [InlineData("蜂业奖励哪个等级的年产蜜量最少？", "最少的是铜蜂户")]
    public async Task The_extreme_of_a_table_is_computed_from_the_column_that_the_question_names(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Prizes);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains("里的3项", answer.Text, StringComparison.Ordinal);
        Assert.Equal(3, answer.Table!.Rows.Count);
    }

    [Theory]
    [InlineData("8万元", "合计15万元")]
    [InlineData("1.5亿元", "合计15007万元")]
    public async Task A_sum_is_computed_from_the_rows_and_names_them(string gold, string total)
    {
        var answer = await AskedTexts.AskAsync("蜂业奖励三个等级的奖励金额加起来是多少？", Prizes.Replace("8万元", gold, StringComparison.Ordinal));
        Assert.Contains(total, answer.Text, StringComparison.Ordinal);
        Assert.Contains($"金蜂户{gold}", answer.Text, StringComparison.Ordinal);
        Assert.Equal(3, answer.Citations.Count);
    }

    [Fact]
    public async Task The_values_that_one_sentence_gives_respectively_are_told_apart()
    {
        var answer = await AskedTexts.AskAsync(
            "一等奖比三等奖多多少？", "# 云泽县茶艺比赛奖金\n\n云泽县茶艺比赛的一等奖、二等奖、三等奖分别奖励9000元、4000元、1500元。");
        Assert.Contains("一等奖9000元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("三等奖1500元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("相差7500元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_all_names_share_is_given_no_single_value()
    {
        var answer = await AskedTexts.AskAsync(
            "云泽县的标准奖励是多少？", "# 云泽县标准奖励\n\n云泽县对牵头制定标准的企业，按国际标准、国家标准、行业标准分别奖励9万元、4万元、1万元。");
        Assert.DoesNotContain("标准9万元。", answer.Text.Replace("国际标准9万元", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("9万元、4万元、1万元", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020年", "《蜂业振兴意见》", "《渔业规划》", "《林业规划》")]
    [InlineData("2022年", "《林业规划》", "《茶业通知》", "《蜂业振兴意见》")]
    public async Task The_documents_of_a_year_are_collected_over_paragraphs(string year, string first, string second, string other)
    {
        var answer = await AskedTexts.AskAsync(
            $"云泽县{year}发布了哪些文件？",
            """
            # 云泽县产业政策一览

            2020年3月，云泽县政府发布《蜂业振兴意见》，鼓励养蜂。

            2020年7月，云泽县政府发布《渔业规划》，鼓励养鱼。

            2022年1月，云泽县政府发布《林业规划》，鼓励种树。

            2022年6月，云泽县政府发布《茶业通知》，鼓励种茶。
            """);
        Assert.Equal(2, answer.Table!.Rows.Count);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Theory]
    [InlineData("3万元", "7万元", "最高的是白桦，7万元[1]；其后是桤木，3万元。[2]")]
    [InlineData("9万元", "7万元", "最高的是桤木，9万元[1]；其后是白桦，7万元。[2]")]
    public async Task The_place_with_the_highest_value_is_computed_from_the_paragraphs_of_all_places(string alder, string birch, string expected)
    {
        var answer = await AskedTexts.AskAsync(
            "哪个县的渔船补贴最高？", Alder.Replace("3万元", alder, StringComparison.Ordinal), Birch.Replace("7万元", birch, StringComparison.Ordinal));
        Assert.Contains(expected.Replace("白桦", Name(answer, "白桦"), StringComparison.Ordinal).Replace("桤木", Name(answer, "桤木"), StringComparison.Ordinal), answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Table!.Rows.Count);
    }

    [Fact]
    public async Task A_question_for_one_value_gets_the_item_that_holds_it_and_not_the_list()
    {
        var answer = await AskedTexts.AskAsync(
            "驾驶摆渡船的人应当符合条件，年龄是多少？",
            """
            # 云泽县摆渡船管理规定

            第三条 驾驶摆渡船的人应当符合下列条件：

            （一）持有船员证书；

            （二）年龄不超过57周岁；

            （三）没有酒后驾驶记录。
            """);
        Assert.Contains("57周岁", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("酒后", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("银蜂户的奖励金额是多少？")]
    [InlineData("蜂业奖励的咨询窗口设在哪里？")]
    [InlineData("蜂业奖励由哪个部门负责解释？")]
    public async Task A_question_about_one_thing_gets_one_sentence(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Prizes);
        Assert.Null(answer.Table);
        Assert.Single(answer.Citations);
    }
}
