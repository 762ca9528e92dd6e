using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>A day is told by the sentence that sets it for just the deed asked of, a body by the one that charges it.</summary>
public sealed class TellingTests
{
    private const string Rules = """
        # 乌镇滩涂复绿项目申报通知

        一、申报滩涂复绿项目的材料包括滩涂复绿项目申报表、滩涂照片（照片可在2023年9月30日前补充）和项目材料目录。

        二、申报单位将项目材料一式两份于2023年6月12日（周一）前报送至县林草局生态修复股。

        三、滩涂复绿项目的补助资金应当于2023年11月20日前发放到农户。

        四、滩涂复绿工作由县级人民政府负总责，各村参与滩涂复绿，各级滩涂复绿政府网站公布进度。

        五、滩涂复绿项目的材料，由乡镇初审后上报。

        六、滩涂复绿贷款的期限为3年，2023年7月1日开始受理，2026年7月1日到期。

        七、贷款利息按照放款当日公布的利率执行。
        """;

    [Theory]
    [InlineData("滩涂复绿的项目材料，几号前要送到县里？", "6月12日")]
    [InlineData("滩涂复绿的补助，最迟哪天要发到农户手里？", "11月20日")]
    [InlineData("滩涂复绿这件事，担子压在哪一级政府？", "县级人民政府")]
    [InlineData("滩涂复绿项目的材料归谁把关？", "由乡镇初审")]
    [InlineData("滩涂复绿贷款的利息按哪天的利率算？", "放款当日")]
    public async Task The_sentence_of_the_form_answers(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("补种滩涂的材料要送县里，写在哪份文件里？")]
    public async Task Who_asks_for_the_document_is_told_its_title(string question)
    {
        var answer = await AskedTexts.AskAsync(question, Rules);
        Assert.Contains("乌镇滩涂复绿项目申报通知", answer.Text, StringComparison.Ordinal);
    }
}
