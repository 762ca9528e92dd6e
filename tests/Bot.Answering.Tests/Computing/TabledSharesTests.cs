using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>A share of what the asker spent, where share and cap stand in a table.</summary>
public sealed class TabledSharesTests
{
    private const string Kiln = """
        # 南屏镇陶艺扶持办法

        ## 窑炉改造补贴

        | 项目 | 规定 |
        |---|---|
        | 补贴对象 | 改造柴窑的陶艺作坊 |
        | 补贴比例 | 改造费用的20% |
        | 补贴上限 | 30万元 |

        ## 参展补助

        | 展会 | 补助比例 | 最高金额 |
        |---|---|---|
        | 省内展会 | 展位费的40% | 2万元 |
        | 国外展会 | 展位费的70% | 9万元 |
        """;

    [Theory]
    [InlineData("窑炉改造花了50万，能补贴多少钱？", "10万元（50万×20%）")]
    [InlineData("窑炉改造费用400万元，补贴多少钱？", "30万元（400万元×20%＝80万元，最高30万元）")]
    [InlineData("国外展会的展位费10万元，补助多少钱？", "7万元（10万元×70%）")]
    [InlineData("省内展会的展位费10万元，补助多少钱？", "2万元（10万元×40%＝4万元，最高2万元）")]
    public async Task The_share_of_the_table_is_taken_up_to_its_cap(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Kiln)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("窑炉改造的补贴比例是多少？")]
    [InlineData("窑炉改造最多补贴多少钱？")]
    public async Task Without_an_amount_of_the_asker_nothing_is_computed(string question) =>
        Assert.DoesNotContain("×", (await AskedTexts.AskAsync(question, Kiln)).Text, StringComparison.Ordinal);
}
