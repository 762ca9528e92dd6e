using Bot.Answering.Supporting;

namespace Bot.Answering.Tests.Supporting;

/// <summary>Who asks when or by whom something was done is told of that deed, in whatever words, and of no other.</summary>
public sealed class AskedDeedsTests
{
    [Theory]
    [InlineData("冰球大会是谁主持的?", "冰球大会审议通过了章程。", true)]
    [InlineData("冰球大会是谁主持的?", "冰球大会由局长担任主席。", false)]
    [InlineData("第一批冰队哪天开评审会?", "第一批冰队6月2日截止。", true)]
    [InlineData("第一批冰队哪天开评审会?", "第一批冰队6月20日考核。", false)]
    [InlineData("冰刀专利授权了没有?", "冰刀专利的公布日是6月5日。", true)]
    [InlineData("冰刀专利授权了没有?", "冰刀专利已获批准。", false)]
    [InlineData("冰场哪一年成立的?", "冰场每年5月填报报表。", true)]
    [InlineData("冰场哪一年成立的?", "冰场2016年组建。", false)]
    [InlineData("怎样成为队员?", "队员每年5月填报报表。", false)]
    public void A_deed_is_told_by_a_word_of_its_family(string folded, string told, bool isUntold) =>
        Assert.Equal(isUntold, AskedDeeds.AreUntold(folded, told));
}
