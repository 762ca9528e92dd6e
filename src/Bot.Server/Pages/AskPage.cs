using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Storing;
using Bot.Server.Api;
using Bot.Server.Hosting;

namespace Bot.Server.Pages;

/// <summary>GET /ask: the question box and, for ?q=, the answer; works without JavaScript.</summary>
internal static class AskPage
{
    /// <summary>Maps the page, and at / too when the chat page was not built.</summary>
    public static void MapAskPage(this WebApplication app, bool isAtRoot)
    {
        if (isAtRoot)
        {
            app.MapGet("/", ShowAsync).LimitWork().ExcludeFromDescription();
        }

        app.MapGet("/ask", ShowAsync).LimitWork().ExcludeFromDescription();
    }

    private static async Task ShowAsync(
        HttpContext context, string? q, string? conversation, BotOptions options, SnapshotHolder holder, AnswerStore answers)
    {
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        context.Response.Headers.CacheControl = "no-store";
        if (string.IsNullOrWhiteSpace(q))
        {
            var welcome = WelcomeView.Of(lease.Snapshot.Collection);
            await Layout.WriteAsync(context, "文档问答", Html.Of($"{welcome.Heading}{QuestionForm.For(null, null, options.Limits)}{welcome.Contents}"));
            return;
        }

        var question = new Question(AskRequestReader.Text(q, options.Limits)) { ConversationId = AskRequestReader.Conversation(conversation), Locale = "zh-CN" };
        var answer = await lease.Snapshot.Answerer.AnswerAsync(question, context.RequestAborted);
        answers.Save(answer);
        await Layout.WriteAsync(context, $"{question.Text} - 文档问答", Html.Of($"""
            {QuestionForm.For(question.Text, answer.ConversationId, options.Limits)}
            {AnswerView.Of(answer, WhyView.For(lease.Snapshot, answer.Understanding.Standalone))}
            """));
    }
}
