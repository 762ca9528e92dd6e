using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Who asks about a registration as such is not told of its change or end, and who asks of these is.</summary>
public sealed class UnalteredTests
{
    private const string Rules = """
        # 云溪县茶园条例

        第八条 申请登记为茶园，应当向茶园所在地登记机关申请注册登记。申请人应当提交登记申请书和身份证明。

        第十条 茶园登记事项变更的，应当向登记机关申请办理变更登记。

        第十二条 茶农不再经营茶园的，应当到登记机关办理注销登记。
        """;

    [Theory]
    [InlineData("茶农不种了，茶园的注销登记去哪儿办？", "注销登记")]
    [InlineData("茶园登记的东西变了，去哪儿办变更？", "变更登记")]
    public async Task The_registration_itself_answers_unless_a_change_is_asked_for(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains(expected, answer.Citations[0].Text, StringComparison.Ordinal);
    }
}
