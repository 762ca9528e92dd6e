using Bot.Answering.Reading;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Supporting;

/// <summary>A thing of which an answer has no character is not what it tells of.</summary>
public sealed class AskedThingsTests
{
    private const string Rink = """
        # 云溪市冰球节总结

        冰球节由云溪市体育局主办，冰球节期间每天到冰场的有3000人，冰球节的冰票每张15元。

        冰球节设成人组和少年组，成人组每队补贴800元，少年组每队补贴1200元。
        """;

    [Theory]
    [InlineData("冰球节期间每天到冰场的嘉宾有多少？")]
    [InlineData("冰球节的吉祥物每张多少钱？")]
    public async Task A_thing_that_is_nowhere_is_refused(string question)
    {
        using var documents = new SmallCollection(Words, ("rink.md", Rink));
        Assert.Equal(Outcome.NotFound, (await documents.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("冰球节的冰票每张多少钱？", "15元")]
    [InlineData("冰球节的门票每张多少钱？", "15元")]
    [InlineData("冰球节成人组每队补贴金额是多少？", "800元")]
    [InlineData("冰球节由什么机构主办？", "体育局")]
    public async Task Another_word_for_it_or_its_kind_tells(string question, string expected)
    {
        using var documents = new SmallCollection(Words, ("rink.md", Rink));
        Assert.Contains(expected, (await documents.AskAsync(question)).Text, StringComparison.Ordinal);
    }

    private static Lexicon Words => Lexicon.Of("门票 -> 冰票", "嘉宾 -> 贵宾", "吉祥物 -> 卡通", "教练 -> 领队");
}
