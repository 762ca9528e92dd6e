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
    [InlineData("专硕一年", "专硕 一年")]
    [InlineData("租一张床", "租 一张 床")]
    [InlineData("两辆车", "两辆 车")]
    [InlineData("多掏", "多 掏")]
    [InlineData("厂签", "厂 签")]
    [InlineData("电补", "电补")]
    [InlineData("三户村", "三户村")]
    public void A_verb_beside_a_name_is_none_of_it(string run, string expected) =>
        Assert.Equal(expected, string.Join(' ', UnknownRun.Parts(run, new TextRange(0, run.Length)).Select(p => run[p.Start..p.End])));

    [Theory]
    [InlineData("一次能带几瓶酒", 5, "瓶 酒")]
    [InlineData("招了多少号人", 4, "号 人")]
    [InlineData("谁管瓶酒", 2, "瓶酒")]
    public void A_measure_word_after_a_question_for_a_number_is_no_part_of_the_thing(string folded, int start, string expected) =>
        Assert.Equal(expected, string.Join(' ', UnknownRun.Parts(folded, new TextRange(start, folded.Length)).Select(p => folded[p.Start..p.End])));

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
    [InlineData("单子交到哪栋楼", "栋楼")]
    [InlineData("坐哪路车能到", "路车")]
    [InlineData("最多给报多少", "报多", "报多 -> 虚报")]
    [InlineData("到21年业务量有多少", "年业")]
    [InlineData("干一年多少钱", "干一")]
    [InlineData("鹭校区六个人的屋", "鹭校区六")]
    public void Words_that_ask_point_and_count_join_no_name(string question, string piece, params string[] lines) =>
        Assert.DoesNotContain(new QuestionReader(Lexicon.Of(lines)).Read(question, FactContext.None).Terms, t => t.Text.StartsWith(piece, StringComparison.Ordinal));

    [Theory]
    [InlineData("一年要交多少", "一年")]
    [InlineData("租两间收几元", "两间")]
    public void A_number_of_something_need_not_be_said(string question, string count)
    {
        var term = Assert.Single(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None).Terms, t => t.Text == count);
        Assert.False(term.IsDemanded);
    }

    [Theory]
    [InlineData("四人间收多少钱", "四人间", "4人间")]
    [InlineData("八人房住得下吗", "八人房", "8人房")]
    public void A_room_is_called_by_how_many_it_sleeps(string question, string room, string written)
    {
        var term = Assert.Single(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None).Terms, t => t.Text == room);
        Assert.Contains(term.Variants, v => v.Text == written);
    }

    [Theory]
    [InlineData("交了房租", "交房 ~ 缴纳")]
    [InlineData("领完博士补贴", "领博 ~ 领取")]
    public void What_follows_must_be_a_word_of_its_own(string question, string line) =>
        Assert.DoesNotContain(new QuestionReader(Lexicon.Of(line)).Read(question, FactContext.None).Terms, t => t.Text is "交房" or "领博");
}
