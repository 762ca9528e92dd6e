using Bot.Answering;
using Bot.Search;

namespace Bot.Channels.Tests.Support;

/// <summary>Answers made for tests.</summary>
internal static class Some
{
    public const string Paragraph = "三年内给予最高200万元的扶持资金，每年评审一次。";

    public static AnswerRecord Answer(string text = "最高200万元。[1]", string conversationId = "c") => new()
    {
        AnswerId = "0f3c" + Guid.NewGuid().ToString("N"),
        ConversationId = conversationId,
        Outcome = Outcome.Grounded,
        Mode = AnswerMode.Extractive,
        Text = text,
        Confidence = 0.9,
        Citations = [Citation()],
        Passages = [],
        Understanding = new Understanding("amount", ["长沙"], [], "长沙最高扶持多少？"),
        Suggestions = ["成都呢？"],
    };

    public static Citation Citation(int number = 1, string title = "长沙办法", string link = "/documents/changsha#p31") => new(
        number, "changsha#31", new DocumentReference("changsha", title, null, "changsha.md", null), ["长沙"], 31, Paragraph, [new TextRange(3, 15)], link);

    public static RetrievedPassage Passage() => new(
        "changsha#31", 1, new DocumentReference("changsha", "长沙办法", null, "changsha.md", null), [], 31, Paragraph, []);
}
