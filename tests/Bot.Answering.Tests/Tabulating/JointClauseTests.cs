using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>One sentence that says of all things compared what each has answers before paragraphs on one of them.</summary>
public sealed class JointClauseTests
{
    [Theory]
    [InlineData("4", "灯塔，北岭县和南岭县谁多？")]
    [InlineData("7", "北岭县和南岭县哪个的灯塔多？")]
    public async Task What_each_has_alike_is_told_of_both(string number, string question)
    {
        var answer = await AskedTexts.AskAsync(
            question,
            $"# 灯塔概况\n\n全州灯塔主要在沿海，其中北岭县和南岭县各有{number}座灯塔，并列全州灯塔数量首位。\n\n## 北岭县\n\n北岭县的灯塔由1000家渔户出资修缮。\n\n## 南岭县\n\n南岭县有灯塔管理员9人。");
        Assert.Contains($"{number}座", answer.Text, StringComparison.Ordinal);
        Assert.Contains("相同", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_times_in_one_sentence_are_told_by_it()
    {
        var answer = await AskedTexts.AskAsync(
            "灯塔的维修，2018年一整年和2019上半年各维修多少次？",
            "# 灯塔年报\n\n2019年上半年灯塔维修91次，仅仅为2018年全年560次的16.2%。\n\n2018年6月5日公布了两份灯塔维修规程。");
        Assert.Contains("91次", answer.Text, StringComparison.Ordinal);
        Assert.Contains("560次", answer.Text, StringComparison.Ordinal);
    }

    private const string Berths = "# 渔港进港须知\n\n## 收费\n\n| 项目 | 说明 |\n|---|---|\n| 检验费 | 2016年5月起停征 |\n\n"
        + "## 核验\n\n渔获核验费率为2%。船主应当在进港之日次月起至次年3月31日前的各申报期内申报。甲类渔船{0}个工作日内核验，乙类渔船8个工作日内核验，丙类渔船{1}个工作日内核验。";

    [Theory]
    [InlineData("3", "12", "甲类渔船比丙类渔船早几天核验？", "9个工作日")]
    [InlineData("4", "15", "甲类渔船比丙类渔船早几天核验？", "11个工作日")]
    [InlineData("3", "12", "甲类渔船和丙类渔船核验时间差多少？", "9个工作日")]
    [InlineData("3", "12", "乙类渔船比甲类渔船晚几天？", "5个工作日")]
    public async Task Two_times_taken_are_compared_as_times_taken(string one, string other, string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Berths.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal));
        Assert.Contains($"相差{expected}", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2017年", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一类泊位和四类泊位核验时间差多少？", "相差17个工作日")]
    [InlineData("一类泊位和四类泊位差多少天？", "相差17个工作日")]
    public async Task A_class_beside_those_compared_is_no_count(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, "# 泊位核验\n\n一类泊位3个工作日内核验，二类泊位8个工作日内核验，三类泊位12个工作日内核验，四类泊位20个工作日内核验。");
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1类", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲类渔船比丙类渔船早几天进港？")]
    [InlineData("甲类渔船和丙类渔船谁更早进港？")]
    public async Task One_sentence_that_names_neither_is_no_result_for_both(string question)
    {
        var answer = await AskedTexts.AskAsync(question, "# 渔船进港\n\n甲类渔船由东门进港，丙类渔船由西门进港。\n\n渔船于3月31日前在各申报期内进港。");
        Assert.DoesNotContain("相同", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_no_text_says_is_told_in_no_comparison()
    {
        var answer = await AskedTexts.AskAsync("东港和西港的休渔开始时间差几天？", "# 休渔公告\n\n2023年2月1日\n\n东港5月1日开始休渔，西港5月16日开始休渔。");
        Assert.Contains("5月16日", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2023年5月", answer.Text, StringComparison.Ordinal);
    }
}
