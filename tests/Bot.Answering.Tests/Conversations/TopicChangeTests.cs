using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Conversations;

/// <summary>What was spoken of before neither spoils a question of its own nor answers one that no document does; what leaves its subject out keeps it.</summary>
public sealed class TopicChangeTests
{
    private const string Pool = """
        # 青禾游泳馆须知

        ## 票价

        成人年卡1800元，不退不换。

        月卡开卡后3天内没有入场的，可以退款。

        ## 更衣柜

        更衣柜押金20元，归还手环时退还。
        """;

    private const string Boats = """
        # 北渡村游船管理办法

        第三条　游船每年3月15日开航，11月30日停航。

        第六条　每条游船最多载客12人，儿童也算1人。

        第九条　船工每人每月补贴650元，由村民委员会发放。
        """;

    [Theory]
    [InlineData("650元", "成人年卡多少钱？", "船工每月补贴多少？")]
    [InlineData("12人", "更衣柜押金多少钱？", "游船最多坐几个人？")]
    [InlineData("1800元", "游船哪天开航？", "成人年卡多少钱？")]
    [InlineData("650元", "游船哪天停航？", "船工的补贴一个月多少？")]
    [InlineData("11月30日", "游船哪天开航？", "哪天停航？")]
    [InlineData("20元", "更衣柜要押金吗？", "押金多少钱？")]
    public async Task A_question_of_its_own_is_answered_as_by_itself(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("pool.md", Pool), ("boats.md", Boats));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("游船最多坐几个人？", "猫咪为什么害怕黄瓜？")]
    [InlineData("成人年卡多少钱？", "What is the capital of Australia?")]
    [InlineData("船工每月补贴多少？", "火星上面有没有海洋？")]
    public async Task What_no_document_tells_is_refused_after_an_answer_too(params string[] questions)
    {
        using var documents = new SmallCollection(("pool.md", Pool), ("boats.md", Boats));
        var answer = await documents.AskAsync(questions);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }
}
