using Bot.Answering.Checking;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Checking;

public sealed class LinksTests
{
    private static readonly RetrievedPassage[] Sources =
    [
        Passages.Of("青岚县申请入口为 https://fuwu.qinglan.example/apply ，咨询见 https://evil.example/a 。", "申请指南"),
    ];

    [Theory]
    [InlineData("青岚县申请入口为 https://fuwu.qinglan.example/apply 。[1]", true)]
    [InlineData("青岚县申请入口为 HTTPS://FUWU.QINGLAN.EXAMPLE/apply 。[1]", false)]
    [InlineData("青岚县申请入口为 https://fuwu.qinglan.example/apply/x 。[1]", false)]
    [InlineData("青岚县申请入口为 https://fuwu.qinglan.example/apply#question 。[1]", false)]
    [InlineData("青岚县申请入口为 https://user@fuwu.qinglan.example/apply 。[1]", false)]
    [InlineData("青岚县申请入口为 https://fuwu.qinglan.example.evil.example/apply 。[1]", false)]
    [InlineData("青岚县申请入口为 http://fuwu.qinglan.example/apply 。[1]", false)]
    [InlineData("青岚县咨询见 https://evil.example/a 。[1]", false)]
    [InlineData("青岚县申请入口为[这里](https://fuwu.qinglan.example/apply)。[1]", false)]
    [InlineData("![图](https://fuwu.qinglan.example/apply)青岚县申请入口。[1]", false)]
    [InlineData("青岚县申请入口见 /documents/doc#p1 。[1]", true)]
    [InlineData("青岚县申请入口见 /documents/other#p1 。[1]", false)]
    [InlineData("青岚县申请入口见 javascript:alert(1) 。[1]", false)]
    public void An_address_leads_where_the_operator_allows_and_the_passage_says(string sentence, bool isAllowed)
    {
        var result = new SentenceCheck(Sources, ["https://fuwu.qinglan.example"]).Check(sentence);
        Assert.Equal(isAllowed, result.Verdict == Verdict.Supported);
    }

    [Fact]
    public void Without_a_list_no_address_passes() =>
        Assert.Equal(Verdict.Unsupported, new SentenceCheck(Sources).Check("青岚县申请入口为 https://fuwu.qinglan.example/apply 。[1]").Verdict);
}
