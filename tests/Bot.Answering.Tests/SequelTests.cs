using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests;

/// <summary>How far what was told goes, how long one waits then and what follows is told by the paragraph or document spoken of.</summary>
public sealed class SequelTests
{
    private const string Rules = """
        # 云栖渡口船票办法

        第一条　常客每乘船10次记1分，凭分换票，当年最多记36分。

        第二条　船卡遗失的，凭证件补办；补卡后15日内不得再次补办。

        第三条　船主应当在每年2月20日前报送航行日志。

        第四条　在船上吸烟的，第一次劝告，第二次禁止乘船半年。

        第五条　候船室每天6:00开门。

        第六条　未按规定报送航行日志的船主，由渡口管理站责令停航3日。
        """;

    private const string Other = """
        # 石岭缆车票价表

        缆车单程票40元，往返票70元，雨天停运。
        """;

    [Theory]
    [InlineData("36分", "常客乘船怎么记分？", "记满了是多少？")]
    [InlineData("15日", "船卡丢了怎么补办？", "补完要等多久才能再补？")]
    [InlineData("停航3日", "船主什么时候报送航行日志？", "要是一直不报会怎么样？")]
    [InlineData("半年", "在船上吸烟会怎么样？", "要是又被抓住呢？")]
    public async Task What_was_told_goes_on(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("dukou.md", Rules), ("lanche.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    private const string Pair = """
        # 云栖渡口更新计划

        渡口管理站今年公布两项计划，一项是扩建候船室，完工时间为3月8日；另一项是更换浮桥，完工时间为5月19日。

        ## 船票等级

        | 等级 | 票价 |
        | --- | --- |
        | 头等舱 | 60元 |
        | 二等舱 | 35元 |
        | 散席 | 12元 |

        头等舱的奖金先付40%，其余60%于年底付清。
        """;

    [Theory]
    [InlineData("5月19日", "渡口管理站公布了几项计划？", "扩建候船室那项什么时候完工？", "另一项的完工时间呢？")]
    [InlineData("35元", "头等舱票价多少？", "其他两个等级呢？")]
    [InlineData("12元", "头等舱票价多少？", "另外两种呢？")]
    [InlineData("年底", "头等舱的奖金先付多少？", "剩下那部分什么时候付？")]
    public async Task What_stands_beside_what_was_told_is_told(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("jihua.md", Pair), ("lanche.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_what_holds_now_goes_on_is_not_told_by_the_version_before()
    {
        using var documents = new SmallCollection(
            ("jiu.md", "# 云栖渡口补贴暂行办法\n\n第一条　船工租房的，给予租房补贴每月300元，补贴期限最长不超过12个月。\n\n第二条　本办法自2019年1月1日起施行。"),
            ("xin.md", "# 云栖渡口补贴办法\n\n第一条　船工租房的，给予租房补贴每月500元。\n\n第二条　租房补贴按季度发放，累计不超过36个月。\n\n第三条　本办法自2023年1月1日起施行。《云栖渡口补贴暂行办法》同时废止。"));
        var answer = await documents.AskAsync("渡口现在给船工发租房补贴吗？", "最长能领多久？");
        Assert.Contains("36个月", answer.Text, StringComparison.Ordinal);
        Assert.Equal("云栖渡口补贴办法", answer.Citations[0].Document.Title);
    }

    private const string Grants = """
        # 云栖渡口学徒办法

        ## 补贴标准

        | 档次 | 补贴 | 条件 |
        | --- | --- | --- |
        | 头档 | 每月900元 | 船长、轮机长 |
        | 二档 | 每月400元 | 水手 |

        ## 发放

        补贴由渡口管理站拨付，期限累计不超过30个月。

        船主购置新船的，应当有不低于船价25%的自筹资金。

        学徒应当在上船之日起40日内向渡口管理站提出申请。
        """;

    [Theory]
    [InlineData("30个月", "船长一个月补多少？", "水手呢？", "那最长能补几年几个月？")]
    [InlineData("25%", "二档每月补多少？", "买船自己手里得先有几成？")]
    [InlineData("40日", "水手每月补多少？", "最晚什么时候交单子？")]
    public async Task A_follow_up_that_leaves_out_its_subject_is_answered_by_the_document_spoken_of(string expected, params string[] questions)
    {
        using var documents = new SmallCollection(("xuetu.md", Grants), ("lanche.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_leaves_the_document_that_was_nearest()
    {
        using var documents = new SmallCollection(("xuetu.md", Grants), ("lanche.md", Other));
        var answer = await documents.AskAsync("水手的体检费渡口管理站报销多少？", "那最长能领几个月？");
        Assert.Contains("30个月", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("缆车往返票多少钱？", "坐满了是多少？")]
    [InlineData("缆车单程票多少钱？", "要等多久？")]
    public async Task Where_nothing_sets_it_there_is_no_answer(params string[] questions)
    {
        using var documents = new SmallCollection(("dukou.md", Rules), ("lanche.md", Other));
        var answer = await documents.AskAsync(questions);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }
}
