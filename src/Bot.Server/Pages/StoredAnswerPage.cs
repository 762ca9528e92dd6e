using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Storing;
using Bot.Server.Hosting;

namespace Bot.Server.Pages;

/// <summary>GET /answers/{id}: a stored answer as it was given, to be passed on; and the form that says whether it was good.</summary>
internal static class StoredAnswerPage
{
    public static void MapStoredAnswerPage(this WebApplication app)
    {
        app.MapGet("/answers/{answerId}", ShowAsync).LimitPerClient().ExcludeFromDescription();
        app.MapPost("/answers/{answerId}/feedback", RateAsync).LimitPerClient().ExcludeFromDescription();
    }

    /// <summary>The address of that page.</summary>
    public static string Link(string answerId) => "/answers/" + Uri.EscapeDataString(answerId);

    private static async Task ShowAsync(
        HttpContext context, string answerId, string? thanks, BotOptions options, SnapshotHolder holder, AnswerStore answers)
    {
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        byte[] json = answers.Find(answerId) ?? throw RequestException.NotFound($"There is no answer '{answerId}'.");
        var answer = JsonSerializer.Deserialize<AnswerRecord>(json, AnswerJson.Options)!;
        var note = thanks is null ? Html.Empty : Html.Of($"""<p class="note" role="status">谢谢，您的评价已记下。</p>""");
        await Layout.WriteAsync(context, $"{answer.Understanding.Standalone} - 文档问答", Html.Of($"""
            {QuestionForm.For(null, answer.ConversationId, options.Limits)}
            {note}
            {AnswerView.Of(answer, WhyView.For(lease.Snapshot, answer.Understanding.Standalone))}
            """));
    }

    private static async Task<IResult> RateAsync(HttpRequest request, string answerId, FeedbackStore feedback)
    {
        string rating = request.HasFormContentType ? (await request.ReadFormAsync())["rating"].ToString() : "";
        if (rating is not ("up" or "down"))
        {
            throw RequestException.Bad("'rating' must be \"up\" or \"down\".");
        }

        // An answer that has as much feedback as is kept thanks all the same: the reader can do nothing about it.
        return feedback.Add(answerId, new Feedback(rating, null, null)) switch
        {
            FeedbackOutcome.UnknownAnswer => throw RequestException.NotFound($"There is no answer '{answerId}'."),
            FeedbackOutcome.NotStored => throw new RequestException(StatusCodes.Status503ServiceUnavailable, "The feedback could not be stored. Send it again later."),
            _ => new SeeOther($"{Link(answerId)}?thanks=1"),
        };
    }

    // Results.Redirect would repeat the POST.
    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
