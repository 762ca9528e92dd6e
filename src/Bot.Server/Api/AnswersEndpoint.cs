using Bot.Answering;
using Bot.Answering.Storing;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>GET /api/answers/{answerId} and POST /api/answers/{answerId}/feedback.</summary>
internal static class AnswersEndpoint
{
    private const int MaxCommentLength = 2000;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["rating"] = "\"up\" or \"down\"",
        ["reason"] = "a short name of lower-case letters and '_', such as \"wrong_source\", or null",
        ["comment"] = $"a text of at most {MaxCommentLength} characters, or null",
    };

    public static void MapAnswers(this WebApplication app)
    {
        app.MapGet("/api/answers/{answerId}", Find)
            .LimitPerClient()
            .Produces<AnswerRecord>()
            .Problems(404, 429)
            .WithSummary("A stored answer, byte for byte as it was returned");
        app.MapPost("/api/answers/{answerId}/feedback", AddFeedbackAsync)
            .LimitPerClient()
            .Accepts<FeedbackRequest>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .Problems(400, 404, 409, 413, 415, 429, 503)
            .WithSummary("Says whether an answer was good");
    }

    private static IResult Find(string answerId, AnswerStore answers) =>
        Results.Bytes(answers.Find(answerId) ?? throw Unknown(answerId), "application/json; charset=utf-8");

    private static async Task<IResult> AddFeedbackAsync(string answerId, HttpRequest request, FeedbackStore store)
    {
        var body = await JsonBody.ReadAsync<FeedbackRequest>(request, Fields);
        Require(body.Rating is "up" or "down", "rating");
        Require(body.Reason is null || (body.Reason.Length is >= 1 and <= 40 && body.Reason.All(c => char.IsAsciiLetterLower(c) || c == '_')), "reason");
        Require(body.Comment is null or { Length: <= MaxCommentLength }, "comment");
        return store.Add(answerId, new Feedback(body.Rating, body.Reason, body.Comment)) switch
        {
            FeedbackOutcome.Stored => Results.NoContent(),
            FeedbackOutcome.Full => throw new RequestException(StatusCodes.Status409Conflict, "This answer has as much feedback as is kept. Nothing was stored."),
            FeedbackOutcome.NotStored => throw new RequestException(StatusCodes.Status503ServiceUnavailable, "The feedback could not be stored. Send it again later."),
            _ => throw Unknown(answerId),
        };
    }

    private static RequestException Unknown(string answerId) =>
        RequestException.NotFound($"There is no answer '{answerId}'. Use the 'answerId' of a reply of POST /api/ask.");

    private static void Require(bool isMet, string field)
    {
        if (!isMet)
        {
            throw RequestException.Bad($"'{field}' must be {Fields[field]}.");
        }
    }
}

/// <summary>The body of POST /api/answers/{answerId}/feedback.</summary>
internal sealed record FeedbackRequest
{
    /// <summary><c>up</c> or <c>down</c>.</summary>
    public required string Rating { get; init; }

    /// <summary>Short name of what is wrong, such as <c>wrong_source</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>In the reader's own words.</summary>
    public string? Comment { get; init; }
}
