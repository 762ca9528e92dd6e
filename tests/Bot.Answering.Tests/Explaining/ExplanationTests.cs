using Bot.Answering.Explaining;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Explaining;

/// <summary>Who maintains the bot sees what decided: which draft, which features and signs, how much each took, and by which line of a word list.</summary>
public sealed class ExplanationTests
{
    private const string Rink = """
        # 云溪市冰上运动中心管理办法

        第一条　冰上运动中心由云溪市体育局与北岸集团共同建设，建筑面积8600平方米，2021年6月18日启用。

        第二条　青少年训练营每期招收学员不超过60人，训练费每人每期900元，由学员家长缴纳。

        第三条　冰鞋可以在中心租用，租金每次15元；租用的冰鞋损坏的，照价赔偿。

        第四条　甲级球场每小时300元，训练补助自审核通过之后拨付到学员的银行卡。

        第五条　2021年冰上运动中心收入120万元。
        """;

    [Theory]
    [InlineData("冰鞋的押金是多少？", "a particular untold", "particulars.txt: 押金")]
    [InlineData("训练补助几天拨付到账？", "value not quoted", "quoted.txt: ")]
    [InlineData("训练营是谁主持的？", "deed untold", "deeds.txt: ")]
    [InlineData("2023年冰上运动中心收入多少万元？", "other year", "another year")]
    public async Task A_refusal_names_the_sign_that_took_most_and_what_found_it(string question, string sign, string foundBy)
    {
        var (answer, explanation) = await ExplainAsync(question);
        Assert.Equal((Outcome.NotFound, true), (answer.Outcome, explanation.IsRefused));
        var draft = explanation.Decisive!;
        Assert.Contains("rink#", draft.PassageId, StringComparison.Ordinal);
        var found = draft.Signs.Single(s => string.Equals(s.Name, sign, StringComparison.Ordinal));
        Assert.True(found.LogOdds < -3, $"{found.LogOdds}");
        Assert.Contains(found.FoundBy, l => l.StartsWith(foundBy, StringComparison.Ordinal));
        string text = ExplanationText.Write(explanation);
        Assert.Contains($"refused draft from {draft.PassageId}", text, StringComparison.Ordinal);
        Assert.Contains(sign, text, StringComparison.Ordinal);
        Assert.Contains(foundBy, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("冰鞋的租金每次多少元？")]
    [InlineData("冰鞋的押金是多少？")]
    [InlineData("冰上运动中心是哪天启用的？")]
    public async Task The_parts_add_up_to_the_confidence(string question)
    {
        var (answer, explanation) = await ExplainAsync(question);
        var draft = explanation.Decisive!;
        Assert.Equal(answer.Confidence, draft.Confidence);
        Assert.Equal(draft.Supported!.Value, Probability(draft.Support.Sum(p => p.LogOdds)), 9);
        Assert.Equal(draft.Confidence, Probability(Math.Log(draft.Drafted / (1 - draft.Drafted)) + draft.Signs.Sum(p => p.LogOdds)), 9);
        Assert.Contains(draft.Support, p => string.Equals(p.Name, "count of terms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_draft_that_is_explained_is_the_one_that_is_answered_with()
    {
        var (answer, explanation) = await ExplainAsync("冰鞋的租金每次多少元？");
        Assert.Equal((Outcome.Grounded, false), (answer.Outcome, explanation.IsRefused));
        Assert.Equal(answer.Citations[0].PassageId, explanation.Decisive!.PassageId);
    }

    [Fact]
    public async Task What_no_answer_may_lack_is_told_apart_from_the_signs()
    {
        var (_, explanation) = await ExplainAsync("丁级球场每小时多少钱？");
        Assert.Equal("another level, grade or number than 丁级", explanation.Decisive!.Unmet);
        Assert.Contains("another level, grade or number than 丁级", ExplanationText.Write(explanation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_greeting_has_no_draft()
    {
        var (_, explanation) = await ExplainAsync("你好");
        Assert.Null(explanation.Decisive);
        Assert.StartsWith("no draft", ExplanationText.Write(explanation), StringComparison.Ordinal);
    }

    private static async Task<(AnswerRecord Answer, AnswerExplanation Explanation)> ExplainAsync(string question)
    {
        using var documents = new SmallCollection(("rink.md", Rink));
        return await documents.Answerer.ExplainAsync(new Question(question), CancellationToken.None);
    }

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
