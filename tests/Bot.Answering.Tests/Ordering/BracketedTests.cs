using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>A number of the asker's case is told by the rule whose bracket holds it, in a list, a table or one of several paragraphs.</summary>
public sealed class BracketedTests
{
    private const string Rules = """
        # 岚川渔校学员管理办法

        ## 一、离岗审批权限（学员）

        （一）{0}天以内（含{0}天）：由带班船长批准；

        （二）{0}天以上{1}天以内：由教务干事批准；

        （三）{1}天以上{2}天以内：由副校长批准；

        （四）{2}天以上：由校务会议批准。

        进修生离岗{1}天以内由实习站长批准，超过{1}天的报进修部批准。

        ## 二、旷训处理

        一学期旷训累计达到下列学时的，分别给予处分：

        | 累计 | 处分 |
        |---|---|
        | 10—19学时 | 警告 |
        | 20—29学时 | 记过 |
        | 30学时以上 | 除名 |

        ## 三、潜水考核

        第六条　潜水考核缺席的不得补考，潜水考核不及格的可以补考一次。

        第七条　潜水考核中失误率 15% 以下为合格；15%—30% 的，可以补考；超过 30% 的，取消当年考核资格。

        第八条　学员差旅费须在返校后10日内报销；超过20日的，只报一半；超过60日的，不予报销。差旅伙食每天补助50元，连续超过20天的减半。
        """;

    [Theory]
    [InlineData("离岗一天谁批准？", "2", "5", "9", "带班船长")]
    [InlineData("离岗四天谁批准？", "2", "5", "9", "教务干事")]
    [InlineData("离岗四天谁批准？", "1", "3", "9", "副校长")]
    [InlineData("离岗12天谁批准？", "2", "5", "9", "校务会议")]
    [InlineData("旷训24节给什么处分？", "2", "5", "9", "记过")]
    [InlineData("潜水考核失误率42%还能补考吗？", "2", "5", "9", "取消当年考核资格")]
    [InlineData("差旅返校70天了还能报销吗？", "2", "5", "9", "超过60日的，不予报销")]
    public async Task The_bracket_that_holds_the_number_answers(string question, string first, string second, string third, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal).Replace("{2}", third, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("进修", answer.Text, StringComparison.Ordinal);
    }

    // Only the first item names the matter of all.
    [Theory]
    [InlineData("茶厂借款80万元谁批准？", "茶务科")]
    [InlineData("茶厂借款300万元谁批准？", "社长办公会")]
    [InlineData("茶厂借款800万元谁批准？", "社员大会")]
    public async Task Items_go_on_with_the_matter_of_the_first(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 茶社管理办法\n\n## 一、审批权限\n\n（一）茶厂借款不足100万元的：由茶务科批准；\n\n（二）100万元以上不足500万元的：由社长办公会批准；\n\n（三）500万元以上：由社员大会批准。\n\n## 二、保管\n\n合同由茶务科保管。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("进修生离岗四天谁批准？", "实习站长")]
    public async Task Who_asks_of_another_group_is_told_its_rule(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules.Replace("{0}", "2", StringComparison.Ordinal).Replace("{1}", "5", StringComparison.Ordinal).Replace("{2}", "9", StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
