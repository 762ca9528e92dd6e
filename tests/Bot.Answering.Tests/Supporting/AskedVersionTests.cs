using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

public sealed class AskedVersionTests
{
    private const string Old = """
        # 云溪县摊贩管理条例

        2015年3月2日

        第一条 摊贩应当于每年3月1日至5月31日向市场管理所报送年度报告。

        第二条 摊贩每月缴纳管理费20元。
        """;

    private const string New = """
        # 云溪县促进摊贩发展条例

        2023年1月15日

        第一条 摊贩每月缴纳管理费10元。

        第二条 本条例自2023年2月1日起施行，《云溪县摊贩管理条例》同时废止。
        """;

    private const string Market = """
        # 云溪县市场管理规定

        第一条 出租摊位的，处500元罚款。
        """;

    [Theory]
    [InlineData("按新条例，摊贩什么时候报送年度报告？", null)]
    [InlineData("照2023年的新条例，出租摊位处多少元罚款？", null)]
    [InlineData("出租摊位处多少元罚款？", "500元")]
    [InlineData("按新条例，摊贩每月缴纳多少管理费？", "10元")]
    [InlineData("摊贩什么时候报送年度报告？", "5月31日")]
    [InlineData("现在摊贩什么时候报送年度报告？", "5月31日")]
    [InlineData("按老条例，摊贩什么时候报送年度报告？", "5月31日")]
    public async Task Who_names_the_new_rule_is_not_served_by_the_replaced_one(string question, string? expected)
    {
        using var documents = new SmallCollection(("old.md", Old), ("new.md", New), ("market.md", Market));
        var answer = await documents.AskAsync(question);
        Assert.Equal(expected is null ? Outcome.NotFound : Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected ?? "", answer.Text, StringComparison.Ordinal);
    }
}
