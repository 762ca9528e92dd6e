using Bot.Answering.Generating;

namespace Bot.Answering.Tests.Generating;

public sealed class SentenceAssemblerTests
{
    [Theory]
    [InlineData("甲。[1]乙[2]。丙", "甲。[1]|乙[2]。|丙")]
    [InlineData("甲。[1][2]乙。", "甲。[1][2]|乙。")]
    [InlineData("甲。【1】乙！", "甲。【1】|乙！")]
    [InlineData("甲；乙？丙", "甲；|乙？|丙")]
    [InlineData("第一行[1]\n第二行[2]", "第一行[1]|第二行[2]")]
    [InlineData("", "")]
    [InlineData("增长3.5%。[1]", "增长3.5%。[1]")]
    [InlineData("𠮷野。[1]好。", "𠮷野。[1]|好。")]
    public void Sentences_end_at_their_stop_and_keep_their_markers(string draft, string expected)
    {
        Assert.Equal(expected, string.Join('|', Assemble(draft, draft.Length)));
        Assert.Equal(expected, string.Join('|', Assemble(draft, 1)));
    }

    [Fact]
    public void A_last_sentence_without_its_stop_is_dropped_when_the_draft_broke_off()
    {
        var assembler = new SentenceAssembler();
        Assert.Empty(assembler.Add("补贴最高20"));
        Assert.Empty(assembler.Finish(complete: false));
    }

    [Fact]
    public void A_sentence_without_end_is_cut()
    {
        var assembler = new SentenceAssembler();
        Assert.Equal(10, assembler.Add(new string('长', 10_000)).Count);
    }

    private static List<string> Assemble(string draft, int pieceLength)
    {
        var assembler = new SentenceAssembler();
        var sentences = new List<string>();
        for (int i = 0; i < draft.Length; i += pieceLength)
        {
            sentences.AddRange(assembler.Add(draft.Substring(i, Math.Min(pieceLength, draft.Length - i))));
        }

        sentences.AddRange(assembler.Finish(complete: true));
        return sentences;
    }
}
