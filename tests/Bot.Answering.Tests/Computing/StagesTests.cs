using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Computing;

/// <summary>The stages that a question names take together what the texts say of each.</summary>
public sealed class StagesTests
{
    private const string Permit = """
        # 石陂县摊位许可办法

        ## 第一章　受理

        第一条　受理窗口收到材料后，应在4个工作日内完成材料初审。

        ## 第二章　核查

        第二条　执法队应在6个工作日内完成现场核查，并通知申请人。

        ## 第三章　发证

        第三条　许可科应在核查通过后3个工作日内完成许可证的制作，结果公示7日。
        """;

    private const string Grants = """
        # 石陂县手工艺补助办法

        第一条　文化馆自受理之日起12个工作日内完成审核，公示5个工作日，无异议的由财政局在8个工作日内拨付。
        """;

    [Theory]
    [InlineData("石陂县摊位许可，初审加上现场核查一共要几个工作日？", "合计10个工作日（4个工作日＋6个工作日）")]
    [InlineData("石陂县摊位许可，材料初审、现场核查、制作许可证，三步加起来最多多少个工作日？", "合计13个工作日（4个工作日＋6个工作日＋3个工作日）")]
    [InlineData("石陂县手工艺补助审核再加公示总共多少个工作日？", "合计17个工作日（12个工作日＋5个工作日）")]
    [InlineData("石陂县手工艺补助从审核到拨付，各环节一共多少个工作日？", "合计25个工作日（12个工作日＋5个工作日＋8个工作日）")]
    public async Task Those_named_are_added_wherever_they_stand(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Permit, Grants)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("石陂县摊位许可，现场核查要几个工作日？")]
    [InlineData("石陂县摊位许可，现场核查加上听证一共要几个工作日？")]
    public async Task One_stage_or_one_that_no_text_tells_makes_no_sum(string question) =>
        Assert.DoesNotContain("合计", (await AskedTexts.AskAsync(question, Permit, Grants)).Text, StringComparison.Ordinal);
}
