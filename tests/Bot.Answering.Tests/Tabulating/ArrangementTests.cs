using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Several things are put in order with the value of each.</summary>
public sealed class ArrangementTests
{
    private const string Rules = """
        # 沙洲渔村泊位收费

        | 泊位 | 月租 | 船型 |
        |---|---|---|
        | 内港 | 每月420元 | 小艇 |
        | 外港 | 每月180元 | 渔船 |
        | 东堤 | 每月960元 | 客船 |
        """;

    [Theory]
    [InlineData("内港、外港、东堤的泊位月租，从高到低排排？", "东堤960元", "内港420元", "外港180元")]
    [InlineData("沙洲渔村的泊位，月租从便宜到贵排个序", "外港180元", "内港420元", "东堤960元")]
    [InlineData("内港和东堤两处的泊位，按月租从少到多列一下？", "内港420元", "东堤960元")]
    public async Task The_values_stand_in_the_order_asked_for(string question, params string[] expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        int[] at = [.. expected.Select(e => answer.Text.Replace("每月", "", StringComparison.Ordinal).IndexOf(e, StringComparison.Ordinal))];
        Assert.All(at, a => Assert.True(a >= 0, answer.Text));
        Assert.Equal(at.Order(), at);
    }
}
