using Bot.Answering.Reading;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Reading;

/// <summary>An English question is of the kind that its Chinese rendering is.</summary>
public sealed class EnglishWordingTests
{
    private static readonly QuestionReader Reader = new(Lexicon.OfGlossary("subsidy = 补贴", "bank = 银行", "banks = 银行", "parks = 园区", "founded = 成立", "fishery = 渔业", "orchard = 果园", "hold = 举办", "host = 主办", "half = 一半"));

    [Theory]
    [InlineData("Which city offers the highest subsidy?", "哪个城市最高补贴?")]
    [InlineData("Which banks were founded in 2017?", "哪些银行成立2017年?")]
    [InlineData("Which parks are the latest?", "哪些园区最晚?")]
    [InlineData("What did the fishery do?", "渔业都做了什么?")]
    [InlineData("Is the subsidy still in force?", "补贴还有效吗?")]
    [InlineData("How long is it valid?", "多久?")]
    [InlineData("Which three parks were founded?", "哪些园区成立?")]
    [InlineData("What do I have to submit?", "什么材料?")]
    [InlineData("哪个城市的补贴最高？", "哪个城市的补贴最高?")]
    public void What_is_asked_is_said_in_Chinese(string question, string expected) => Assert.Equal(expected, Read(question).Wording);

    [Theory]
    [InlineData("Which is older, the fishery or the orchard?", "渔业", "果园")]
    [InlineData("Compare the orchard and the fishery", "果园", "渔业")]
    public void Two_things_are_taken_apart(string question, string first, string second) =>
        Assert.Equal([first, second], Conjunction.Split(Read(question)).Select(p => p.Name));

    [Theory]
    [InlineData("Which banks hold more than half of the parks?")]
    [InlineData("Which parks host more than 20 banks?")]
    public void A_bound_is_no_second_thing(string question) => Assert.Empty(Conjunction.Split(Read(question)));

    private static ReadQuestion Read(string question) => Reader.Read(question, FactContext.None);
}
