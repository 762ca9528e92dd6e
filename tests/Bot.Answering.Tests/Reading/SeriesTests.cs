using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Reading;

public sealed class SeriesTests
{
    [Theory]
    [InlineData("茶园第一批没赶上,下一批几号能报", "茶园第二批几号能报")]
    [InlineData("赶不上第二期了,后面那期什么时候开", "第三期什么时候开")]
    [InlineData("我第一期去不了,培训下一期是哪几天", "培训第二期是哪几天")]
    [InlineData("茶园第三批没抢上,再后面那批额度多少", "茶园第四批额度多少")]
    [InlineData("第二批之后那批什么时候", "第三批什么时候")]
    [InlineData("第二批之前那批什么时候", "第一批什么时候")]
    [InlineData("第九轮错过了,接下来的一轮几号", "第十轮几号")]
    public void A_member_told_by_another_is_told_by_its_number(string question, string expected) => Assert.Equal(expected, Series.Told(question));

    [Theory]
    [InlineData("第一批什么时候报")]
    [InlineData("第一批已经申报过,还能报吗")]
    [InlineData("没赶上第一批怎么办")]
    [InlineData("下一批什么时候")]
    [InlineData("最后一批什么时候")]
    public void Where_nothing_points_nothing_is_told(string question) => Assert.Null(Series.Told(question));

    [Theory]
    [InlineData("那下一批呢", "茶园第一批什么时候报", "那第二批呢")]
    [InlineData("前一期是哪几天", "培训第三期是哪几天", "第二期是哪几天")]
    public void After_a_question_about_one_the_next_is_counted_from_it(string now, string before, string expected) => Assert.Equal(expected, Series.After(now, before));

    [Theory]
    [InlineData("最后一批呢", "茶园第一批什么时候报")]
    [InlineData("前一批呢", "茶园第一批什么时候报")]
    [InlineData("下一批呢", "茶园什么时候报")]
    public void What_is_not_counted_from_it_stays(string now, string before) => Assert.Null(Series.After(now, before));

    [Theory]
    [InlineData("8月6日", "茶园改造第一批没赶上，下一批几号截止？")]
    [InlineData("8月6日", "茶园改造第一批几号截止？", "下一批呢？")]
    [InlineData("11月9日", "茶园改造第一批几号截止？", "最后一批呢？")]
    public async Task The_batch_that_is_meant_answers(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("tea.md", "# 茶园改造补助申报通知\n\n| 批次 | 截止日期 |\n|---|---|\n| 第一批 | 2023年5月3日 |\n| 第二批 | 2023年8月6日 |\n| 第三批 | 2023年11月9日 |\n"));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5月3日", answer.Text, StringComparison.Ordinal);
    }
}
