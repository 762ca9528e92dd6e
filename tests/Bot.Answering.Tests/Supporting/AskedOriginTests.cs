using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>What another year has or another level of government gives is no answer.</summary>
public sealed class AskedOriginTests
{
    [Theory]
    [InlineData("2022年的换机补贴一台多少钱？", "2021年换机补贴。第二批2021年11月1日至2022年1月20日申报。", true)]
    [InlineData("2022年的换机补贴一台多少钱？", "2022年换机补贴。第二批2021年11月1日至2022年1月20日申报。", false)]
    [InlineData("2022年还有没有换机的补贴，标准是多少？", "2021年换机补贴。第二批2021年11月1日至2022年1月20日申报。", true)]
    [InlineData("2022年还能不能报换机补贴？", "2021年换机补贴。第二批2021年11月1日至2022年1月20日申报。", false)]
    [InlineData("2022年1月还能报换机补贴多少台？", "2021年换机补贴。第二批2021年11月1日至2022年1月20日申报。", false)]
    public void The_end_of_a_period_is_not_its_year(string question, string titled, bool isOther) =>
        Assert.Equal(isOther, AskedOrigin.IsOnlyYearOfEnd(Read(question), titled));

    [Theory]
    [InlineData("2022年茶园的产值是多少？", "2021年实现产值12亿元。", true)]
    [InlineData("2022年茶园的产值是多少？", "截至2021年底，茶园有茶农300户，产值12亿元。", true)]
    [InlineData("2021年茶园的产值是多少？", "2021年实现产值12亿元。", false)]
    [InlineData("2022年茶园的产值是多少？", "茶园产值12亿元，2021年3月动工。", false)]
    [InlineData("2022年还能领多少补贴？", "2021年补贴3万元。", false)]
    [InlineData("2022年茶园的产值是多少？", "今年茶园产值12亿元。", true)]
    [InlineData("2021年茶园的产值是多少？", "今年茶园产值12亿元。", false)]
    public void A_figure_of_another_year_is_another_figure(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedOrigin.IsOfOtherYear(Read(question), told, "云溪市2021年茶业通知"));

    [Theory]
    [InlineData("2022年茶园的产值是多少？", "产值12亿元。云溪市2021年茶业公报", "云溪市2021年茶业公报", true)]
    [InlineData("2021年茶园的产值是多少？", "产值12亿元。云溪市2021年茶业公报", "云溪市2021年茶业公报", false)]
    [InlineData("2022年茶园一亩补多少？", "每亩补200元。云溪市2021年茶园补助办法", "云溪市2021年茶园补助办法", false)]
    public void A_report_on_another_year_has_other_figures(string question, string titled, string titles, bool isOther) =>
        Assert.Equal(isOther, AskedOrigin.IsOfOtherReport(Read(question), titled, titles));

    [Theory]
    [InlineData("评上茶王，省里再奖多少？", "云溪市给予一次性奖励3万元。", true)]
    [InlineData("评上茶王，东山省再奖多少？", "云溪市给予一次性奖励3万元。", true)]
    [InlineData("评上茶王，国家给多少钱？", "云溪市给予一次性奖励3万元。", true)]
    [InlineData("评上茶王，市里给多少钱？", "云溪市给予一次性奖励3万元。", false)]
    [InlineData("评上茶王，省里再奖多少？", "给予一次性奖励3万元。", false)]
    public void What_one_level_gives_the_other_does_not(string question, string told, bool isOther) =>
        Assert.Equal(isOther, AskedOrigin.IsOtherGiver(Read(question), told));

    [Theory]
    [InlineData("评上茶王的都有谁？", false)]
    [InlineData("哪些人能评上茶王？", true)]
    public async Task Who_has_been_chosen_is_told_by_names(string question, bool answered)
    {
        using var documents = new SmallCollection(("tea.md", "# 茶王评选\n\n每年从制茶满10年的人里评选茶王5名，每人奖励3000元。\n"));
        Assert.Equal(answered, (await documents.AskAsync(question)).Outcome == Outcome.Grounded);
    }

    [Theory]
    [InlineData("茶园现在有多少个帮工？", false)]
    [InlineData("茶园现在有多少个学徒？", true)]
    [InlineData("评茶小组有几个人？", false)]
    public async Task What_is_spoken_of_without_a_number_is_not_counted(string question, bool answered)
    {
        using var documents = new SmallCollection(("tea.md", "# 云溪茶园\n\n茶园为帮工提供宿舍，宿舍面积600平方米；茶园有学徒26名，学徒期不超过18个月。\n\n茶农对价格有异议的，评茶小组在3个工作日内答复。\n"));
        Assert.Equal(answered, (await documents.AskAsync(question)).Outcome == Outcome.Grounded);
    }

    [Theory]
    [InlineData("去年有多少茶农投诉？", false)]
    [InlineData("去年有多少茶农学艺？", true)]
    [InlineData("茶园管理规定的文号是多少？", true)]
    public async Task A_number_of_days_counts_nobody(string question, bool answered)
    {
        using var documents = new SmallCollection(("tea.md", "# 云溪茶园管理规定\n\n云茶发〔2016〕65号\n\n第五条　茶农可以投诉，评茶小组在3个工作日内答复。\n"), ("year.md", "# 云溪茶园去年总结\n\n去年有茶农41人学艺。\n"));
        Assert.Equal(answered, (await documents.AskAsync(question)).Outcome == Outcome.Grounded);
    }

    [Theory]
    [InlineData("去年发给茶农多少钱？", "每名茶农每月发500元。", "云溪茶园管理规定", true)]
    [InlineData("上个月有几次评茶？", "评茶每月2次。", "云溪茶园管理规定", true)]
    [InlineData("去年发给茶农多少钱？", "2025年发给茶农3万元。", "云溪茶园管理规定", false)]
    [InlineData("去年发给茶农多少钱？", "全年发给茶农3万元。", "云溪茶园2025年工作总结", false)]
    [InlineData("每月发给茶农多少钱？", "每名茶农每月发500元。", "云溪茶园管理规定", false)]
    [InlineData("我去年收了两亩茶，能拿多少钱？", "每亩发500元。", "云溪茶园管理规定", false)]
    [InlineData("去年的茶叶一斤卖多少钱？", "陈茶每斤80元。", "云溪茶园管理规定", false)]
    [InlineData("产量比去年多多少？", "产量增加3吨。", "云溪茶园公报", false)]
    public void What_a_rule_gives_is_not_what_was_given(string question, string said, string titles, bool isRule) =>
        Assert.Equal(isRule, AskedOrigin.IsOnlyRule(Read(question), said, titles));

    [Theory]
    [InlineData("实习规定的上一版是几号文？", "云教发〔2023〕8号　2023年6月5日", true)]
    [InlineData("实习规定的上一版是几号文？", "《实习规定》（云教发〔2019〕3号）同时废止。", false)]
    [InlineData("实习规定是几号文？", "云教发〔2023〕8号　2023年6月5日", false)]
    public void Its_own_number_is_not_that_of_the_rule_before(string question, string told, bool isOwn) =>
        Assert.Equal(isOwn, AskedOrigin.IsOwnNumber(Read(question), told));

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
}
