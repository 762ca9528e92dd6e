using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>What holds for all, since a day, for another trade or elsewhere does not answer for the one that is asked about.</summary>
public sealed class AskedScopeTests
{
    private const string Rink = """
        # 云溪市冰雪产业情况

        云溪市冰雪产业办公室计划面向餐饮、运输行业引进30名员工，员工住房每月补贴400元。

        云溪市的冰票由市体育局推出，冰票用于滑冰、观赛和停车，冰票每张15元。
        """;

    [Theory]
    [InlineData("第一张冰票开的是多少钱？", "开出第一张冰票,总金额1.3亿元。", true)]
    [InlineData("第一张冰票开的是多少钱？", "开出第一张冰票15元,总金额1.3亿元。", false)]
    [InlineData("冰票一共开了多少钱？", "总金额1.3亿元。", false)]
    public void A_total_is_no_price_of_one(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedScope.IsTotalOfAll(Read(question), told));

    [Theory]
    [InlineData("2024年5月31日以前冰票贴多少？", "自2024年5月31日(含)起,冰票贴50%。", true)]
    [InlineData("2024年5月31日以前冰票贴多少？", "自2024年5月31日起冰票由40%提高到50%。", false)]
    [InlineData("2024年5月31日以前冰票贴多少？", "自2024年5月31日起贴50%,此前贴40%。", false)]
    [InlineData("2024年5月31日以后冰票贴多少？", "自2024年5月31日起贴50%。", false)]
    public void What_is_so_since_a_day_was_not_so_before(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedScope.IsOnlySince(Read(question), told));

    [Theory]
    [InlineData("“冰三镇”指哪三个镇？", "冰三镇每年补贴20万元。", false)]
    [InlineData("这次发的是哪三项措施？", "包括减租、贴息和免票。", true)]
    [InlineData("这次发的是哪三项措施？", "发布了三项措施。", false)]
    public void Who_asks_which_three_is_told_three(string question, string told, bool isTold) =>
        Assert.Equal(!isTold, AskedScope.LacksSeveral(Read(question), told));

    [Theory]
    [InlineData("冰球联赛排第二的队是谁？", "飞鲸队夺得冰球联赛冠军。", true)]
    [InlineData("冰球联赛排第二的队是谁？", "冰球联赛第一名飞鲸队,第二名海狮队。", false)]
    public void A_place_in_an_order_is_told_by_an_order(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedScope.LacksPlaceInOrder(Read(question), told));

    [Theory]
    [InlineData("云溪市冰雪产业办公室的软件类员工引进多少名？")]
    [InlineData("云溪市的冰票推广到广州了吗？")]
    [InlineData("云溪市的冰票里有抽奖吗？")]
    [InlineData("云溪市的冰票项目中，水上气垫船算不算滑冰？")]
    [InlineData("云溪市冰雪产业办公室的员工要不要买潜水保险？")]
    public async Task Another_trade_place_or_member_is_refused(string question)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("云溪市冰雪产业办公室的餐饮行业引进多少名员工？", "30名")]
    [InlineData("云溪市的冰票一张多少钱？", "15元")]
    public async Task The_very_trade_or_thing_is_told(string question, string expected)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
}
