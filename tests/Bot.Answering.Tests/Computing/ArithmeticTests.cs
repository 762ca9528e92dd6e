using Bot.Answering.Computing;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Computing;

/// <summary>What a sentence leaves to its reader is worked out, and only where it is plain which values are meant.</summary>
public sealed class ArithmeticTests
{
    private const string Games = """
        # 云溪市体育名录

        第一条　在全市36个乡镇的球场招标中，北岸体育中标了21个乡镇，占有率为58%。

        第二条　教练员取得初级证书后每人资助800元，取得高级证书后每人再资助2200元。

        第三条　2022年上半年全市办赛45场，仅为2021年全年130场的三成多。

        第四条　对牵头制定标准的俱乐部，按国际标准、国家标准、行业标准分别给予90万、60万、20万的奖励。
        """;

    [Theory]
    [InlineData("北岸体育没有中标的乡镇有几个？", "还有15个")]
    [InlineData("教练员从初级证书到高级证书，一共资助多少钱？", "合计3000元")]
    [InlineData("2022年上半年办的比赛比2021年全年少多少场？", "相差85场")]
    [InlineData("国际标准比行业标准多奖多少？", "相差70万元")]
    public async Task What_is_left_to_the_reader_is_said(string question, string expected)
    {
        using var documents = new SmallCollection(("games.md", Games));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没中标的有几个？", "在36个乡镇中，中标了21个。", true)]
    [InlineData("北岸体育有没有中标几个？", "在36个乡镇中，中标了21个。", false)]
    [InlineData("没中标的有几个？", "在36个乡镇中，没有中标的是21个。", false)]
    [InlineData("没中标的有几个？", "在36个乡镇中，中标了21个，流标4个。", false)]
    [InlineData("没中标的有几个？", "中标了21个，接近全部36个。", false)]
    [InlineData("没拿下的还剩几个？", "在36个村镇中，中标了21个乡镇。", true)]
    [InlineData("除了少年队员还有多少人？", "队员50人，其中少年队员30人、青年队员15人、成年队员5人。", true)]
    [InlineData("除了儿童队员还有多少人？", "队员50人，其中少年队员30人、青年队员15人、成年队员5人。", false)]
    [InlineData("协会自筹多少万？", "每年预算90万元，其中市财政补助50万元，其余由协会自筹。", true)]
    [InlineData("市财政补助多少万？", "每年预算90万元，其中市财政补助50万元，其余由协会自筹。", false)]
    public void The_rest_needs_a_whole_and_its_part(string question, string said, bool isTold) =>
        Assert.Equal(isTold, Remainder.Of(Read(question), Folding.Fold(said)) is not null);

    [Theory]
    [InlineData("一共多少钱？", "每人资助800元，取得高级证书后每人再资助2200元。", "合计3000元（800元＋2200元）。")]
    [InlineData("一共多少钱？", "每人资助8万元，取得高级证书后另奖2万元。", "合计10万元（8万元＋2万元）。")]
    [InlineData("合起来多少钱？", "每人资助800元，取得高级证书后每人再资助2200元。", "合计3000元（800元＋2200元）。")]
    [InlineData("一共多少钱？", "初级每人资助800元，高级每人资助2200元。", null)]
    [InlineData("高级证书资助多少钱？", "每人资助800元，取得高级证书后每人再资助2200元。", null)]
    public void A_sum_needs_an_amount_on_top_of_another(string question, string said, string? expected) =>
        Assert.Equal(expected, Arithmetic.Sum(Read(question), said));

    [Theory]
    [InlineData("帆船每艘补贴300元，快艇每艘补贴500元。", "200元")]
    [InlineData("帆船每艘补贴300元，证书5年有效；快艇每艘补贴500元，证书8年有效。", null)]
    [InlineData("帆船的证书5年有效，快艇的证书8年有效。", null)]
    [InlineData("帆船30艘，快艇45艘，舢板60艘。", null)]
    public void A_difference_needs_two_values_of_one_kind_and_no_other_pair(string said, string? expected) =>
        Assert.Equal(expected, Arithmetic.Difference(said));

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);

    [Fact]
    public async Task A_question_for_several_tens_states_no_ten()
    {
        const string text = """
            # 云溪县购船贷款

            购船贷款最高可贷船价的50%，月还款额不得超过家庭月收入的40%。
            """;
        using var documents = new SmallCollection(("loan.md", text));
        Assert.DoesNotContain("×", (await documents.AskAsync("购船贷款最多能贷几十万？")).Text, StringComparison.Ordinal);
        Assert.Contains("×", (await documents.AskAsync("船价30万，购船贷款最多能贷多少钱？")).Text, StringComparison.Ordinal);
    }
}
