using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>What one did in several matters or on several dates is told by a sentence for each that names both.</summary>
public sealed class MattersTests
{
    private const string Bank = "# 云岭信用社简报\n\n2021年{0}月，云岭信用社主任钟怀远提出建设乡村支付网点。\n\n2021年3月，云岭县普查员登记了全县的渔船，渔民反映登记手续简便。\n\n2021年9月，钟怀远介绍，贷款平台已接入{1}家合作社。\n\n2021年9月，县里的渔船全部换了新牌。";

    private const string Firm = "# 云岭的企业\n\n松陵电器：公司发布了白皮书。在养老方面，松陵电器建了寻亲网。在{0}领域，松陵电器开通了保单查询。\n\n# 票据\n\n2018年开出的电子票据由县税务局主导，松陵电器提供底层技术。\n\n竹溪纸业在票据和养老两件事上都没有参与。";

    [Theory]
    [InlineData("钟怀远在2021年4月和9月各讲了什么？", "4", "26", "支付网点", "26家")]
    [InlineData("2021年6月和9月，钟怀远分别提了什么？", "6", "31", "支付网点", "31家")]
    public async Task Each_date_has_the_sentence_that_names_who_is_asked_about(string question, string month, string count, string first, string second)
    {
        var answer = await AskedTexts.AskAsync(question, Filled(Bank, month, count));
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("渔", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("松陵电器在票据和养老两件事上怎么做的？", "保险")]
    [InlineData("松陵电器在票据、养老、保险三方面各做了什么？", "保险")]
    [InlineData("松陵电器在养老和票据上各做了哪些事？", "金融")]
    public async Task Each_matter_has_a_sentence_of_its_own(string question, string field)
    {
        var answer = await AskedTexts.AskAsync(question, Filled(Firm, field));
        Assert.Contains("寻亲网", answer.Text, StringComparison.Ordinal);
        Assert.Contains("底层技术", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("竹溪", answer.Text, StringComparison.Ordinal);
        Assert.Equal(question.Contains("保险", StringComparison.Ordinal), answer.Text.Contains("保单查询", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("松陵电器那两项专利，哪一项申请得早？", "2019年3月4日", "2019年5月6日", "一种浮标更早")]
    [InlineData("松陵电器那两项专利，哪一项申请得早？", "2020年3月4日", "2019年5月6日", "一种渔灯更早")]
    public async Task Of_two_that_are_only_counted_one_paragraph_tells_both(string question, string one, string other, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Filled("# 松陵电器\n\n松陵电器于2021年公布了两项专利申请，一项名为“一种浮标”，申请时间为{0}；另一项名为“一种渔灯”，申请时间为{1}。", one, other));
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1207", "5530")]
    [InlineData("88", "940")]
    public async Task Periods_that_one_sentence_holds_against_each_other_are_told_by_it(string half, string year)
    {
        var answer = await AskedTexts.AskAsync(
            "2021年上半年和2020年全年的渔灯专利申请各多少？",
            Filled("# 云岭统计\n\n2021年上半年，县长钟怀远在渔灯节上说，渔灯厂接到订单77件。\n\n统计显示，2021年上半年云岭渔灯专利申请{0}件，而2020年全年为{1}件。", half, year));
        Assert.Contains($"{half}件", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"{year}件", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("77件", answer.Text, StringComparison.Ordinal);
    }

    private static string Filled(string text, params string[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            text = text.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        }

        return text;
    }
}
