using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Of neighbours that rule a case and its opposite, the one of the question's side answers.</summary>
public sealed class OppositeTests
{
    private const string Rules = """
        # 岚川县渔货外运管理办法

        ## 一、运费补贴比例

        （一）在县内码头卸货的，补贴比例为15%；

        （二）外运到邻县并报备的，补贴比例下调{0}个百分点；

        （三）未报备自行外运的，补贴比例下调{1}个百分点。

        ## 二、旧船更新

        （一）交售旧木壳渔船并换购铁壳渔船的，补贴8000元；

        （二）其他情形，补贴{0}000元。
        """;

    [Theory]
    [InlineData("没报备就外运，补贴比例下调多少？", "20", "9", "9个百分点")]
    [InlineData("没报备就外运，补贴比例下调多少？", "5", "30", "30个百分点")]
    [InlineData("报备了再外运，补贴比例下调多少？", "20", "9", "20个百分点")]
    [InlineData("铁壳换木壳补贴多少？", "3", "9", "3000元")]
    [InlineData("木壳换铁壳补贴多少？", "3", "9", "8000元")]
    public async Task The_side_of_the_question_answers(string question, string one, string other, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
