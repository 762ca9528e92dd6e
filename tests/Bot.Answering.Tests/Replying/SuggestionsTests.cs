using Bot.Answering.Matching;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Replying;

/// <summary>What is offered below an answer can be asked, and is answered by the section that it names.</summary>
public sealed class SuggestionsTests
{
    private const string Leave = """
        # 云溪茶厂请假办法

        ## 第一章 请假权限

        一天以内由班长批准。

        一天以上由厂长批准，批准后报人事处备案。

        ## 二、病假工资

        病假工资按基本工资的80%发给。

        ## （三）申请材料

        1. 请假条；

        2. 医院证明。

        ## 第四章 销假

        回厂当天到人事处销假。
        """;

    private const string Bonus = "# 云溪县采茶奖励办法\n\n云溪县对采茶能手每人奖励3000元。\n";

    private const string Other = "# 石桥县采茶奖励办法\n\n石桥县对采茶能手每人奖励5000元。\n";

    [Fact]
    public async Task Each_suggestion_is_answered_and_names_its_section_without_its_number()
    {
        using var documents = new SmallCollection(("leave.md", Leave));
        var answer = await documents.AskAsync("请假几天要厂长批准？");
        Assert.NotEmpty(answer.Suggestions);
        foreach (string suggestion in answer.Suggestions)
        {
            Assert.DoesNotContain("第", suggestion, StringComparison.Ordinal);
            Assert.DoesNotContain("、", suggestion, StringComparison.Ordinal);
            Assert.DoesNotContain("请假权限", suggestion, StringComparison.Ordinal);
            Assert.Equal(Outcome.Grounded, (await documents.AskAsync(suggestion)).Outcome);
        }
    }

    [Theory]
    [InlineData("《云溪茶厂请假办法》关于“请假权限”是怎么规定的？", "班长", "厂长")]
    [InlineData("《云溪茶厂请假办法》里“第一章 请假权限”讲了什么？", "班长", "厂长")]
    [InlineData("《云溪茶厂请假办法》的“销假”怎么说？", "当天", "人事处销假")]
    [InlineData("《云溪茶厂请假办法》的病假工资是多少？", "80%", "基本工资")]
    [InlineData("《云溪茶厂请假办法》的申请材料有哪些？", "请假条", "医院证明")]
    public async Task A_section_that_is_named_is_told(string question, params string[] expected)
    {
        using var documents = new SmallCollection(("leave.md", Leave));
        var answer = await documents.AskAsync(question);
        Assert.All(expected, e => Assert.Contains(e, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_section_says_how_much_of_it_is_told()
    {
        using var documents = new SmallCollection(("tea.md", "# 云溪茶厂制茶规程\n\n## 杀青\n\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"杀青锅每{i}小时清洗一遍，清洗的人在本子上签名。\n\n"))));
        var answer = await documents.AskAsync("《云溪茶厂制茶规程》关于“杀青”怎么说？");
        Assert.Contains("每1小时", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Notices, n => n.Contains("共9段", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("二、请假权限", "请假权限")]
    [InlineData("第五章　投诉和责任", "投诉和责任")]
    [InlineData("（三）申请材料：", "申请材料")]
    [InlineData("3.2 住宿标准", "住宿标准")]
    [InlineData("Q12：可以提前报到吗？", "可以提前报到吗？")]
    [InlineData("问：多久能拿到钱？", "多久能拿到钱？")]
    [InlineData("第四条", "")]
    [InlineData("2023年立项名单", "2023年立项名单")]
    [InlineData("一日游的价格", "一日游的价格")]
    public void A_section_is_called_what_its_heading_says_after_the_number(string heading, string name) => Assert.Equal(name, SectionName.Of(heading));

    [Fact]
    public async Task A_section_that_no_document_has_is_not_told()
    {
        using var documents = new SmallCollection(("leave.md", Leave));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync("《云溪茶厂请假办法》关于“养老保险”是怎么规定的？")).Outcome);
    }

    [Fact]
    public async Task An_amount_may_be_asked_of_the_next_place()
    {
        using var documents = new SmallCollection(("yunxi.md", Bonus), ("shiqiao.md", Other));
        var answer = await documents.AskAsync("云溪县采茶能手奖励多少钱？");
        Assert.Contains("3000元", answer.Text, StringComparison.Ordinal);
        string next = Assert.Single(answer.Suggestions, s => s.StartsWith("石桥", StringComparison.Ordinal));
        Assert.Contains("5000元", (await documents.AskAsync(next)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_next_place_pays_for_something_else_is_not_offered()
    {
        using var documents = new SmallCollection(("yunxi.md", Bonus), ("shiqiao.md", "# 石桥县炒茶奖励办法\n\n石桥县对炒茶工匠每人奖励5000元。\n"));
        var answer = await documents.AskAsync("云溪县采茶能手奖励多少钱？");
        Assert.Contains("3000元", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Suggestions, s => s.StartsWith("石桥", StringComparison.Ordinal));
    }
}
