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

    [Fact]
    public async Task A_name_with_a_piece_left_out_is_the_same_body()
    {
        var answer = await AskedTexts.AskAsync(
            "全国无人船标准化委员会设在哪里？", "# 标准\n\n全国无人船和水面装备标准化委员会设在海陵市。\n\n海陵市推动无人船标准化工作。");
        Assert.Contains("海陵市", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
    }

    [Theory]
    [InlineData("中国航模运动协会是哪年成立的？", false)]
    [InlineData("中国风筝运动协会是哪年成立的？", true)]
    public async Task The_full_name_of_a_body_is_not_met_by_another_of_its_kind(string question, bool answered)
    {
        var answer = await AskedTexts.AskAsync(question, "# 运动协会\n\n中国风筝运动协会2016年成立，是首个风筝运动协会。\n\n中国航模运动协会由北岸集团发起。");
        Assert.Equal(answered, answer.Outcome == Outcome.Grounded && answer.Text.Contains("2016", StringComparison.Ordinal));
    }
}
