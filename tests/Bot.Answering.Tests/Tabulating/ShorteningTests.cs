using Bot.Answering.Tabulating;

namespace Bot.Answering.Tests.Tabulating;

public sealed class ShorteningTests
{
    [Theory]
    [InlineData("一二三四五六", "一二三四五六")]
    [InlineData("一二三，四五六七", "一二三……")]
    [InlineData("一，二三四五六七", "一，二三四五……")]
    [InlineData("一二三四五六，七", "一二三四五六……")]
    [InlineData("一二三四五六七八", "一二三四五六……")]
    public void A_long_text_ends_at_its_last_mark_unless_little_is_left(string text, string expected) =>
        Assert.Equal(expected, Shortening.Of(text, longest: 6, least: 2));
}
