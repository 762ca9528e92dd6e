using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

public sealed class AnnouncedTests
{
    [Theory]
    [InlineData("出了什么事，渔家乐的资格会被拿掉？")]
    [InlineData("渔家乐干了哪些事会被取消资格？")]
    public async Task What_a_standing_is_lost_for_is_the_list_that_says_so(string question)
    {
        var answer = await AskedTexts.AskAsync(question, "# 云溪县渔家乐管理办法\n\n第一条 渔家乐不符合条件的，取消渔家乐资格，渔家乐的资格由县里复核。\n\n第二条 渔家乐更名的，渔家乐资格不变，渔家乐不符合资格条件的，自更名年度起取消渔家乐资格。\n\n第三条 渔家乐有下列行为之一的，由县里取消资格：\n\n（一）弄虚作假的；\n（二）发生食品安全事故的。");
        Assert.Contains("弄虚作假", answer.Text, StringComparison.Ordinal);
        Assert.Contains("食品安全事故", answer.Text, StringComparison.Ordinal);
    }

    private const string Boats = """
        # 云溪县旧渔船更新贷款办法

        ## 第一章 受理

        第三条 申请渔船更新贷款的，渔港所受理人员核对申请资料齐全后出具回执，申请资料退回的，应当说明资料不齐的原因。

        第四条 渔港所将渔船更新贷款的申请资料送县农业局，资料有出入的，贷款不予发放。

        第五条 船东需交的东西如下，提供：

        1. 船东身份证明；
        2. 渔船检验证书；
        3. 更新合同。

        ## 第二章 条件

        第六条 借款的船东应当具备以下条件：

        1. 渔船船龄满12年；
        2. 近三年没有出过海上事故；
        3. 旧船同意拆解。

        第七条 贷款由渔港所按照县里的条件和要求发放，渔船更新贷款最长8年。
        """;

    private const string Park = """
        云溪茶叶园区招商说明

        一、园区概况
        园区占地二百亩，条件优越，企业入园后由园区服务企业。

        二、入园条件
        （一）企业年加工茶叶不少于40吨；
        （二）租用厂房不少于600平方米；
        （三）项目通过环境评价。

        三、入园流程
        企业先提交计划书，园区再评审。
        """;

    [Theory]
    [InlineData("云溪县渔船更新贷款要准备哪些资料？")]
    [InlineData("云溪县办渔船更新贷款得交些什么？")]
    [InlineData("去渔港所申请渔船更新贷款要带上什么？")]
    public async Task The_papers_are_those_under_what_announces_them(string question)
    {
        using var documents = new SmallCollection(("boats.md", Boats));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains("船东身份证明", answer.Text, StringComparison.Ordinal);
        Assert.Contains("更新合同", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("船龄", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云溪县渔船更新贷款，船东要满足什么条件？")]
    [InlineData("云溪县渔船更新贷款，船东得够哪些条件？")]
    public async Task The_conditions_are_those_under_what_announces_them(string question)
    {
        using var documents = new SmallCollection(("boats.md", Boats));
        var answer = await documents.AskAsync(question);
        Assert.Contains("满12年", answer.Text, StringComparison.Ordinal);
        Assert.Contains("同意拆解", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("身份证明", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_announces_numbered_paragraphs()
    {
        using var documents = new SmallCollection(("park.txt", Park), ("boats.md", Boats));
        var answer = await documents.AskAsync("企业想进茶叶园区，得满足哪些条件？");
        Assert.Contains("40吨", answer.Text, StringComparison.Ordinal);
        Assert.Contains("600平方米", answer.Text, StringComparison.Ordinal);
        Assert.Contains("环境评价", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_one_value_gets_no_list()
    {
        using var documents = new SmallCollection(("boats.md", Boats));
        var answer = await documents.AskAsync("云溪县渔船更新贷款最长几年？");
        Assert.Contains("8年", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("船东身份证明", answer.Text, StringComparison.Ordinal);
    }
}
