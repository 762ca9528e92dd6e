using Bot.Answering.Extracting;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>Where two paragraphs answer about as well, both are told, each with its source.</summary>
public sealed class RunnerUpTests
{
    private const string Halls = "# 桐屿县场馆使用办法\n\n## 排练厅\n\n使用排练厅的，申请表交到县文化馆，馆里当天答复。\n\n## 羽毛球馆\n\n使用羽毛球馆的，申请表交到{0}，中心当天答复。\n\n## 其他\n\n场馆每周一闭馆。";

    [Theory]
    [InlineData("县体育中心")]
    [InlineData("镇游泳馆")]
    public async Task A_question_that_two_paragraphs_fit_gets_both_with_a_remark(string place)
    {
        var answer = await AskedTexts.AskAsync("申请表交到哪里？", Halls.Replace("{0}", place, StringComparison.Ordinal));
        Assert.Contains("县文化馆", answer.Text, StringComparison.Ordinal);
        Assert.Contains(place, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Select(c => c.PassageId).Distinct().Count());
        Assert.Contains(RunnerUp.Remark, answer.Notices);
    }

    [Theory]
    [InlineData("排练厅的申请表交到哪里？", "县文化馆", "县体育中心")]
    [InlineData("羽毛球馆的申请表交到哪里？", "县体育中心", "县文化馆")]
    public async Task A_question_that_names_one_gets_that_one_alone(string question, string told, string untold)
    {
        var answer = await AskedTexts.AskAsync(question, Halls.Replace("{0}", "县体育中心", StringComparison.Ordinal));
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(RunnerUp.Remark, answer.Notices);
    }

    [Fact]
    public async Task What_two_documents_say_in_the_same_words_is_told_once()
    {
        const string Closed = "# 闭馆安排\n\n场馆每周一闭馆。";
        var answer = await AskedTexts.AskAsync("场馆哪天闭馆？", Closed, Closed.Replace("# 闭馆安排", "# 闭馆时间", StringComparison.Ordinal));
        Assert.Single(answer.Citations.Select(c => c.PassageId).Distinct());
    }

    private const string Fees = "# 桐屿县场地收费\n\n场地按下表收费。\n\n| 场地 | 收费 |\n|---|---|\n| 排练厅 | 每小时40元 |\n| 羽毛球馆 | 每小时25元 |";

    [Theory]
    [InlineData("场地每小时收费多少？", true)]
    [InlineData("羽毛球馆每小时收费多少？", false)]
    public async Task Rows_of_one_table_between_which_the_question_does_not_choose_come_as_the_table(string question, bool isWhole)
    {
        var answer = await AskedTexts.AskAsync(question, Fees);
        Assert.Equal(isWhole ? 2 : null, answer.Table?.Rows.Count);
        Assert.Contains("元", answer.Text, StringComparison.Ordinal);
        Assert.Equal(isWhole, answer.Notices.Contains(RunnerUp.RowsRemark));
    }

    [Fact]
    public async Task A_paragraph_of_another_document_that_lacks_a_word_of_the_question_is_no_second_answer()
    {
        var answer = await AskedTexts.AskAsync("申请排练要交什么材料？",
            "# 桐屿县排练厅使用通知\n\n提交材料：申请表、演出计划、负责人证件复印件，一式两份，交县文化馆。",
            "# 桐屿县困难家庭补助办法\n\n因突发疾病造成生活困难的，可以申请补助。申请材料：申请书、诊断证明、社区意见。");
        Assert.Contains("演出计划", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("诊断证明", answer.Text, StringComparison.Ordinal);
    }
}
