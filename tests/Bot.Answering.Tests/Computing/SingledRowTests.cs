using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

public sealed class SingledRowTests
{
    private const string Grades = """
        # 石桥县渔民安家补助办法

        补助按照下表发给。

        | 档次 | 金额 | 条件 |
        |---|---|---|
        | 甲档 | 建房补助9万元；租房补助每月900元 | 船长，签订四年合同 |
        | 乙档 | 建房补助6万元；租房补助每月650元 | 轮机手，签订四年合同 |
        | 丙档 | 建房补助2万元；租房补助每月300元 | 水手，出海满一年 |
        | 丁档 | 租房补助每月200元 | 学徒，出海满半年 |
        """;

    [Theory]
    [InlineData("石桥县的轮机手，建房和租房分别补助多少？", "6万元", "650元", "900元")]
    [InlineData("我是石桥县水手，出海一年多了，建房和租房分别补助多少？", "2万元", "300元", "900元")]
    public async Task The_row_that_the_case_alone_names_answers_for_all(string question, string one, string two, string other)
    {
        using var documents = new SmallCollection(("grades.md", Grades));
        var answer = await documents.AskAsync(question);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(two, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("石桥县渔民安家补助各档条件分别是什么？")]
    [InlineData("石桥县渔民安家补助有哪些档次，各补多少？")]
    public async Task Who_asks_for_every_row_gets_every_row(string question)
    {
        using var documents = new SmallCollection(("grades.md", Grades));
        var answer = await documents.AskAsync(question);
        Assert.Contains("船长", answer.Text + string.Concat(answer.Table?.Rows.SelectMany(r => r).Select(c => c.Text) ?? []), StringComparison.Ordinal);
        Assert.Contains("水手", answer.Text + string.Concat(answer.Table?.Rows.SelectMany(r => r).Select(c => c.Text) ?? []), StringComparison.Ordinal);
    }
}
