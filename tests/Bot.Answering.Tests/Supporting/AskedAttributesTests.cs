using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>Who holds an office is told by any sentence that says it, whatever the office and the name.</summary>
public sealed class AskedAttributesTests
{
    private const string Aquarium = """
        # 南屿水族馆参观指南

        南屿水族馆位于望潮路18号，建于1994年，2016年扩建，面积1.6万平方米，展出鱼类320种。{0}

        ## 票价

        成人票80元，儿童票40元。
        """;

    [Theory]
    [InlineData("馆长是沈砚。", "馆长是谁？", "沈砚")]
    [InlineData("馆长是佘青禾。", "馆长是谁？", "佘青禾")]
    [InlineData("馆长：慕容雪。", "馆长是哪位？", "慕容雪")]
    [InlineData("店长为仉平。", "店长叫什么？", "仉平")]
    [InlineData("社长是Anna。", "社长是谁？", "Anna")]
    [InlineData("副站长是郑晓兰。", "副站长是谁？", "郑晓兰")]
    public async Task The_sentence_that_names_the_holder_answers(string sentence, string question, string expected)
    {
        using var documents = new SmallCollection(("aquarium.md", Aquarium.Replace("{0}", sentence, StringComparison.Ordinal)));
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("馆长是沈砚。", "副馆长是谁？")]
    [InlineData("副馆长是沈砚。", "馆长是谁？")]
    [InlineData("馆长是沈砚。", "园长是谁？")]
    [InlineData("主教练：潜水 沈砚，浮潜 郑晓兰。", "冲浪班的教练是谁？")]
    public async Task A_sentence_on_another_office_or_that_names_nobody_does_not(string sentence, string question)
    {
        using var documents = new SmallCollection(("aquarium.md", Aquarium.Replace("{0}", sentence, StringComparison.Ordinal)));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }
}
