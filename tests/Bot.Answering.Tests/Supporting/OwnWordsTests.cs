using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>A document of a school or a county need not call it 全校 or 全县.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("松溪大学2023年报告", "2023年底全校有多少学生？", "9,310人")]
    [InlineData("松溪大学2023年报告", "学校一共有多少学生？", "9,310人")]
    public async Task The_title_says_whose_words_they_are(string title, string question, string expected)
    {
        var answer = await AskedTexts.AskAsync(question, $"# {title}\n\n## 学生\n\n截至2023年12月31日，在校学生9,310人，其中研究生2,200人。\n\n## 图书\n\n图书馆藏书80万册。");
        Assert.Equal(Outcome.Grounded, answer.Outcome);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
