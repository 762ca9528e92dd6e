using Bot.Answering.Reading;

namespace Bot.Answering.Tests.Reading;

/// <summary>Documents count with a measure word what questions count without one.</summary>
public sealed class CountedNounsTests
{
    [Theory]
    [InlineData("夏令营招多少学员", "人")]
    [InlineData("来了多少商户", "家")]
    [InlineData("有多少病床", "张")]
    [InlineData("多少人才补贴", null)]
    [InlineData("给多少员工宿舍", null)]
    [InlineData("多少钱", null)]
    public void What_is_counted_has_its_measure_word(string question, string? measure) => Assert.Equal(measure, CountedNouns.MeasureOf(question));

    [Theory]
    [InlineData("夏令营招多少学员", QuestionKind.Count)]
    [InlineData("夏令营招多少学员谁说了算", QuestionKind.Organisation)]
    public void It_asks_for_a_number(string question, object kind) => Assert.Equal(kind, KindRules.KindOf(question));
}
