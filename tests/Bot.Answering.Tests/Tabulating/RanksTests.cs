using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>The second of an order is asked for by its place, and is no 第二批.</summary>
public sealed class RanksTests
{
    private const string Stops = """
        # 石浦公交站客流

        | 站名 | 每日客流 |
        |---|---|
        | 鱼市站 | {0}人次 |
        | 码头站 | 900人次 |
        | 灯塔站 | 1500人次 |

        第二批改造的是灯塔站和鱼市站。
        """;

    [Theory]
    [InlineData("700", "石浦每日客流第二多的是哪个站？", "第二多的是码头站")]
    [InlineData("1200", "石浦每日客流第二多的是哪个站？", "第二多的是鱼市站")]
    [InlineData("700", "石浦每日客流最多的是哪个站？", "最多的是灯塔站")]
    public async Task A_place_in_the_order_of_a_table_is_told(string first, string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Stops.Replace("{0}", first, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_beyond_the_last_is_not_told()
    {
        var answer = await AskedTexts.AskAsync("石浦每日客流第五多的是哪个站？", Stops.Replace("{0}", "700", StringComparison.Ordinal));
        Assert.DoesNotContain("第五多的是", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("那第二高的呢？", "第二高的是南宁")]
    [InlineData("第三高的呢？", "第三高的是昆明")]
    public async Task The_next_of_an_order_of_places_is_told_after_the_first(string question, string expected)
    {
        using var documents = new SmallCollection(
            ("a.md", "# 南宁市安家补贴\n\n南宁市给技师安家补贴5万元。"),
            ("b.md", "# 昆明市安家补贴\n\n昆明市给技师安家补贴3万元。"),
            ("c.md", "# 贵阳市安家补贴\n\n贵阳市给技师安家补贴8万元。"));
        var answer = await documents.AskAsync("技师安家补贴哪个城市最高？", question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("技师安家补贴各城市补贴金额对比", "8")]
    [InlineData("各城市的补贴分别是多少，技师安家的？", "9")]
    public async Task The_grants_of_each_place_are_told_in_order(string question, string most)
    {
        using var documents = new SmallCollection(
            ("a.md", "# 南宁市安家补贴\n\n南宁市给技师安家补贴5万元。"),
            ("b.md", "# 昆明市安家补贴\n\n昆明市给技师安家补贴3万元。"),
            ("c.md", $"# 贵阳市安家补贴\n\n贵阳市给技师安家补贴{most}万元。"));
        var answer = await documents.AskAsync(question);
        Assert.Equal(["贵阳", "南宁", "昆明"], answer.Table!.Rows.Select(row => row[0].Text));
        Assert.Equal($"{most}万元", answer.Table!.Rows[0][1].Text);
    }
}
