using Bot.Answering;
using Bot.Server.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Server.Hosting;

/// <summary>Turns every failure into problem details (RFC 9457), or into a page where a person is reading; never a stack trace.</summary>
internal static class Errors
{
    public static void AddErrors(this WebApplicationBuilder builder) => builder.Services.AddProblemDetails();

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = HandleAsync,
            SuppressDiagnosticsCallback = handled => handled.Exception is RequestException or BadHttpRequestException,
        });
        app.UseStatusCodePages(pages => WriteAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode, Detail(pages.HttpContext)));
    }

    /// <summary>Answers with <paramref name="status"/> and <paramref name="detail"/> in the form that suits the address.</summary>
    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "2";
        }

        return IsPage(context.Request) ? ErrorPage.WriteAsync(context, status) : WriteProblemAsync(context, status, detail);
    }

    /// <summary>The problem as it is sent.</summary>
    public static ProblemDetails Problem(int status, string detail) => new()
    {
        Type = "about:blank",
        Title = ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Detail = detail,
    };

    /// <summary>Status and explanation of an exception; what is not the sender's doing stays unexplained.</summary>
    public static (int Status, string Detail) Explain(Exception? exception) => exception switch
    {
        RequestException e => (e.Status, e.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } e => (e.StatusCode, "The request body is too large. Send a shorter one."),
        BadHttpRequestException e => (e.StatusCode, e.Message),
        _ => (StatusCodes.Status500InternalServerError, "The server failed on this request. It has been logged; try again, or tell the operator when it happened."),
    };

    private static Task HandleAsync(HttpContext context)
    {
        var (status, detail) = Explain(context.Features.Get<IExceptionHandlerFeature>()?.Error);
        return WriteAsync(context, status, detail);
    }

    private static Task WriteProblemAsync(HttpContext context, int status, string detail) =>
        context.Response.WriteAsJsonAsync(Problem(status, detail), AnswerJson.Options, "application/problem+json", context.RequestAborted);

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static string Detail(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}. The addresses are listed in /openapi/v1.json.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not possible here; allowed is {context.Response.Headers.Allow}.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as JSON with 'Content-Type: application/json'.",
        _ => "The request cannot be served as it is.",
    };
}
