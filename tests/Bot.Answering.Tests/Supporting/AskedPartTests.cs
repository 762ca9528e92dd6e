using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tests.Supporting;

/// <summary>How many there are tells neither how many of them are such, nor which they are.</summary>
public sealed class AskedPartTests
{
    [Theory]
    [InlineData("园里的41家茶厂里外资的有几家？", "园里有茶厂41家，茶农300户。", true)]
    [InlineData("园里的41家茶厂里外资的有几家？", "园里有茶厂41家，其中外资6家。", false)]
    [InlineData("41项专利里转让的有几项？", "授权专利41项，专利转让金额2,060万元。", true)]
    [InlineData("第一批名单里，云溪占了多少个？", "第一批共有197个茶园。", true)]
    [InlineData("41家茶厂里没有外资的还有几家？", "园里有茶厂41家，其中外资6家。", false)]
    [InlineData("园里有几家外资茶厂？", "园里有茶厂41家。", false)]
    public void A_total_does_not_tell_how_many_of_it_are_such(string question, string told, bool isOfTotal)
    {
        using var documents = new SmallCollection(("tea.md", "# 茶园\n\n外资、转让和云溪的茶厂另行统计。"));
        var weighted = documents.Answerer.Pipeline.Weigh(documents.Answerer.Pipeline.Read(question, null));
        Assert.Equal(isOfTotal, AskedPart.IsOfTotal(weighted, Folding.Fold(told)));
    }

    [Theory]
    [InlineData("茶王会是跟哪几家单位办的？", "茶王会联合多家单位举办。", true)]
    [InlineData("茶王会是跟哪几家单位办的？", "茶王会由茶协、供销社等多家单位举办。", false)]
    [InlineData("茶车开进了哪些城市？", "茶车开进了24个城市。", true)]
    [InlineData("茶车开进了哪些城市？", "茶车开进了24个城市：云溪、东岸和西岸。", false)]
    [InlineData("老字号企业有哪几家？", "支持老字号企业（名单见附件2）。", true)]
    [InlineData("茶王会跟它一起办的都有哪几家？", "茶王会联合多家单位举办。", true)]
    [InlineData("茶王会跟它一起办的都有哪几家？", "茶王会联合茶协、供销社等多家单位举办。", false)]
    [InlineData("骨干厂家都有谁？", "支持骨干企业（名单见附件1）。", true)]
    [InlineData("茶车开进了几个城市？", "茶车开进了24个城市。", false)]
    public void A_number_names_nobody(string question, string told, bool isOnlyCounted) =>
        Assert.Equal(isOnlyCounted, AskedPart.IsOnlyCounted(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), Folding.Fold(told)));
}
