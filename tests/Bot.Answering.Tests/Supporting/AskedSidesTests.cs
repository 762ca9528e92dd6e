using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>What is told of one side, of another country, of another deed or in another version does not answer.</summary>
public sealed class AskedSidesTests
{
    private const string Boats = """
        # 云溪市游船管理办法

        云溪市的游船每天发船12班，票价30元。

        游船超载的，罚款2000元；船员无证上岗的，罚款500元。

        2024年云溪市游船乘客来自韩国的有300人。
        """;

    private const string Old = """
        # 东港市渔船补助办法（2019年）

        第一条　渔船每艘每年补助2万元。本办法自2019年1月1日起施行，2023年1月1日废止。

        第二条　渔民上船满3年，发给安家费1万元。
        """;

    private const string New = """
        # 东港市渔船补助办法（2023年）

        第一条　渔船每艘每年补助3万元。本办法自2023年1月1日起施行，2019年的办法同时废止。

        第二条　伪造捕捞日志的，5年内不得申请补助。
        """;

    [Theory]
    [InlineData("云溪市和月湖市的游船，哪边票价低？", true)]
    [InlineData("在云溪和在月湖坐船，游船哪边发船多？", true)]
    [InlineData("云溪市的游船票价是多少？", false)]
    [InlineData("云溪市和全国条例比，游船哪边票价低？", true)]
    public void Both_sides_are_spoken_of(string question, bool lacks)
    {
        using var documents = new SmallCollection(("boats.md", Boats), ("lake.md", "# 月湖市简介\n\n月湖市有一座湖。"));
        Assert.Equal(lacks, AskedSides.LacksSide(Weigh(documents, question), [documents.Answerer.Pipeline.Catalog[0]]));
    }

    [Fact]
    public void The_rule_of_no_place_is_the_country_s()
    {
        using var documents = new SmallCollection(("boats.md", Boats), ("rule.md", "# 游船条例\n\n第一条　游船的票价不得超过50元。"));
        Assert.False(AskedSides.LacksSide(Weigh(documents, "云溪市和全国条例比，游船哪边票价低？"), [documents.Answerer.Pipeline.Catalog[0], documents.Answerer.Pipeline.Catalog[documents.Answerer.Pipeline.Catalog.Collection.Passages.Count - 1]]));
    }

    [Theory]
    [InlineData("游船乘客里日本来的有多少人？", true)]
    [InlineData("游船乘客里韩国来的有多少人？", false)]
    public void Another_country_does_not_answer(string question, bool lacks)
    {
        using var documents = new SmallCollection(("boats.md", Boats));
        Assert.Equal(lacks, AskedSides.LacksCountry(documents.Answerer.Pipeline.Read(question, null), Folding.Fold(Boats)));
    }

    [Theory]
    [InlineData("游船超载要罚多少？", false)]
    [InlineData("游船晚点要罚多少？", true)]
    public void A_fine_is_for_the_deed_asked_about(string question, bool isOther)
    {
        using var documents = new SmallCollection(("boats.md", Boats), ("late.md", "# 公告\n\n游船晚点的，在码头公告。"));
        Assert.Equal(isOther, AskedSides.IsFineForAnother(Weigh(documents, question), Folding.Fold("船员超载的，罚款2000元。"), "云溪市游船管理办法"));
        Assert.Equal(isOther, AskedSides.IsFineForAnother(Weigh(documents, question), Folding.Fold("违章；罚款：每次罚款2000元；行为：游船超载。"), "云溪市游船管理办法"));
    }

    [Theory]
    [InlineData("按东港市2019年的渔船补助办法，伪造捕捞日志几年内不得申请？", true)]
    [InlineData("按东港市2019年的渔船补助办法，渔民上船满几年发安家费？", false)]
    public void What_another_version_alone_says_does_not_answer(string question, bool isOther)
    {
        using var documents = new SmallCollection(("old.md", Old), ("new.md", New));
        var weighted = Weigh(documents, question);
        var catalog = documents.Answerer.Pipeline.Catalog;
        var old = Enumerable.Range(0, catalog.Collection.Passages.Count).Select(i => catalog[i]).Last(p => p.Title.Contains("2019", StringComparison.Ordinal));
        Assert.Equal(isOther, OtherVersion.IsAsked(weighted, new Draft([Quotation.Of(weighted, old, 0)], null, 0.9), catalog));
    }

    private static WeightedQuestion Weigh(SmallCollection documents, string question) =>
        documents.Answerer.Pipeline.Weigh(documents.Answerer.Pipeline.Read(question, null));
}
