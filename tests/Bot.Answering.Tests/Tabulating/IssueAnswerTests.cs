using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>When, by whom and under which number a document was issued stands in its head or foot, beside dates of other things.</summary>
public sealed class IssueAnswerTests
{
    private const string Boats = """
        # 云溪县渔船条例

        2011年4月16日 云溪县人民政府令第596号公布

        第一条 为了规范渔船管理，制定本条例。

        第二条 渔船应当在每年3月1日以前向县渔业局申报，县渔业局在15个工作日内公布结果。

        第三条 本条例自2011年6月1日起施行。2003年8月5日发布的《云溪县渔船管理规定》同时废止。
        """;

    private const string Nets = """
        # 云溪县渔网补助办法

        第一条 每张渔网补助60元，由县渔业局发放。

        第二条 县渔业局每年9月公布补助名单。

        云溪县财政局

        2019年7月9日印发
        """;

    [Theory]
    [InlineData("云溪县渔船条例是哪一天公布的？", "2011年4月16日")]
    [InlineData("云溪县渔船条例是第几号令公布的？", "596")]
    [InlineData("云溪县渔网补助办法是哪天印发的？", "2019年7月9日")]
    [InlineData("云溪县渔网补助的新规矩是哪天发下来的？", "2019年7月9日")]
    [InlineData("云溪县渔网补助办法是哪个单位发布的？", "云溪县财政局")]
    [InlineData("云溪县渔网补助那个文件是哪几家盖的章？", "云溪县财政局")]
    public async Task The_head_or_foot_tells(string question, string expected)
    {
        using var documents = new SmallCollection(("boats.md", Boats), ("nets.md", Nets));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Single(answer.Citations).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_and_when_are_told_of_both()
    {
        using var documents = new SmallCollection(("boats.md", Boats), ("nets.md", Nets));
        var answer = await documents.AskAsync("云溪县渔网补助办法是哪个部门什么时候印发的？");
        Assert.Contains("云溪县财政局", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2019年7月9日", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("渔网补助名单几月公布？", "9月")]
    [InlineData("渔船申报的结果由谁公布？", "县渔业局")]
    public async Task What_a_document_says_of_other_things_is_told_by_its_articles(string question, string expected)
    {
        using var documents = new SmallCollection(("boats.md", Boats), ("nets.md", Nets));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }
}
