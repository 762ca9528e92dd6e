using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>The sentence that lists as many as the question counts, or says what the thing is divided into, names them.</summary>
public sealed class CountedMembersTests
{
    private const string Rules = """
        # 松涧书院藏品管理办法

        第一条　藏品入库前，藏品的种类由保管员登记，藏品种类有疑问的，藏品送鉴定组。

        第二条　藏品分为碑帖、舆图和手稿。藏品出库须两人在场。

        第三条　书院藏品展览已到过青坪、南渡、沙口、北塔四座城市，展览由书院与鉴定组共同布置。

        第四条　藏品展览的城市由书院选定，展览城市应当有恒温展厅。
        """;

    [Theory]
    [InlineData("书院的藏品分成哪三种？", "碑帖、舆图和手稿")]
    [InlineData("藏品分哪几种？", "碑帖、舆图和手稿")]
    [InlineData("藏品展览到过哪四座城市？", "青坪、南渡、沙口、北塔")]
    public async Task Members_are_named_by_the_sentence_that_lists_them(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
