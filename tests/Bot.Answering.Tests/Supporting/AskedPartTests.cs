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

    [Theory]
    [InlineData("茶园覆盖的10个乡镇，分别叫什么？", "茶园覆盖12个乡镇、街道中的10个。", true)]
    [InlineData("那28家茶厂是哪些？", "茶网接入28家茶厂、483家茶铺。", true)]
    [InlineData("“茶三镇”指哪三个镇？", "茶三镇每亩补助200元，山上、山下一样。", true)]
    [InlineData("“茶三镇”指哪三个镇？", "东溪镇、西溪镇和北溪镇（以下统称茶三镇）。", false)]
    [InlineData("茶园有哪三处？", "茶园共有三处：一为东岭，一为西岭，另一处在北岭。", false)]
    [InlineData("那4家茶厂分别叫什么？", "茶厂有云厂、山厂、雾厂和雨厂。", false)]
    [InlineData("一亩有补助的是哪三种茶？", "一亩补助：绿茶240元，红茶360元，白茶300元。", false)]
    [InlineData("那两家茶厂分别叫什么？", "茶厂有云厂与山厂。", false)]
    [InlineData("那三条措施鼓励茶厂多少年？", "三条措施鼓励茶厂三年。", false)]
    public void Members_that_are_counted_are_told_in_a_row_of_as_many(string question, string told, bool lacks) =>
        Assert.Equal(lacks, AskedPart.LacksCounted(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), Folding.Fold(told), 1));

    [Theory]
    [InlineData("茶业办法的七个方面，第七个是什么？", "茶业办法包括7个方面，涵盖种植、加工、运输等。", true)]
    [InlineData("茶业办法的七个方面，第三个是什么？", "茶业办法包括7个方面，涵盖种植、加工、运输等。", false)]
    [InlineData("茶业办法的七个方面，第七个是什么？", "第七个方面为茶旅。", false)]
    [InlineData("茶业自律规则第一条写的什么？", "自律规则包含采摘、炒制等12条内容。", true)]
    [InlineData("茶业自律规则第一条写的什么？", "第一条　为规范采摘，制定本规则。", false)]
    public void The_seventh_stands_in_a_row_of_seven(string question, string told, bool lacks) =>
        Assert.Equal(lacks, AskedPart.LacksOrdinal(new QuestionReader(Lexicon.Empty).Read(question, FactContext.None), Folding.Fold(told)));
}
