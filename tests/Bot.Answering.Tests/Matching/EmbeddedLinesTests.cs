using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;

namespace Bot.Answering.Tests.Matching;

public sealed class EmbeddedLinesTests
{
    [Theory]
    [InlineData(typeof(PhraseList), "stop.txt")]
    [InlineData(typeof(AspectWords), "aspects.txt")]
    [InlineData(typeof(Particulars), "particulars.txt")]
    [InlineData(typeof(Particulars), "forms.txt")]
    [InlineData(typeof(AskedDeeds), "deeds.txt")]
    public void Lines_are_read_without_comments_and_white_space(Type beside, string name)
    {
        var lines = EmbeddedLines.Of(beside, name);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(line.Length > 0 && line[0] != '#' && line.Trim().Length == line.Length, line));
    }

    [Theory]
    [InlineData(typeof(Particulars), "particulars.txt")]
    [InlineData(typeof(Particulars), "forms.txt")]
    [InlineData(typeof(Particulars), "quoted.txt")]
    [InlineData(typeof(AskedDeeds), "deeds.txt")]
    public void Every_pattern_can_be_built_though_most_are_built_only_when_asked_for(Type beside, string name)
    {
        foreach (string line in EmbeddedLines.Of(beside, name))
        {
            string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
            Assert.Equal(2, sides.Length);
            Assert.Null(Record.Exception(() => (Built(sides[0].TrimStart('~', ' ')), Built(sides[1].TrimStart('+', '!', ' ').Replace("$1", "x", StringComparison.Ordinal)))));
        }
    }

    [Fact]
    public void A_list_that_is_not_there_is_named() =>
        Assert.Contains("none.txt", Assert.Throws<ArgumentException>(() => EmbeddedLines.Of(typeof(PhraseList), "none.txt")).Message, StringComparison.Ordinal);

    private static Regex Built(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(10));
}
