using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>Which province has most is not told by the sentence on cities, and a section whose heading asks how answers who asks how.</summary>
public sealed class RankedTests
{
    private const string Parks = """
        # 茶文化园区的数量

        ## 园区

        全国共有31个茶文化园区。

        按省份看，福建省有6家茶文化园区，云南省也有6家，两省并列全国第一。

        按城市看，泉州市、普洱市两座城市茶文化园区最多，合计占全国的四成。
        """;

    private const string Harbour = """
        # 码头的电子船票

        2022年4月，北渡码头上线电子船票。

        ## 怎样取票

        乘客扫码以后，在页面上选“打印”，机器吐出纸票。

        ## 前一个码头

        在北渡码头之前，南津码头已经用上了电子船票。
        """;

    [Theory]
    [InlineData("哪个省的茶文化园区最多？", "福建省有6家")]
    [InlineData("茶文化园区最多的省份是哪个？", "福建省有6家")]
    public async Task The_sentence_that_ranks_such_places_answers(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Parks)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("码头怎么取船票？", "乘客扫码以后")]
    [InlineData("在码头如何取票？", "乘客扫码以后")]
    public async Task The_section_that_says_how_answers(string question, string expected) =>
        Assert.Contains(expected, (await AskedTexts.AskAsync(question, Harbour)).Text, StringComparison.Ordinal);
}
