using Bot.Answering.Reading;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Reading;

/// <summary>What is asked for is the thing beside the question word, not the kind of thing that it is.</summary>
public sealed class FocusFinderTests
{
    [Theory]
    [InlineData("服务热线的电话是多少？", "电话")]
    [InlineData("需要提交什么材料？", "材料")]
    [InlineData("公司成立的时间是哪一年？", "成立")]
    public void The_focus_is_the_thing_asked_for(string question, string focus) => Assert.Equal(focus, Read(question).Focus?.Text);

    [Theory]
    [InlineData("岚川镇隶属于哪个城市？", "城市")]
    [InlineData("这种水稻有什么特点？", "特点")]
    public void A_name_of_a_kind_need_not_be_said(string question, string kind)
    {
        var term = Read(question).Terms.Single(t => t.Text == kind);
        Assert.True(term.NamesKind);
        Assert.False(term.IsDemanded);
    }

    [Theory]
    [InlineData("岚川镇的城市绿化率是多少？", "城市")]
    public void The_same_word_elsewhere_must_be_said(string question, string word) =>
        Assert.True(Read(question).Terms.Single(t => t.Text == word).IsDemanded);

    private static ReadQuestion Read(string question) => new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
}
