using Bot.Answering.Reading;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tests.Reading;

/// <summary>Characters that the dictionary joins to no word are a name, without the everyday verb beside it; verbs taken apart are one word.</summary>
public sealed class UnknownRunTests
{
    [Theory]
    [InlineData("青岚领", "青岚 领")]
    [InlineData("弄青岚", "弄 青岚")]
    [InlineData("澜溪买个", "澜溪 买")]
    [InlineData("月补", "月 补")]
    [InlineData("开个", "开")]
    [InlineData("两个", "两个")]
    [InlineData("苗圩", "苗圩")]
    [InlineData("吴锦发", "吴锦发")]
    [InlineData("罚息", "罚息")]
    public void A_verb_beside_a_name_is_none_of_it(string run, string expected) =>
        Assert.Equal(expected, string.Join(' ', UnknownRun.Parts(run, new TextRange(0, run.Length)).Select(p => run[p.Start..p.End])));

    [Theory]
    [InlineData("登上记之后多少天拿照", "登记", "登记 ~ 备案")]
    [InlineData("他主动辞的职", "辞职", "辞职 -> 离职")]
    [InlineData("离了婚还能领吗", "离婚", "离婚 ~ 婚姻状况")]
    [InlineData("请个假要几天", "请假", "请假 ~ 休假")]
    public void A_verb_taken_apart_is_the_word(string question, string word, string line)
    {
        var term = Assert.Single(new QuestionReader(Lexicon.Of(line)).Read(question, FactContext.None).Terms, t => t.Text == word);
        Assert.NotEmpty(term.Variants);
    }

    [Theory]
    [InlineData("交了房租", "交房 ~ 缴纳")]
    [InlineData("领完博士补贴", "领博 ~ 领取")]
    public void What_follows_must_be_a_word_of_its_own(string question, string line) =>
        Assert.DoesNotContain(new QuestionReader(Lexicon.Of(line)).Read(question, FactContext.None).Terms, t => t.Text is "交房" or "领博");
}
