using Bot.Answering;
using Bot.Search;

namespace Bot.Channels.Tests.Rendering;

/// <summary>One answer of each kind, the input of the golden files. Invented text; ids and times are fixed.</summary>
internal static class GoldenAnswers
{
    public static IReadOnlyDictionary<string, AnswerRecord> All { get; } = new Dictionary<string, AnswerRecord>(StringComparer.Ordinal)
    {
        ["text"] = Answer("text", "amount", "三年内最高补贴300万元，按季度拨付。[1]年度评审合格后，另给50万元*奖励*。[2]") with
        {
            Citations = [Cite(1, "临江市*数据*产业办法", "第三条　三年内最高补贴300万元，按季度拨付。", "三年内最高补贴300万元，按季度拨付。"), Cite(2, "临江市数据产业细则", "评审合格的，另给50万元*奖励*。", "另给50万元*奖励*")],
            Suggestions = ["临江市数据产业办法什么时候失效？", "申请材料有哪些？", "奖励怎么申请？", "哪些企业不能申请？"],
            Notices = ["《临江市数据产业办法》已于2026年6月30日失效。"],
        },
        ["list"] = Answer("list", "list", "共有2个园区提供租金减免：[1][2]") with
        {
            Citations = [Cite(1, "东湖园区指南", "东湖园区首年免租。", "首年免租"), Cite(2, "西山园区|指南", "西山园区\n减半两年。", "减半两年")],
            Table = new AnswerTable(
                ["园区", "减免", "年限"],
                [
                    [new("东湖园区", null), new("免租", 1), new("1年", 1)],
                    [new("西山|园区", null), new("减半", 2), new("2年", 2)],
                ],
                2,
                41),
            Suggestions = ["东湖园区在哪里？"],
        },
        ["not-found"] = Answer("not-found", "amount", "查了41份文件，没有说到“海上风电”的补贴。") with
        {
            Outcome = Outcome.NotFound,
            Confidence = 0.05,
            Suggestions = ["数据产业的补贴是多少？"],
        },
        ["small-talk"] = Answer("small-talk", "greeting", "您好，请问您想了解什么？") with { Outcome = Outcome.NotFound, Confidence = 1 },
        ["conflict"] = Answer("conflict", "amount", "两份文件说法不同：一份写最高300万元[1]，另一份写最高500万元[2]。") with
        {
            Mode = AnswerMode.Model,
            Confidence = 0.55,
            Citations = [Cite(1, "临江市数据产业办法", "最高补贴300万元。", "最高补贴300万元"), Cite(2, "临江市数据产业办法（修订）", "最高补贴500万元。", "最高补贴500万元")],
            Notices = ["所引文件说法不一致，请以较新的为准。"],
        },
        ["english"] = Answer("english", "amount", "最高补贴300万元。[1]") with
        {
            Citations = [Cite(1, "Data industry rules <draft>", "最高补贴300万元。", "最高补贴300万元")],
            Understanding = new Understanding("amount", ["临江"], [2026], "How high is the subsidy in Linjiang?"),
            Suggestions = ["When does it end?"],
        },
    };

    private static AnswerRecord Answer(string name, string intent, string text) => new()
    {
        AnswerId = $"0199000000007000{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(name.PadRight(8)[..8]))}".ToLowerInvariant(),
        ConversationId = "a:1",
        Outcome = Outcome.Grounded,
        Mode = AnswerMode.Extractive,
        Text = text,
        Confidence = 0.9,
        Citations = [],
        Passages = [],
        Understanding = new Understanding(intent, ["临江"], [], "临江市最高补贴多少？"),
        ElapsedMs = 3,
    };

    private static Citation Cite(int number, string title, string text, string quote) => new(
        number,
        $"linjiang-{number}#3",
        new DocumentReference($"linjiang-{number}", title, number == 1 ? new DateOnly(2024, 7, 1) : null, $"linjiang-{number}.md", null),
        ["第二章 支持措施"],
        3,
        text,
        [new TextRange(text.IndexOf(quote, StringComparison.Ordinal), text.IndexOf(quote, StringComparison.Ordinal) + quote.Length)],
        $"/documents/linjiang-{number}#p3");
}
