using Bot.Answering.Tests.Support;
using Bot.Answering.Values;

namespace Bot.Answering.Tests.Values;

public sealed class MeasuresTests
{
    [Theory]
    [InlineData("轮", "批次", true)]
    [InlineData("人", "名", true)]
    [InlineData("家", "家", true)]
    [InlineData("家", "人", false)]
    [InlineData("辆", "台", true)]
    [InlineData("次", "种", false)]
    public void Some_measure_words_count_the_same_things(string asked, string unit, bool expected) => Assert.Equal(expected, Measures.AreAlike(asked, unit));

    [Fact]
    public async Task A_count_in_another_word_for_the_measure_answers()
    {
        using var documents = new SmallCollection(("fund.md", """
            # 云陂县创新券评审通知

            ## 评审

            评审由县科技局组织，专家不少于5名，每名专家评审费500元。

            2024年创新券评审工作共3批次，每批次30个工作日。
            """));
        var answer = await documents.AskAsync("创新券评审一共有几轮？");
        Assert.Contains("3批次", answer.Text, StringComparison.Ordinal);
    }
}
