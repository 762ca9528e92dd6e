using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Tests.Matching;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData("押金什么时候退", 0, 2)]
    [InlineData("要交保证金吗", 2, 5)]
    [InlineData("保证金和押金", 0, 3)]
    [InlineData("保证什么", 0, 2)]
    public void The_first_word_of_an_owner_counts_and_of_two_at_one_place_the_first_added(string text, int start, int end)
    {
        var index = new WordIndex([["没有"], ["押金", "保证金", "保证"]]);
        Assert.Equal(new TextRange(start, end), Assert.Single(index.Find(text), f => f.Key == 1).Value);
        Assert.Single(index.Find(text));
    }

    [Theory]
    [InlineData("要交保证金吗", "保证金", true)]
    [InlineData("要交保证金吗", "金保", true)]
    [InlineData("要交保证金吗", "押金", false)]
    public void A_text_may_hold_a_word_of_its_own_characters_alone(string text, string word, bool may) => Assert.Equal(may, CharacterSet.Of(text).MayHold(CharacterSet.Of(word)));
}
