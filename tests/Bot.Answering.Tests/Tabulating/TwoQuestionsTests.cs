using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Tabulating;

/// <summary>Two questions in one line are both answered, by two paragraphs or by two sentences of one.</summary>
public sealed class TwoQuestionsTests
{
    private const string Harbour = """
        # 云陂县渔港招商

        云陂县：渔业企业自落户渔港之日起，3年内给予最高{0}万元的扶持资金。对牵头制定渔网标准的企业，按国际标准、国家标准、行业标准分别给予50万、30万、10万的奖励，每个标准只奖一次，由县财政在次年一季度拨付。为入驻渔港的企业提供不超过{1}平方米的仓库，免租3年。

        云陂县渔港位于东港镇，占地500亩。
        """;

    [Theory]
    [InlineData("170", "420")]
    [InlineData("230", "600")]
    public async Task What_stands_apart_in_one_paragraph_is_quoted_for_each(string sum, string area)
    {
        var answer = await AskedTexts.AskAsync("渔业企业到云陂县渔港落户，三年最多扶持多少，入驻的仓库给多大？", Harbour.Replace("{0}", sum, StringComparison.Ordinal).Replace("{1}", area, StringComparison.Ordinal));
        Assert.Contains($"最高{sum}万元", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"{area}平方米", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }

    [Theory]
    [InlineData("我们几个人在渔港租仓库，云陂县的仓库免租几年？", "免租3年")]
    public async Task Some_people_are_no_question(string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, Harbour);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("占地", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sentence_that_answers_both_is_said_once()
    {
        using var documents = new SmallCollection(
            ("a.md", "# 海网渔业联盟（SeaNet联盟）\n\n中国海网渔业联盟（简称SeaNet联盟）成立于2016年4月19日，是中国的第一个渔业联盟。\n\nSeaNet联盟有十一家成员单位。\n"),
            ("b.md", "# 成都渔业创新联盟\n\n2017年6月，成都成立了西南区的《渔业创新发展联盟》。来源文章给联盟的名字加了书名号。\n\n联盟由成都高新区指导。\n"),
            ("c.md", "# 各地渔业联盟\n\n除了这些联盟，还有更多的民间渔业协会陆续成立。\n"));
        var answer = await documents.AskAsync("全国第一个渔业联盟叫什么，什么时候成立？");
        Assert.Equal(2, answer.Text.Split("SeaNet").Length);
    }
}
