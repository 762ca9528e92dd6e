using System.Text.Json;
using System.Xml.Linq;
using Bot.Answering.Evaluation;
using Bot.Answering.Tests.Support;

namespace Bot.Answering.Tests.Evaluation;

/// <summary>The maintainers' report and the comparison of two runs, over answers made for the purpose.</summary>
public sealed class EvaluationReportTests
{
    [Fact]
    public void The_page_says_what_was_expected_and_found_and_runs_no_script()
    {
        string html = EvaluationHtml.Write(Run(Right("a"), Wrong("b"), Refused("c")), "set.jsonl", null);
        Assert.Contains("1 of 3 questions right", html, StringComparison.Ordinal);
        Assert.Contains("retrieval: 1", html, StringComparison.Ordinal);
        Assert.Contains("refusal: 1", html, StringComparison.Ordinal);
        Assert.Contains("最高80万元", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Confidence_is_set_against_the_share_of_right_answers()
    {
        var reliability = Reliability.Of([Right("a", 0.95), Right("b", 0.91), Wrong("c", 0.93), Right("d", 0.55), Refused("e")]);
        Assert.Equal([1, 3], reliability.Bins.Select(b => b.Answers));
        Assert.Equal(2.0 / 3, reliability.Bins[1].Right, 6);
        Assert.Equal(((1 * 0.45) + (3 * (0.93 - (2.0 / 3)))) / 4, reliability.Error, 6);
        var svg = XElement.Parse(reliability.ToSvg());
        Assert.Equal(2, svg.Descendants("circle").Count());
        Assert.Equal(1.0, Reliability.Of([Right("a", 1)]).Bins[0].Confidence);
    }

    [Fact]
    public void Two_runs_are_compared_question_by_question()
    {
        var before = EvaluationJson.Of(Run(Wrong("fixed"), Right("broken"), Right("same"), Right("changed"), Right("gone")));
        var now = Run(Right("fixed"), Wrong("broken"), Right("same"), Right("changed", text: "最高80万元，一次性。[1]"), Right("new"));
        var comparison = EvaluationComparison.Of(before, now);
        Assert.Equal(["fixed"], comparison.Fixed.Select(q => q.Now.Id));
        Assert.Equal(["broken"], comparison.Broken.Select(q => q.Now.Id));
        Assert.Equal(["changed"], comparison.Changed.Select(q => q.Now.Id));
        Assert.Equal(["new"], comparison.New);
        Assert.Equal(["gone"], comparison.Gone);
        string html = EvaluationHtml.Write(now, "set.jsonl", comparison);
        Assert.Contains("<ins>，一次性</ins>", html, StringComparison.Ordinal);
        Assert.Contains("1 fixed, 1 broken, 1 changed, 1 new, 1 gone", EvaluationText.Write(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_read_back_as_it_was_printed()
    {
        var run = EvaluationJson.Of(Run(Right("a"), Wrong("b")));
        var read = EvaluationComparison.Read(JsonSerializer.Serialize(run, AnswerJson.Options));
        Assert.Empty(EvaluationComparison.Of(read, Run(Right("a"), Wrong("b"))).Changed);
        Assert.Equal(run.Overall, read.Overall);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("{\"answers\":[null]}")]
    [InlineData("{\"overall\":{},\"categories\":{},\"failures\":[]}")]
    public void What_is_no_run_is_refused_with_the_command_that_makes_one(string json) =>
        Assert.Contains("bot eval answers", Assert.Throws<InvalidDataException>(() => EvaluationComparison.Read(json)).Message, StringComparison.Ordinal);

    private static EvaluationReport Run(params Grade[] grades) => EvaluationReport.Of(grades);

    private static Grade Right(string id, double confidence = 0.9, string text = "最高80万元。[1]") => Answered(id, confidence, text, "最高80万元。");

    private static Grade Wrong(string id, double confidence = 0.9) => Answered(id, confidence, "6个月。<script>[1]", "申请期限为6个月。<script>");

    private static Grade Refused(string id) => Grading.Grade(Gold(id), Record("文档里没有。", 0.2, Outcome.NotFound, []));

    private static Grade Answered(string id, double confidence, string text, string paragraph)
    {
        var passage = Passages.Of(paragraph);
        var citation = new Citation(1, passage.PassageId, passage.Document, [], 1, paragraph, [], "/documents/doc#p1");
        return Grading.Grade(Gold(id), Record(text, confidence, Outcome.Grounded, [citation]));
    }

    private static GoldQuestion Gold(string id) => new()
    {
        Id = id,
        Category = "amount",
        Question = "最高多少？",
        Answerable = true,
        Gold = [new GoldQuote("doc", "最高80万元")],
        AnswerAll = [["80万元"]],
    };

    private static AnswerRecord Record(string text, double confidence, Outcome outcome, IReadOnlyList<Citation> citations) => new()
    {
        AnswerId = "a",
        ConversationId = "c",
        Outcome = outcome,
        Mode = AnswerMode.Extractive,
        Text = text,
        Confidence = confidence,
        Citations = citations,
        Passages = [],
        Understanding = new Understanding("amount", [], [], "最高多少？"),
    };
}
