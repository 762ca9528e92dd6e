using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

public sealed class DaysApartTests
{
    private const string Course = """
        # 云溪县养蜂培训通知

        养蜂培训分三期举办：

        第一期：2023年3月6日至3月10日，蜂箱；

        第二期：2023年4月10日至4月14日，取蜜；

        第三期：2023年5月15日至5月19日，防病。
        """;

    private const string Designs = """
        # 松针集团的外观设计

        松针集团于2022年9月1日公开了两份外观设计，一份名为“松果灯”，登记日期为2021年7月5日；另一份名为“松枝架”，登记日期为2021年8月9日。
        """;

    [Theory]
    [InlineData("养蜂培训第一期和第三期隔了多少天？", "相隔70天")]
    [InlineData("养蜂培训第三期比第二期晚几天？", "相隔35天")]
    [InlineData("松针集团两份外观设计，哪份登记得早，早几天？", "相隔35天（前者早：2021年7月5日与2021年8月9日）")]
    public async Task The_days_between_two_of_a_kind_are_counted(string question, string expected)
    {
        using var documents = new SmallCollection(("course.md", Course), ("designs.md", Designs));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("养蜂培训第一期几号开始？")]
    [InlineData("养蜂培训一期办几天？")]
    public async Task Nothing_is_counted_where_no_two_are_asked_about(string question)
    {
        using var documents = new SmallCollection(("course.md", Course), ("designs.md", Designs));
        var answer = await documents.AskAsync(question);
        Assert.DoesNotContain("相隔", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_of_numbered_paragraphs_is_told()
    {
        using var documents = new SmallCollection(("course.md", Course), ("designs.md", Designs));
        var answer = await documents.AskAsync("云溪县养蜂培训第一期几号开始？", "最后一期呢？");
        Assert.Contains("5月15日", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_a_row_is_no_part_of_what_is_added()
    {
        using var documents = new SmallCollection(("boats.md", "# 石桥县渔港项目\n\n| 序号 | 项目名称 | 预算 |\n|---|---|---|\n| 1 | 码头加固 | 预算340万元 |\n| 2 | 冷库扩建 | 预算250万元 |\n| 3 | 航标更换 | 预算110万元 |\n"));
        var answer = await documents.AskAsync("石桥县渔港项目的预算加起来一共多少万元？");
        Assert.Contains("合计700万元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("码头加固340万元", answer.Text, StringComparison.Ordinal);
    }
}
