using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>The rule that held before is named by the sentence that ends it, whether or not the collection has it.</summary>
public sealed class PriorDocumentTests
{
    private const string Now = "# 云岭县旧房贷款管理办法\n\n云政〔2021〕{0}号\n\n第一条　为规范旧房贷款，制定本办法。\n\n第二条　旧房贷款的利率由银行确定。\n\n第九条　本办法自2021年8月1日起施行。原《云岭县旧房贷款暂行办法》（云政〔2014〕{1}号）停止执行。";
    private const string Other = "# 云岭县安家补贴办法\n\n云政〔2022〕8号\n\n第一条　技师租房的，补贴每月700元。\n\n第二条　本办法自2022年5月1日起施行。";

    [Theory]
    [InlineData("云岭县旧房贷款的上一版办法，是几号文？", "27")]
    [InlineData("云岭县旧房贷款以前的老办法是哪个文号？", "31")]
    [InlineData("2021年3月以前，云岭县旧房贷款照哪个文件办？", "27")]
    [InlineData("2020年办的旧房贷款，当时依的是哪个文件？", "27")]
    [InlineData("云岭县旧房贷款出了新规，哪份老办法停用了？", "27")]
    [InlineData("云岭县旧房贷款的新办法，顶掉的是哪个文号？", "44")]
    public async Task The_rule_before_is_named_with_its_number(string question, string number)
    {
        var answer = await AskedTexts.AskAsync(question, Filled("65", number), Other);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains($"《云岭县旧房贷款暂行办法》（云政〔2014〕{number}号）", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云岭县旧房贷款的文件，文号是多少？", "65")]
    [InlineData("云岭县旧房贷款的文件，文号是多少？", "72")]
    public async Task The_number_of_the_rule_in_force_is_its_own(string question, string number)
    {
        var answer = await AskedTexts.AskAsync(question, Filled(number, "27"), Other);
        Assert.Contains($"云政〔2021〕{number}号", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云岭县旧房贷款暂行办法被哪份文件顶掉了？")]
    [InlineData("云岭县旧房贷款暂行办法是被哪个文件作废的？")]
    public async Task What_ended_a_rule_is_named(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Filled("65", "27"), Other);
        Assert.Contains("云岭县旧房贷款管理办法", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023年办的旧房贷款，当时依的是哪个文件？")]
    [InlineData("2009年办的旧房贷款，当时依的是哪个文件？")]
    public async Task What_did_not_hold_then_is_not_named(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Filled("65", "27"), Other);
        Assert.DoesNotContain("停止执行。（《", answer.Text, StringComparison.Ordinal);
    }

    private const string Decades = "# 云岭县渔政条例\n\n第一条　为了管理渔政，制定本条例。\n\n第二条　渔政船的年检由县渔政站负责，渔政罚款上缴县财政。\n\n第九条　本条例自1999年8月1日起施行。19{0}年3月2日县政府发布的《云岭县渔政暂行规定》同时废止。";

    [Theory]
    [InlineData("八十年代管渔政的是哪部老规定？", "86")]
    [InlineData("90年代初县政府发的渔政规定叫什么？", "92")]
    [InlineData("七几年管渔政的老规定叫什么？", "78")]
    public async Task The_rule_of_a_decade_is_named_by_its_years(string question, string year)
    {
        var answer = await AskedTexts.AskAsync(question, Decades.Replace("{0}", year, StringComparison.Ordinal), Other);
        Assert.StartsWith($"19{year}年3月2日县政府发布的《云岭县渔政暂行规定》同时废止", answer.Text, StringComparison.Ordinal);
    }

    private static string Filled(string number, string before) => Now.Replace("{0}", number, StringComparison.Ordinal).Replace("{1}", before, StringComparison.Ordinal);
}
