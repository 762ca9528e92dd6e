using Bot.Answering.Tests.Support;
using Bot.Answering.Values;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>What goes along with a cell that is told: the remark of its row, that nothing stands in it, that it costs nothing.</summary>
public sealed class ToldCellsTests
{
    private const string Harbour = """
        # 东渡码头收费标准

        ## 服务收费

        | 项目 | 标准 | 备注 |
        |---|---|---|
        | 岸电接驳 | 每天150元 | 前24小时免费 |
        | 垃圾清运 | 每船200元 | — |
        | 靠泊登记 | 免收 | 2019年3月起停征 |
        | 航行日志查阅 | 免 | |

        ## 收鱼价

        | 鱼种 | 特等（元/公斤） | 合格（元/公斤） | 次品（元/公斤） |
        |---|---|---|---|
        | 鲈鱼 | 58 | 42 | 15 |
        | 石斑 | 130 | 96 | — |
        """;

    [Theory]
    [InlineData("岸电接驳1天多少钱？", "前24小时免费")]
    [InlineData("岸电接驳多少钱？", "前24小时免费")]
    [InlineData("靠泊登记多少钱？", "免收")]
    [InlineData("航行日志查阅多少钱？", "免")]
    [InlineData("石斑次品收多少钱？", "—（表中没有给出）")]
    [InlineData("鲈鱼次品收多少钱？", "15")]
    public async Task The_cell_is_told_with_what_limits_it(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Harbour);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("石斑次品收多少钱？", "96")]
    [InlineData("石斑次品收多少钱？", "130")]
    [InlineData("垃圾清运每船多少钱？", "备注")]
    public async Task No_other_column_and_no_empty_remark_is_told(string question, string other) =>
        Assert.DoesNotContain(other, (await AskedTexts.AskAsync(question, Harbour)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("免收", true)]
    [InlineData("免", true)]
    [InlineData("停征", true)]
    [InlineData("免费(凭证)", true)]
    [InlineData("不收", true)]
    [InlineData("免费午餐每人12元", false)]
    [InlineData("减免", false)]
    public void Prices_of_nothing_are_known(string cell, bool expected) => Assert.Equal(expected, FreeOfCharge.IsPrice(cell));
}
