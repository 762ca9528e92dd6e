using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Retrieval;

/// <summary>A question for the meaning of a word is answered by the sentence that defines it, not by those that use it most.</summary>
public sealed class DefinitionsTests
{
    private const string Rules = """
        # 云陂县旧宅交易扶助办法

        ## 第一章

        本办法所称旧宅，是指建成满十年的成套住宅。所称出让方，是指权属证书上载明的房屋权利人。

        ## 第二章

        受让人与出让方签订旧宅买卖合同后，向县住建局申请扶助；出让方应当结清旧宅的水电费用，出让方拒不结清的，受让人可以先行垫付。

        ## 第三章

        扶助对象包括首次购房的家庭和返乡创业人员。
        """;

    [Theory]
    [InlineData("云陂县旧宅交易扶助办法里的出让方指的是谁？", "权属证书上载明的房屋权利人")]
    [InlineData("什么叫旧宅", "建成满十年")]
    [InlineData("到底什么样的房子在云陂才当作旧宅？", "建成满十年")]
    [InlineData("云陂旧宅扶助对象包括哪些人？", "返乡创业人员")]
    public async Task The_defining_sentence_answers(string question, string expected)
    {
        using var documents = new SmallCollection(("house.md", Rules));
        var answer = await documents.AskAsync(question);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
