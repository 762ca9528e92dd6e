using Bot.Answering.Reading;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Reading;

/// <summary>Words of talk ask for nothing, so nothing is refused for want of them; what they are part of still counts.</summary>
public sealed class ChatterTests
{
    [Theory]
    [InlineData("要是渔船最后沉了，我想要重新登记", "要是", "最后", "想要")]
    [InlineData("手里起码得有几个证", "手里", "起码")]
    [InlineData("这一档正好一直没人申请", "正好", "一直")]
    [InlineData("想领市里的渔船补贴", "市里")]
    public void Talk_is_no_term(string question, params string[] talk)
    {
        var read = new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
        Assert.DoesNotContain(read.Terms, t => talk.Contains(t.Text, StringComparer.Ordinal));
        Assert.NotEmpty(read.Terms);
    }

    [Theory]
    [InlineData("存款准备金交多少", "准备金")]
    public void A_word_that_begins_like_talk_is_a_term(string question, string term)
    {
        var read = new QuestionReader(Lexicon.Empty).Read(question, FactContext.None);
        Assert.Contains(read.Terms, t => t.Text == term);
    }
}
