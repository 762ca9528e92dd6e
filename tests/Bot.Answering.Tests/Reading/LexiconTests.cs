using Bot.Answering.Reading;
using Bot.Knowledge.Facts;
using Xunit;

namespace Bot.Answering.Tests.Reading;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("央行 = 中国人民银行", "央行发布", "中国人民银行")]
    [InlineData("央行 = 中国人民银行", "中国人民银行发布", "央行")]
    [InlineData("补贴 ~ 资助", "资助多少", "补贴")]
    [InlineData("房本 -> 不动产权证书, 房产证", "拿到房本", "不动产权证书 房产证")]
    [InlineData("房本 -> 不动产权证书, 房产证", "拿到房产证", "")]
    public void A_relation_finds_the_other_words_in_its_directions(string line, string question, string expected) =>
        Assert.Equal(expected, Variants(Lexicon.Of(line), question));

    [Theory]
    [InlineData("what benefit is paid", "待遇 优惠")]
    [InlineData("有什么待遇", "")]
    [InlineData("benefits", "待遇 优惠")]
    public void A_translation_leads_from_the_english_phrase_only_and_not_between_its_meanings(string question, string expected) =>
        Assert.Equal(expected, Variants(Lexicon.OfGlossary("benefit = 待遇, 优惠"), question));

    [Fact]
    public void The_longest_phrase_at_a_place_is_taken() =>
        Assert.Equal("房屋租赁", Variants(Lexicon.Of("房租 = 租金", "住房租赁 ~ 房屋租赁"), "住房租赁怎么办"));

    [Theory]
    [InlineData("要交多少钱", "交:缴纳 提交")]
    [InlineData("交通费多少", "")]
    [InlineData("交卸了职务吗", "")]
    public void A_word_of_one_character_has_other_words_only_where_it_is_a_word(string question, string expected)
    {
        var read = new QuestionReader(Lexicon.Of("交 -> 缴纳, 提交")).Read(question, FactContext.None);
        Assert.Equal(expected, string.Join(' ', read.Terms.Where(t => t.Variants.Count > 0).Select(t => t.Text + ":" + string.Join(' ', t.Variants.Select(v => v.Text)))));
    }

    [Theory]
    [InlineData("预算冒了怎么处理", "冒了")]
    [InlineData("感冒了怎么处理", "")]
    public void Two_characters_that_take_half_of_a_word_and_half_of_the_next_are_no_word(string question, string expected)
    {
        var read = new QuestionReader(Lexicon.Of("冒了 -> 超过")).Read(question, FactContext.None);
        Assert.Equal(expected, string.Join(' ', read.Terms.Where(t => t.Variants.Count > 0).Select(t => t.Text)));
    }

    private static string Variants(Lexicon lexicon, string question) =>
        string.Join(' ', lexicon.Find(question).SelectMany(found => found.Variants).Select(v => v.Text));
}
