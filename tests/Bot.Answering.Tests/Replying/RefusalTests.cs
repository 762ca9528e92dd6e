using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Replying;

public sealed class RefusalTests
{
    private static readonly string[] Documents =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/collections/jichuan"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public async Task What_no_document_has_is_told_apart_from_what_the_nearest_paragraph_lacks()
    {
        var answer = await AskedTexts.AskAsync("图书馆的自习室给开发票吗？", Documents);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.StartsWith($"文档里没有提到“自习”。（查了{Documents.Length}份文档）", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("其中没有提到“发票”。", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("坐几路公交车能到滑雪场？", "路公")]
    [InlineData("政府给滑雪场多掏几个亿？", "多掏")]
    [InlineData("一年滑雪卡多少钱？", "一年")]
    [InlineData("滑雪场那会儿收多少钱？", "那会儿")]
    [InlineData("一辆车停滑雪场多少钱？", "一辆")]
    public async Task No_piece_of_the_sentence_is_said_to_be_missing(string question, string piece)
    {
        var answer = await AskedTexts.AskAsync(question, Documents);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.DoesNotContain(piece, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_missing_together_with_what_is_asked_of_it()
    {
        var answer = await AskedTexts.AskAsync("柳州技工补贴多少钱？", Documents);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.StartsWith("文档里没有提到柳州的“补贴”。", answer.Text, StringComparison.Ordinal);
    }
}
