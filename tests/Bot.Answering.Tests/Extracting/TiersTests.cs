using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Extracting;

/// <summary>Of clauses of one shape, all are quoted where the question picks none.</summary>
public sealed class TiersTests
{
    private const string Rules = """
        # 岚川县渔船更新补贴办法

        第五条　渔船报废的，按照船长给予补贴：船长不足12米，经渔港监督机构核实、交回并注销全部证书和牌照的，每艘补贴标准为3万元；船长12米以上不足24米，经渔港监督机构核实、交回并注销全部证书和牌照的，每艘补贴标准为8万元；船长24米以上，经渔港监督机构核实、交回并注销全部证书和牌照的，每艘补贴标准为15万元。

        第六条　补贴由县农业农村局在受理后20个工作日内审核。
        """;

    [Theory]
    [InlineData("渔船报废每艘补贴多少？", "3万元", "8万元", "15万元")]
    [InlineData("渔船补贴多少个工作日审核？", "20个工作日", "县农业农村局", "审核")]
    public async Task Every_clause_of_its_shape_is_quoted(string question, string first, string second, string third)
    {
        using var documents = new SmallCollection(("boats.md", Rules));
        var answer = await documents.AskAsync(question);
        Assert.All([first, second, third], value => Assert.Contains(value, answer.Text, StringComparison.Ordinal));
    }
}
