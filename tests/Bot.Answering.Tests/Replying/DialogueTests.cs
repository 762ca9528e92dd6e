using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Replying;

/// <summary>Answers out of questions and answers open with what is answered.</summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData("# 渡口问答\n\n## 问：船票买错了能改吗？\n\n答：开船前可以改签一次，开船后不予改签。", "船票买错了能改吗？", "开船前可以改签一次")]
    [InlineData("# 渡口问答\n\n## 3. 问：船票买错了能改吗？\n\n答：开船前可以改签一次，开船后不予改签。", "船票买错了能改吗？", "开船前可以改签一次")]
    [InlineData("# 渡口问答\n\n问：船票买错了能改吗？答：开船前可以改签一次，开船后不予改签。", "船票买错了能改吗？", "开船前可以改签一次")]
    [InlineData("# 渡口问答\n\n## Q2：随船行李要不要另外买票？\n\nA2：20公斤以下免费，超过的每件5元。", "随船行李要另外买票吗？", "20公斤以下免费")]
    [InlineData("# 渡口票价\n\n## 客舱\n\nA：上层客舱每位30元；B：下层客舱每位20元。", "上层客舱每位多少钱？", "A：")]
    public async Task The_reply_begins_with_the_answer(string document, string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, document);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
    }
}
