using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Questions for one thing whose words also stand in questions for several: one day, a cap, the last day to apply, a place.</summary>
public sealed class OneThingTests
{
    private const string Recruiting = """
        # 云溪县渔业学校2025年招生简章

        笔试于2025年4月12日在县渔业学校教学楼举行，考试时间120分钟。

        资格初审结果在报名结束后5个工作日内通知，2025年3月28日以前缴纳笔试费60元。

        体检中心设在渔业学校3号楼二层，电话0900-1234。

        体检中心发现重大异常结果的，在24小时内通知考生。
        """;

    private const string Mooring = """
        # 云溪县渔港泊位收费表

        | 泊位 | 每小时 | 每天封顶 |
        |---|---|---|
        | 东港浮码头 | 5元 | 40元 |
        | 东港岸边 | 8元 | 90元 |
        | 北港 | 4元 | 25元 |
        """;

    private const string Exchange = """
        # 云溪县渔船更新补贴细则

        第一批申报时间为2024年5月20日至2024年7月31日。

        本细则自2024年5月10日起施行，有效期到2024年12月31日。
        """;

    [Fact]
    public async Task Rows_that_are_counted_are_no_sum_of_what_was_asked()
    {
        var answer = await AskedTexts.AskAsync(
            "云溪县2023年一共有多少人领到了渔船补贴？",
            "# 云溪县2023年渔船补贴办法\n\n云溪县的渔船补贴分三档。\n\n| 档次 | 金额 | 条件 |\n|---|---|---|\n| 一档 | 渔船补贴3万元 | 远洋渔船 |\n| 二档 | 渔船补贴2万元 | 近海渔船 |\n| 三档 | 渔船补贴1万元 | 内河渔船 |");
        Assert.DoesNotContain("合计", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_is_in_the_unit_that_was_asked()
    {
        var answer = await AskedTexts.AskAsync(
            "云溪县各镇一共有多少人领取渔船补贴？",
            "# 云溪县渔船补贴领取情况\n\n云溪县各镇领取渔船补贴的情况如下。\n\n| 镇 | 渔船 | 领取补贴 |\n|---|---|---|\n| 东港镇 | 30艘 | 41人 |\n| 北港镇 | 20艘 | 27人 |");
        Assert.Contains("合计68人", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025年渔业学校的笔试是哪一天？", "4月12日")]
    [InlineData("渔业学校体检中心在什么地方？", "3号楼")]
    [InlineData("东港浮码头停一天最多收多少钱？", "40元")]
    [InlineData("渔船更新补贴第一批申报到哪天截止？", "7月31日")]
    public async Task The_one_thing_is_told(string question, string expected)
    {
        using var documents = new SmallCollection(("school.md", Recruiting), ("mooring.md", Mooring), ("exchange.md", Exchange));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Citations, c => c.Text.Contains(expected, StringComparison.Ordinal));
    }
}
