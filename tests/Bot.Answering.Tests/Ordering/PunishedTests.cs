using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>What happens to who cheats is told by the paragraph that punishes it, not by the one that has most words of the case.</summary>
public sealed class PunishedTests
{
    private const string Boats = """
        # 沙湾县渔船更新补贴细则

        ## 申领

        渔民通过“沙湾渔业”小程序申领渔船更新补贴，上传旧船拆解发票、新船购买发票、渔船登记证和本人银行卡。

        领取渔船更新补贴的发票应当在30日内提交。

        ## 监督

        提供虚假材料骗取补贴的，追回资金，{0}年内不得再申领。
        """;

    [Theory]
    [InlineData("拿假发票去领渔船更新补贴，被查出来怎么办？", "4")]
    [InlineData("用假发票冒领渔船更新补贴有什么后果？", "6")]
    public async Task Who_cheats_is_told_what_follows(string question, string years)
    {
        var answer = await AskedTexts.AskAsync(question, Boats.Replace("{0}", years, StringComparison.Ordinal));
        Assert.Contains("追回资金，" + years + "年内", answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_cheat_is_told_what_he_asks()
    {
        var answer = await AskedTexts.AskAsync("领渔船更新补贴要传哪些发票？", Boats);
        Assert.Contains("旧船拆解发票", answer.Citations[0].Text, StringComparison.Ordinal);
    }
}
