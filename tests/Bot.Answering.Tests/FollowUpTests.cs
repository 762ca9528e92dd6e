using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests;

public sealed class FollowUpTests
{
    private const string Award = """
        # 云溪县民宿扶持办法

        2023年6月1日云溪县人民政府印发。

        对获评省级示范的民宿，金牌给予20万元奖励。

        对获评省级示范的民宿，银牌给予10万元奖励。

        客房在15间以上的，另给消防改造补助3万元；客房在30间以上的，消防改造补助为8万元。
        """;

    private const string Other = """
        # 石桥县民宿扶持办法

        2024年2月9日石桥县人民政府印发。

        对获评省级示范的民宿，金牌给予26万元奖励。

        对获评省级示范的民宿，银牌给予14万元奖励。
        """;

    [Theory]
    [InlineData("14万元", "石桥县银牌民宿奖励多少？")]
    [InlineData("10万元", "石桥县银牌民宿奖励多少？", "那云溪县呢？")]
    [InlineData("20万元", "石桥县银牌民宿奖励多少？", "那云溪县呢？", "金牌呢？")]
    [InlineData("26万元", "石桥县银牌民宿奖励多少？", "换成金牌")]
    [InlineData("26万元", "云溪县银牌民宿奖励多少？", "金牌呢？", "石桥县的话呢？")]
    [InlineData("2024年2月9日", "石桥县民宿办法规定金牌奖励多少？", "这份办法是哪天印发的？")]
    public async Task What_changes_takes_the_place_of_its_kind_and_the_rest_stays(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    private const string Leave = """
        # 白鹭厂休假规定

        第九条　职工工作满2年不满8年的，年假6天；满8年不满15年的，年假11天；满15年的，年假16天。

        第十二条　职工搬家的，给假1天。

        第十九条　学徒满一半年限后考核，不足一半的发基本津贴300元，超过一半的发全额津贴900元。
        """;

    [Theory]
    [InlineData("11天", "我工作了五年，年假几天？", "要是十二年呢？")]
    [InlineData("16天", "我工作了五年，年假几天？", "如果干了十九年呢？")]
    public async Task Another_number_asks_the_same_rule(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("leave.md", Leave));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("第九条", answer.Citations[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bound_gives_way_with_its_number()
    {
        using var documents = new SmallCollection(("leave.md", Leave));
        var answer = await documents.AskAsync("学徒期限不到一半津贴多少？", "那过了一半呢？");
        Assert.Equal("学徒期限过了一半津贴多少？", answer.Understanding.Standalone);
    }

    [Fact]
    public async Task A_verb_is_not_said_twice()
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync("去石桥县开银牌民宿奖励多少？", "去云溪县呢？");
        Assert.Equal("去云溪县开银牌民宿奖励多少？", answer.Understanding.Standalone);
    }

    // Both rules are worded alike; the second question names neither place.
    [Theory]
    [InlineData("云溪县客房三十间的民宿消防改造补助多少？", "云溪县")]
    public async Task A_question_of_its_own_stays_with_the_document_spoken_of_where_no_other_says_more(string first, string expected)
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync(first, "省级示范民宿获评金牌给予奖励多少万元？");
        Assert.Contains(expected, answer.Citations[0].Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021年", "渔港办法")]
    [InlineData("2018年", "蜂蜜办法")]
    public async Task The_year_after_counts_from_the_year_that_was_spoken_of(string year, string expected)
    {
        using var documents = new SmallCollection(
            ("yunxi.md", "# 云溪县文件\n\n2019年5月，云溪县政府发布《蜂蜜办法》。\n\n2022年5月，云溪县政府发布《渔港办法》。"));
        var answer = await documents.AskAsync($"云溪县{year}有什么文件？", "第二年5月又出了什么文件？");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_conversation_began_with_is_still_meant_two_questions_later()
    {
        using var documents = new SmallCollection(
            ("alder.md", "# 桤木集团的平台\n\n桤木集团的平台叫松针链。\n\n松针链在2017年年初推出。\n\n松针链用在蜂蜜的溯源上。"),
            ("birch.md", "# 白桦集团的平台\n\n白桦集团的平台叫桦叶链，2019年推出。\n\n桦叶链用在渔船的保险上。"));
        var answer = await documents.AskAsync("桤木的平台叫什么名字？", "什么时候推出的？", "用在哪里？");
        Assert.Contains("松针链", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("桦叶链", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_made_whole_reads_as_one_would_ask_it()
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync("石桥县银牌民宿奖励多少？", "那云溪县呢？");
        Assert.Equal("云溪县银牌民宿奖励多少？", answer.Understanding.Standalone);
    }

    [Theory]
    [InlineData("今天天气怎么样")]
    [InlineData("推荐一部电影")]
    [InlineData("红烧肉呢")]
    public async Task What_was_asked_before_does_not_answer_another_matter(string question)
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync("石桥县银牌民宿奖励多少？", question);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }

    [Fact]
    public async Task A_new_thing_is_told_of_even_when_it_has_no_amount()
    {
        using var documents = new SmallCollection(("yunxi.md", Award + "\n\n停车场地由乡镇统一划定。\n"));
        var answer = await documents.AskAsync("云溪县金牌民宿奖励多少？", "停车场地呢？");
        Assert.Contains("由乡镇统一划定", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cited_before_is_not_the_other_one()
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var first = await documents.AskAsync("省级示范民宿奖励多少？");
        var second = await documents.AskAsync("省级示范民宿奖励多少？", "还有别的吗？");
        Assert.Equal(Outcome.Grounded, second.Outcome);
        Assert.DoesNotContain(second.Citations[0].PassageId, first.Citations.Select(c => c.PassageId));
    }

    [Fact]
    public async Task Thanks_do_not_end_the_subject()
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync("石桥县银牌民宿奖励多少？", "谢谢", "那云溪县呢？");
        Assert.Contains("10万元", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("石桥县银牌民宿奖励多少，什么时候印发的？", "14万元", "2024年2月9日")]
    [InlineData("云溪县金牌民宿奖励多少？石桥县呢？", "20万元", "26万元")]
    public async Task Two_questions_in_one_line_are_both_answered(string question, string one, string two)
    {
        using var documents = new SmallCollection(("yunxi.md", Award), ("shiqiao.md", Other));
        var answer = await documents.AskAsync(question);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(two, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }
}
