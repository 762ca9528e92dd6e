using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>What is asked of one body is not answered by what another one has.</summary>
public sealed class PossessorTests
{
    [Theory]
    [InlineData("云栖集团的无人船专利有多少件？", false)]
    [InlineData("海陵集团的无人船专利有多少件？", true)]
    public async Task Another_owner_does_not_answer(string question, bool answered)
    {
        var answer = await AskedTexts.AskAsync(question, "# 海陵集团的无人船\n\n海陵集团申请无人船专利两件，有多少件获批没有公布。", "# 云栖集团的码头\n\n云栖集团在北港建有码头。");
        Assert.Equal(answered, answer.Outcome == Outcome.Grounded && answer.Text.Contains("两件", StringComparison.Ordinal));
    }
}
