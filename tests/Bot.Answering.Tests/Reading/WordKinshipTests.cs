using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Reading;

public sealed class WordKinshipTests
{
    private static readonly Lexicon Lines = Lexicon.Of(
        "工资条 -> 工资单, 工资", "月薪 -> 工资", "薪水 -> 工资, 收入", "带教 -> 就业见习", "见习生 -> 就业见习", "租金 = 房租", "押一付三 -> 押金, 租金", "营业执照 ~ 执照");

    [Theory]
    [InlineData("工资条", "月薪")]
    [InlineData("带教", "见习生")]
    [InlineData("押金", "租金")]
    [InlineData("房租", "押一付三")]
    public void Words_are_akin_over_one_word_between_them(string word, string kin) => Assert.Contains(kin, Lines.Akin(word).Select(k => k.Text));

    [Theory]
    [InlineData("工资条", "租金")]
    [InlineData("带教", "工资")]
    [InlineData("营业执照", "押金")]
    public void Words_that_share_no_line_are_not(string word, string other) => Assert.DoesNotContain(other, Lines.Akin(word).Select(k => k.Text));

    [Fact]
    public void Kin_come_nearest_first_and_are_never_the_word_itself()
    {
        var akin = Lines.Akin("薪水");
        Assert.DoesNotContain("薪水", akin.Select(k => k.Text));
        Assert.Equal(akin.OrderByDescending(k => k.Factor).Select(k => k.Factor), akin.Select(k => k.Factor));
        Assert.All(akin, k => Assert.InRange(k.Factor, 0.3, 1));
    }

    [Fact]
    public void A_word_of_many_lines_tells_less_than_one_of_few()
    {
        string[] others = [.. Enumerable.Range(0, 60).Select(i => $"甲{i} = 乙{i}")];
        var lexicon = Lexicon.Of(["甲事 -> 费用, 工本费", "乙事 -> 费用", "丙事 -> 费用", "丁事 -> 费用", "戊事 -> 费用", .. others]);
        var akin = lexicon.Akin("甲事").ToDictionary(k => k.Text, k => k.Factor, StringComparer.Ordinal);
        Assert.True(akin["工本费"] > akin["费用"], "five everyday words lead to 费用, one to 工本费");
    }

    [Fact]
    public void A_word_that_no_line_has_is_akin_to_none() => Assert.Empty(Lines.Akin("狼牙棒"));

    [Fact]
    public async Task A_passage_that_speaks_of_the_same_in_akin_words_comes_first()
    {
        const string probation = "# 云溪县青年见习办法\n\n## 第一条\n\n县里每年安排见习岗位，单位指派师傅的，按月给予补贴。\n\n## 第二条\n\n县里每年安排公益岗位，单位提供住处的，按月给予补贴。\n";
        using var plain = new SmallCollection(Lexicon.Empty, ("probation.md", probation));
        using var akin = new SmallCollection(Lexicon.Of("带教的人 -> 指导老师", "师傅 -> 指导老师"), ("probation.md", probation));
        double before = await ShareOfFirstAsync(plain);
        Assert.True(await ShareOfFirstAsync(akin) > before, "师傅 is akin to 带教的人 over 指导老师");
    }

    // How far the first article is ahead of the second in what is retrieved.
    private static async Task<double> ShareOfFirstAsync(SmallCollection documents)
    {
        var answer = await documents.AskAsync("单位里带教的人按月补贴怎么给？");
        var score = answer.Passages.ToDictionary(p => p.Headings[^1], p => p.Score, StringComparer.Ordinal);
        return score["第一条"] - score["第二条"];
    }
}
