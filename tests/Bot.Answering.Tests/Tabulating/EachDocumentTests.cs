using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>A question that points at several documents on one matter is asked of each.</summary>
public sealed class EachDocumentTests
{
    private const string Old = "# 云岭县安家补贴暂行办法\n\n云政〔2019〕3号\n\n第一条　技师租房的，补贴每月{0}元，最长不超过12个月。\n\n第二条　中途离开云岭县的，应当全额退回补贴。\n\n第三条　本办法自2019年5月1日起施行，有效期3年。";
    private const string New = "# 云岭县安家补贴办法\n\n云政〔2022〕8号\n\n第一条　技师租房的，补贴每月{0}元，最长不超过18个月。\n\n第二条　中途离开云岭县的，按照未服务的月份退回补贴。\n\n第三条　本办法自2022年5月1日起施行，有效期5年。《云岭县安家补贴暂行办法》（云政〔2019〕3号）同时废止。";
    private const string Asked = "# 安家补贴常见问题解答\n\n## 云岭县的技师租房能补多少？\n\n答：云岭县的技师租房补贴每月{0}元。";

    [Theory]
    [InlineData("云岭县技师的租房补贴，2019年和2022年的办法分别是每月多少？", "450", "700")]
    [InlineData("云岭县技师的租房补贴，2019年和2022年的办法分别是每月多少？", "320", "910")]
    [InlineData("云岭县技师的租房补贴，老办法多少，新办法多少？", "450", "700")]
    [InlineData("新旧办法里云岭县技师的租房补贴每月各是多少？", "450", "700")]
    [InlineData("云岭县技师的租房补贴，以前那份办法和现在这份办法各是多少？", "450", "700")]
    [InlineData("云岭县技师的租房补贴，以前的办法和2022年新办法各是每月多少？", "450", "700")]
    [InlineData("云岭县技师的租房补贴，前后两个办法每月各给多少？", "450", "700")]
    [InlineData("云岭县技师的租房补贴，换新办法后每月涨了多少？", "450", "700")]
    [InlineData("云岭县技师的租房补贴，2019年印发的老办法和2022年新办法每月差多少？", "450", "700")]
    [InlineData("2019年云岭县技师租房每月补多少？跟后来的办法有什么不一样？", "450", "700")]
    public async Task Versions_are_asked_one_by_one(string question, string before, string now)
    {
        var answer = await AskedTexts.AskAsync(question, Filled(Old, before), Filled(New, now));
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        var rows = answer.Table!.Rows.OrderBy(r => r[1].Text, StringComparer.Ordinal).Select(r => r[1].Text);
        Assert.Equal(new[] { $"{before}元", $"{now}元" }.Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public async Task Of_two_versions_the_figures_that_are_stated_alike_answer()
    {
        var answer = await AskedTexts.AskAsync(
            "云岭县每年给来的人安家补贴的钱，老办法和新办法分别安排多少万？",
            "# 云岭县安家补贴暂行办法\n\n第一条　安家补贴给予技师3万元。\n\n第七条　安家补贴资金在县专项资金中列支，每年安排预算400万元。\n\n第八条　本办法自2019年5月1日起施行。",
            "# 云岭县安家补贴办法\n\n第一条　安家补贴给予来云岭县一年以上的博士20万元，给予来云岭县一年以上的技师5万元。\n\n第九条　补贴资金由县财政统筹，每年预算900万元。\n\n第十条　本办法自2024年5月1日起施行。《云岭县安家补贴暂行办法》同时废止。");
        Assert.Equal(["400万元", "900万元"], answer.Table!.Rows.Select(r => r[1].Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_question_for_what_holds_now_is_answered_by_the_version_that_does()
    {
        var answer = await AskedTexts.AskAsync(
            "商铺变更掌柜，按眼下有效的规定，是不是应当先注销再重新登记？",
            "# 云岭县商铺登记暂行办法\n\n第一条　商铺变更掌柜的，应当先注销执照，由新掌柜重新登记。\n\n第二条　掌柜换了住处的，报县商务局。\n\n第三条　本办法自2019年5月1日起施行。",
            "# 云岭县商铺登记办法\n\n第一条　商铺变更掌柜的，直接办理变更登记。\n\n第二条　商铺每年报送年报。\n\n第三条　本办法自2024年5月1日起施行。《云岭县商铺登记暂行办法》同时废止。");
        Assert.StartsWith("第一条　商铺变更掌柜的，直接办理变更登记", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中途离开的，旧的安家补贴办法和新办法做法差在哪？")]
    [InlineData("中途离开云岭县的，老的安家补贴办法和新的安家补贴办法规定差在哪里？")]
    public async Task Between_the_version_and_its_sort_may_stand_what_it_is_on(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Filled(Old, "450"), Filled(New, "700"));
        Assert.Contains("全额退回", answer.Text, StringComparison.Ordinal);
        Assert.Contains("按照未服务的月份", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_rule_on_another_matter_is_no_version_of_this_one()
    {
        var answer = await AskedTexts.AskAsync(
            "新的渡口收费办法从哪天开始实行？", Filled(Old, "450"), Filled(New, "700"), "# 云岭县渡口收费办法\n\n第一条　过渡每人2元。\n\n第二条　本办法自2021年8月9日起实行。");
        Assert.Contains("2021年8月9日", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_versions_say_without_figures_is_told_of_each()
    {
        var answer = await AskedTexts.AskAsync("云岭县补贴的老办法和新办法里，中途离开退回补贴有什么两样？", Filled(Old, "450"), Filled(New, "700"));
        Assert.Contains("全额退回", answer.Text, StringComparison.Ordinal);
        Assert.Contains("按照未服务的月份", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("880", true)]
    [InlineData("700", false)]
    public async Task A_figure_of_the_questions_and_answers_is_held_against_that_of_the_rule(string said, bool disagree)
    {
        var answer = await AskedTexts.AskAsync($"问答里说云岭县技师租房每月补{said}元，办法里写的也是这个数吗？", Filled(New, "700"), Filled(Asked, said));
        Assert.Contains("700元", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said + "元", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Select(c => c.Document.Id).Distinct().Count());
        Assert.Equal(disagree, answer.Notices.Any(n => n.Contains("不一致", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_two_versions_the_paragraphs_that_are_worded_alike_answer()
    {
        var answer = await AskedTexts.AskAsync(
            "商铺换了掌柜，以前的办法和2024年新办法各要怎么办理？",
            "# 云岭县商铺登记暂行办法\n\n第一条　商铺变更掌柜的，应当先注销，由新掌柜重新登记。\n\n第二条　掌柜换了住处的，报县商务局。\n\n第三条　本办法自2019年5月1日起施行。",
            "# 云岭县商铺登记办法\n\n第一条　商铺变更掌柜的，直接办理变更登记。\n\n第二条　商铺每年报送年报。\n\n第三条　本办法自2024年5月1日起施行。《云岭县商铺登记暂行办法》同时废止。");
        Assert.Contains("应当先注销", answer.Text, StringComparison.Ordinal);
        Assert.Contains("直接办理变更登记", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("商铺换了掌柜的手续，老办法和新办法差在哪？")]
    [InlineData("商铺变更掌柜，2019年印发的老办法和2024年新办法有啥不同？")]
    public async Task Of_two_versions_the_sentences_on_the_same_case_are_told(string question)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            "# 云岭县商铺登记暂行办法\n\n第一条　商铺登记事项变更的，应当向商务局申请办理变更登记，并在变更之日起三十日以内提交变更登记申请书、营业场所证明和身份证明。\n\n第二条　商铺变更掌柜的，应当在办理注销以后，由新掌柜重新登记。父子之间变更掌柜的，依照前条规定办理变更手续，由双方到商务局当面签字，并提交户口簿、身份证明和原来的营业执照，商务局当场核对以后办结。\n\n第三条　本办法自2019年5月1日起施行。",
            "# 云岭县商铺登记办法\n\n第一条　商铺可以自愿变更掌柜或者转为公司。变更掌柜的，可以直接办理变更登记。涉及许可的，许可部门应当为商铺简化手续、提供便利，不得要求商铺重复提交已经提交过的证明，也不得以变更掌柜为由收回原来的许可，对商铺的办理手续一次告知清楚。\n\n第二条　商铺每年报送年报。\n\n第三条　本办法自2024年5月1日起施行。《云岭县商铺登记暂行办法》同时废止。");
        Assert.Contains("由新掌柜重新登记", answer.Text, StringComparison.Ordinal);
        Assert.Contains("直接办理变更登记", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("文件里和网上答疑说的")]
    [InlineData("制度和问答里写的")]
    public async Task The_rule_itself_is_held_against_its_questions_and_answers(string both)
    {
        var answer = await AskedTexts.AskAsync($"云岭县技师租房每月补的钱，{both}对得上吗？", Filled(New, "700"), Filled(Asked, "880"));
        Assert.Contains("700元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("880元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_version_alone_is_not_compared()
    {
        var answer = await AskedTexts.AskAsync("云岭县技师的租房补贴每月多少？", Filled(Old, "450"), Filled(New, "700"));
        Assert.Contains("700元", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("450元", answer.Text, StringComparison.Ordinal);
    }

    private static string Filled(string text, string value) => text.Replace("{0}", value, StringComparison.Ordinal);
}
