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
