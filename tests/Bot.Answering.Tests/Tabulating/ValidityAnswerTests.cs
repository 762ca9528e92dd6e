using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

public sealed class ValidityAnswerTests
{
    private const string Old = """
        # 云溪县渔船补贴暂行办法

        2019年3月2日

        第一条 每艘渔船每年补贴2600元。

        第二条 本办法自2019年4月1日起施行。
        """;

    private const string New = """
        # 云溪县渔船补贴办法

        2024年1月15日

        第一条 每艘渔船每年补贴4100元。

        第二条 本办法自2024年2月1日起施行，有效期3年。《云溪县渔船补贴暂行办法》和《云溪县渔网补助规定》同时废止。
        """;

    [Theory]
    [InlineData("云溪县渔船补贴办法还有效吗？", "2027年1月31日", "new.md")]
    [InlineData("云溪县渔船补贴办法什么时候失效？", "2027年1月31日", "new.md")]
    [InlineData("《云溪县渔船补贴暂行办法》现在还有效吗？", "废止", "new.md")]
    [InlineData("云溪县渔船补贴暂行办法被哪个文件取代了？", "《云溪县渔船补贴办法》", "new.md")]
    [InlineData("云溪县渔网补助规定作废了吗？", "废止", "new.md")]
    [InlineData("云溪县渔网补助规定哪天起不算数了？", "2024年2月1日", "new.md")]
    [InlineData("管渔船补贴的那部老办法从哪天起不用了？", "2024年2月1日", "new.md")]
    [InlineData("2025年报渔船补贴，还看那个老办法吗？", "取代", "new.md")]
    [InlineData("2019年渔船那个“暂行”的，现在还能拿它去申请吗？", "取代", "new.md")]
    public async Task How_long_a_document_holds_is_told_from_the_documents(string question, string expected, string cited)
    {
        using var documents = new SmallCollection(("old.md", Old), ("new.md", New));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal(cited, answer.Citations[0].Document.Path);
    }

    [Theory]
    [InlineData("渔船的租约到期没续，每年还补贴多少？")]
    [InlineData("渔船的检验证书过期了吗，每艘补贴多少？")]
    public async Task What_ends_and_is_no_document_is_no_question_of_validity(string question)
    {
        using var documents = new SmallCollection(("old.md", Old), ("new.md", New));
        var answer = await documents.AskAsync(question);
        Assert.DoesNotContain("施行", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云溪县的渔船政策有效期是几年？")]
    [InlineData("云溪县的渔船政策到哪一年截止？")]
    public async Task A_term_that_no_document_states_is_refused(string question)
    {
        using var documents = new SmallCollection(("boats.md", "# 云溪县渔船政策\n\n云溪县给每艘渔船补贴2600元。"));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task Where_no_document_says_how_long_a_policy_holds_that_is_said()
    {
        using var documents = new SmallCollection(("boats.md", "# 云溪县渔船政策\n\n云溪县给每艘渔船补贴2600元。"));
        Assert.Contains("没有写明", (await documents.AskAsync("云溪县的渔船政策现在还有效吗？")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021年云溪县每艘渔船补贴多少？", "2600元")]
    [InlineData("2025年云溪县每艘渔船补贴多少？", "4100元")]
    [InlineData("2024年1月云溪县每艘渔船补贴多少？", "2600元")]
    [InlineData("云溪县每艘渔船补贴多少？", "4100元")]
    [InlineData("以前云溪县每艘渔船补贴多少？", "2600元")]
    public async Task The_version_in_force_in_the_year_that_is_named_answers(string question, string expected)
    {
        using var documents = new SmallCollection(("old.md", Old), ("new.md", New));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    private const string Ending = """
        # 青禾图书馆借阅管理办法

        2024年9月10日

        第一条 每证可借图书8册。

        第二条 读者证每年核验一次。

        第三条 本办法由读者服务部解释，自2024年10月1日起施行。2021年5月6日印发的《青禾图书馆读者借阅暂行规定》同时废止。
        """;

    private const string Reading = """
        # 青禾图书馆阅览室公约

        阅览室内保持安静，不得占座。

        《青禾图书馆自习室规则》从2025年1月起停止执行。
        """;

    [Theory]
    [InlineData("原来的暂行规定还有效吗？", "2024年10月1日起施行。2021年5月6日印发的《青禾图书馆读者借阅暂行规定》同时废止")]
    [InlineData("读者借阅暂行规定废止了吗？", "《青禾图书馆读者借阅暂行规定》同时废止")]
    [InlineData("借阅的那个暂行规定是什么时候废止的？", "2024年10月1日")]
    [InlineData("自习室规则现在还有效吗？", "停止执行")]
    [InlineData("借阅管理办法现在还有效吗？", "没有取代它的文件")]
    public async Task A_rule_that_only_its_end_names_is_found_by_its_short_name(string question, string expected)
    {
        using var documents = new SmallCollection(("lending.md", Ending), ("rooms.md", Reading));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有提到", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_repealed_rules_with_the_short_name_none_is_told_as_the_one()
    {
        using var documents = new SmallCollection(("lending.md", Ending), ("cards.md", Ending.Replace("借阅", "证件", StringComparison.Ordinal)));
        var answer = await documents.AskAsync("原来的暂行规定还有效吗？");
        Assert.True(answer.Outcome == Outcome.NotFound || answer.Citations.Count > 1, answer.Text);
        Assert.DoesNotContain("没有提到", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云溪县的渔船政策已经不再执行。", "不再执行")]
    [InlineData("县里的渔港照常开放。", "没有提到它被废止")]
    public async Task That_no_document_ends_a_rule_is_said_after_all_were_searched(string elsewhere, string expected)
    {
        var filler = Enumerable.Range(1, 30).Select(i => ($"f{i}.md", $"# 渔船政策问答{i}\n\n云溪县的渔船政策现在由第{i}渔业站解释。"));
        using var documents = new SmallCollection([("boats.md", "# 云溪县渔船政策\n\n云溪县给每艘渔船补贴2600元。"), .. filler, ("harbour.md", $"# 渔港公告\n\n{elsewhere}")]);
        Assert.Contains(expected, (await documents.AskAsync("云溪县的渔船政策现在还有效吗？")).Text, StringComparison.Ordinal);
    }
}
