using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>What a question asks of several members, amounts or sentences of one rule is told of just these.</summary>
public sealed class SeveralOfOneRuleTests
{
    private const string Boats = """
        # 蓝汀市渔船更新补贴细则

        ## 申报批次

        | 批次 | 申报时间 | 资金额度 |
        |---|---|---|
        | 第一批 | 2024年3月1日至3月31日 | {0}万元 |
        | 第二批 | 2024年6月1日至6月30日 | 700万元 |
        | 第三批 | 2024年9月1日至9月30日 | 500万元 |

        ## 补贴标准

        | 档次 | 补贴金额 |
        |---|---|
        | 甲档 | 9000元 |
        | 乙档 | 6000元 |
        """;

    private const string Nets = """
        # 蓝汀市网具专利资助办法

        外观设计专利授权后每件资助200元；网具发明专利申请受理后每件资助{0}元（小微企业每件资助700元），获得授权后每件再资助5000元。
        """;

    private const string Homes = """
        # 蓝汀市船员安居办法

        第二条　船员毕业5年以内的，租房补贴每月600元。

        第三条　租房补贴按季度发放，累计不超过{0}个月。
        """;

    private const string Fund = """
        # 蓝汀市渔业互助基金条例

        第三条　渔业互助基金由下列各项构成：

        （一）渔民缴纳的互助费；

        （二）{0}；

        （三）财政补助。

        第四条　渔业互助基金用于下列支出：

        （一）渔船受损的赔付；

        （二）渔民受伤的医疗费。
        """;

    [Theory]
    [InlineData("400", "蓝汀渔船更新的资金额度，头两批加起来多少？", "合计1100万元")]
    [InlineData("450", "蓝汀渔船更新的资金额度，头两批加起来多少？", "合计1150万元")]
    [InlineData("400", "蓝汀渔船更新的资金分几批放，每批多少，合起来多少？", "合计1600万元")]
    public async Task The_first_of_a_series_are_added_up(string first, string question, string expected) => await HoldsAsync(Boats, first, question, expected);

    [Theory]
    [InlineData("2000", "蓝汀的网具发明专利，从受理到授权一件一共资助多少？", "合计7000元")]
    [InlineData("1500", "蓝汀的网具发明专利，从受理到授权一件共资助多少？", "合计6500元")]
    public async Task What_a_sentence_gives_again_is_added(string first, string question, string expected) => await HoldsAsync(Nets, first, question, expected);

    [Theory]
    [InlineData("24", "蓝汀毕业两年的船员，租房补贴领满一共多少钱？", "14400元")]
    [InlineData("36", "蓝汀毕业三年的船员，租房补贴领满一共多少钱？", "21600元")]
    public async Task How_long_ago_it_was_multiplies_nothing(string most, string question, string expected) => await HoldsAsync(Homes, most, question, expected);

    [Theory]
    [InlineData("基金的利息", "渔业互助基金的钱从哪几处来？", "基金的利息")]
    [InlineData("社会捐赠", "渔业互助基金的钱从哪几处来？", "社会捐赠")]
    [InlineData("社会捐赠", "渔业互助基金都用在哪些地方？", "医疗费")]
    public async Task Sources_and_uses_are_lists_of_their_own(string source, string question, string expected) => await HoldsAsync(Fund, source, question, expected);

    [Theory]
    [InlineData("30", "首次评上标杆渔港比再次评上多奖多少？", "30万元")]
    [InlineData("25", "首次评上标杆渔港比再次评上多奖多少？", "25万元")]
    public async Task Two_things_told_by_neighbouring_sentences_are_told_apart(string first, string question, string expected)
    {
        string text = "# 蓝汀市标杆渔港奖励\n\n对第一次通过标杆渔港评定的渔港，给予{0}万元的奖励；对重新评上标杆渔港的，给予8万元的奖励。";
        var answer = await AskedTexts.AskAsync(question, text.Replace("{0}", first, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Contains("8万元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rule_of_the_country_stands_in_a_document_of_no_place()
    {
        using var documents = new SmallCollection(
            ("a.md", "# 渔业保险条例\n\n第六条　用人单位按照工资总额的3%缴纳渔业保险费。"),
            ("b.md", "# 昆明市渔业保险办事指南\n\n昆明市用人单位缴纳渔业保险费的费率为0.7%。"));
        var answer = await documents.AskAsync("单位交的渔业保险，国家条例和昆明的比例各多少？");
        Assert.Contains("3%", answer.Text, StringComparison.Ordinal);
        Assert.Contains("0.7%", answer.Text, StringComparison.Ordinal);
    }

    private static async Task HoldsAsync(string text, string value, string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, text.Replace("{0}", value, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
