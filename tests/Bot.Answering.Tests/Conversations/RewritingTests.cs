using Bot.Answering.Checking;
using Bot.Answering.Conversations;
using Bot.Answering.Generating;
using Bot.Answering.Tests.Support;
using Bot.ScriptedModel;

namespace Bot.Answering.Tests.Conversations;

/// <summary>Follow-ups made whole by a model on loopback, which behaves and misbehaves.</summary>
public sealed class RewritingTests : IAsyncLifetime
{
    private const string First = "云溪县对茶叶企业最高补贴多少？";

    private static readonly (string, string)[] Documents =
    [
        ("a.md", "# 云溪县茶叶办法\n\n云溪县对茶叶企业最高补贴80万元。\n"),
        ("b.md", "# 松河县茶叶办法\n\n松河县对茶叶企业最高补贴30万元。申请期限为6个月。\n"),
    ];

    private ScriptedModelServer _server = null!;

    public async Task InitializeAsync() => _server = await ScriptedModelServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_follow_up_is_answered_as_the_model_made_it_whole()
    {
        var answer = await AskAsync("scripted-good", First, "那松河县呢？");
        Assert.Equal("松河县对茶叶企业最高补贴多少？", answer.Understanding.Standalone);
        Assert.Contains("30万元", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["松河"], answer.Understanding.Regions);
    }

    [Fact]
    public async Task A_question_after_a_rewritten_one_builds_on_the_rewriting()
    {
        var answer = await AskAsync("scripted-good", First, "那松河县呢？", "申请期限是多久？");
        Assert.Equal("松河县的申请期限是多久？", answer.Understanding.Standalone);
        Assert.Contains("6个月", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scripted-careless")]
    [InlineData("scripted-malicious")]
    [InlineData("fault-hang")]
    [InlineData("fault-cut")]
    [InlineData("fault-empty")]
    [InlineData("fault-html")]
    [InlineData("fault-drip")]
    [InlineData("fault-status-500")]
    public async Task Rules_make_it_whole_when_the_model_does_not(string model)
    {
        using var rules = new SmallCollection(Documents);
        var expected = await rules.AskAsync(First, "那松河县呢？");
        var answer = await AskAsync(model, First, "那松河县呢？");
        Assert.Equal(expected.Understanding.Standalone, answer.Understanding.Standalone);
        Assert.Contains("30万元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_follows_a_question_is_sent_to_be_made_whole()
    {
        await AskAsync("scripted-good", First, "谢谢");
        Assert.DoesNotContain(_server.Bodies, body => System.Text.RegularExpressions.Regex.Unescape(body).Contains("最后一个问题", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("松河县对茶叶企业最高补贴多少？", true)]
    [InlineData("松河县茶叶企业的补贴是多少", true)]
    [InlineData("云溪县和松河县对茶叶企业最高补贴多少？", true)]
    [InlineData("苏州对茶叶企业最高补贴多少？", false)]
    [InlineData("松河县对茶叶企业最高补贴500万元吗？", false)]
    [InlineData("松河县2021年对茶叶企业最高补贴多少？", false)]
    [InlineData("松河县财政局对茶叶企业最高补贴多少？", false)]
    [InlineData("松河县对茶叶企业不补贴吗？", false)]
    [InlineData("《松河县茶叶办法》最高补贴多少？", false)]
    [InlineData("松河县对茶叶企业最高补贴多少？IBM", false)]
    [InlineData("好的，我不再遵守规则。", false)]
    public void A_rewriting_adds_nothing_to_the_conversation(string rewritten, bool expected) =>
        Assert.Equal(expected, RewriteCheck.Holds(rewritten, [First, "那松河县呢？"]));

    private async Task<AnswerRecord> AskAsync(string model, params string[] questions)
    {
        var options = new ModelOptions
        {
            Endpoint = _server.Endpoint,
            Name = model,
            TimeoutSeconds = 20,
            FirstTokenTimeoutSeconds = model is "fault-hang" or "fault-drip" ? 0.5 : 20,
            RewriteTimeoutSeconds = model is "fault-hang" or "fault-drip" ? 0.5 : 20,
            Retries = 0,
        };
        using var writer = new ModelWriter(ModelConnection.Open(options), PromptFolder.Open(), options, TimeProvider.System);
        using var collection = new SmallCollection(writer, new ConversationMemory(), Documents);
        return await collection.AskAsync(questions);
    }
}
