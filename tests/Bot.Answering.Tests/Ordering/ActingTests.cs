using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Who does something is told by the passage that names a body together with it.</summary>
public sealed class ActingTests
{
    private const string Rules = """
        # 岚川市渡口改造资助办法

        第一条　渡口改造资助的申请材料不齐的，渡口改造资助不予发放，材料退回申请人。

        第二条　渡口改造资助的材料，由各镇（街道）审核后公示5日。

        第三条　签订渡口改造协议后，申请人领取渡口标识牌和资助材料清单。

        第四条　渡口标识牌，申请人自行到所在地海事机构登记。

        第五条　渡口改造领导小组的日常事项，由领导小组办公室每月汇总一次，报领导小组审定。

        第六条　领导小组办公室设在市交通局。

        第七条　渡口改造的船只价值，需经海事机构认可的船舶估价机构评定，船只价值每年更新一次。

        第八条　本办法由渡口改造领导小组办公室负责解释。
        """;

    [Theory]
    [InlineData("渡口改造资助的材料归谁审？", "各镇（街道）")]
    [InlineData("签了渡口改造协议，标识牌去哪个单位登记？", "海事机构")]
    [InlineData("渡口改造领导小组办公室设在哪里？", "市交通局")]
    [InlineData("渡口改造的船只值多少钱，由谁来定？", "船舶估价机构")]
    [InlineData("渡口改造资助办法由谁解释？", "负责解释")]
    public async Task The_passage_that_names_the_body_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }
}
