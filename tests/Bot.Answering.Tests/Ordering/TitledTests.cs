using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Ordering;

/// <summary>A question that says the title of a document is about that document.</summary>
public sealed class TitledTests
{
    private static readonly (string, string)[] Platforms =
    [
        ("t1.md", "# 茶运通\n\n“茶运通”由青禾科技和北渡物流联合打造，用在茶叶的冷链运输领域。\n\n## 效果\n\n多家茶厂已经靠茶运通拿到贷款。\n"),
        ("t2.md", "# 农商合作平台（果运通）\n\n果运通在2016年5月31日成立。\n\n## 做什么\n\n果运通要探索、研发适合两家公司使用的果品平台和相应的应用场景，并把它们做成。\n"),
    ];

    [Theory]
    [InlineData("茶运通是哪两家公司做出来的？", "青禾科技")]
    [InlineData("茶运通用在什么领域？", "冷链运输")]
    [InlineData("果运通是哪天成立的？", "2016年5月31日")]
    public async Task The_document_that_bears_the_name_answers(string question, string expected)
    {
        using var documents = new SmallCollection(Lexicon.Of("做出来的 -> 推出, 研发, 打造"), Platforms);
        var answer = await documents.AskAsync(question);
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
