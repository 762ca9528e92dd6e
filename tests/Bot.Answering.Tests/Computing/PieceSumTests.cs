using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>Figures of the pieces of one sentence are added up where a question asks for all of them.</summary>
public sealed class PieceSumTests
{
    private const string Clubs = "# 茶社活动规定\n\n第一条　各队人数：太极队现有 42 人；腰鼓队现有 36 人；合唱队现有 55 人。\n\n第二条　值守班组：白班14人，晚班9人，机动6人。\n\n第三条　茶会分两轮，第一轮取一百名，前十名进第二轮。主题茶会设5个分会场，报名采茶工、茶艺师共计 30 名：采茶工20名、茶艺师10名。";

    [Theory]
    [InlineData("各队人数合计多少人？", "133")]
    [InlineData("值守班组总共几个人？", "29")]
    [InlineData("白班和晚班加起来多少人？", "23")]
    public async Task Pieces_of_a_sentence_are_added(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Clubs);
        Assert.Contains($"合计{expected}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("太极队一共多少人？")]
    [InlineData("四支队伍一共多少人？")]
    [InlineData("主题茶会一共设几个分会场？")]
    [InlineData("茶会一共分几轮？")]
    [InlineData("茶社一共有几个仓库？")]
    [InlineData("采茶工、茶艺师一共报名多少名？")]
    public async Task One_piece_another_number_and_a_stated_sum_are_left_as_they_are(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Clubs);
        Assert.DoesNotContain("合计", answer.Text, StringComparison.Ordinal);
    }
}
