using Bot.Answering.Matching;

namespace Bot.Answering.Tests.Matching;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("甲。乙！丙", "甲。|乙！|丙")]
    [InlineData("他说：“走。”然后走了。", "他说：“走。”|然后走了。")]
    [InlineData("见《通知。附件》一文。好", "见《通知。附件》一文。|好")]
    [InlineData("一档\t30万元\t博士", "一档|30万元|博士")]
    [InlineData("第一句; 第二句", "第一句;|第二句")]
    [InlineData("", "")]
    public void Sentences_end_at_their_marks_but_not_inside_quotation(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(s => s.Of(text))));
}
