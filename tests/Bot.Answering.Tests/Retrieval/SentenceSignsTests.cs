using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Tests.Retrieval;

public sealed class SentenceSignsTests
{
    private const string Text = "每月底申请。由甲局受理。地址在乙路3号。";

    private static readonly Regex Day = new("月底", RegexOptions.None, TimeSpan.FromSeconds(10));
    private static readonly Regex Doer = new("由[^。]*受理", RegexOptions.None, TimeSpan.FromSeconds(10));

    [Theory]
    [InlineData(0, 6, true, false)]
    [InlineData(6, 12, false, true)]
    [InlineData(12, 20, false, false)]
    [InlineData(0, 20, true, true)]
    [InlineData(1, 4, true, false)]
    [InlineData(6, 8, false, false)]
    public void Each_stretch_answers_for_itself_however_often_it_is_asked(int start, int end, bool day, bool doer)
    {
        var signs = new SentenceSigns(Text, SentenceSplitter.Split(Text));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(day, signs.Has(new TextRange(start, end), 0, Day));
            Assert.Equal(doer, signs.Has(new TextRange(start, end), SentenceSigns.Most - 1, Doer));
        }
    }

    [Fact]
    public void A_text_of_one_sentence_is_its_sentence()
    {
        var signs = new SentenceSigns("每月底申请", [new TextRange(0, 5)]);
        Assert.True(signs.Has(new TextRange(0, 5), 3, Day));
        Assert.False(signs.Has(new TextRange(0, 5), 4, Doer));
    }
}
