using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>Rows are counted by what the question demands of them, compared as so many times each other, and added up in the column that it names.</summary>
public sealed class RowsMeetingTests
{
    private const string Moorings = """
        # 云溪港泊位收费公示

        | 泊位 | 船位数 | 首小时 | 封顶 |
        |---|---|---|---|
        | 东港泊位 | 62个 | 6元 | 40元 |
        | 西港泊位 | 18个 | 9元 | 95元 |
        | 南港泊位 | 40个 | 3元 | 25元 |
        """;

    private const string Grades = """
        # 云溪港船员补贴办法

        | 档次 | 金额 | 条件 |
        |---|---|---|
        | 一档 | 购房补贴20万元；租房补贴每月900元 | 船长 |
        | 二档 | 购房补贴8万元；租房补贴每月500元 | 轮机长 |
        | 三档 | 不享受购房补贴；租房补贴每月300元 | 水手 |
        """;

    [Theory]
    [InlineData("云溪港封顶超过30元的泊位有几个？", "列出的3个里有2个：东港泊位、[1]西港泊位。")]
    [InlineData("云溪港船员补贴有几档能拿到购房补贴？", "列出的3档里有2档：一档、[1]二档。")]
    [InlineData("西港泊位的首小时收费是南港泊位的几倍？", "前者是后者的3倍")]
    [InlineData("云溪港三个泊位的船位加起来有多少？", "合计120个")]
    [InlineData("云溪港哪个泊位首小时最贵？", "最贵的是西港泊位")]
    public async Task The_column_that_the_question_names_is_counted_and_compared(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Moorings, Grades)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("云溪港封顶超过30天的泊位有几个？")]
    [InlineData("云溪港船员补贴有几档能拿到误餐补贴？")]
    public async Task Nothing_is_counted_where_rows_do_not_tell(string question) =>
        Assert.DoesNotContain("列出的", (await AskedTexts.AskAsync(question, Moorings, Grades)).Text, StringComparison.Ordinal);
}
