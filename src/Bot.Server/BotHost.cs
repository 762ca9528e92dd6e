using Bot.Answering.Configuration;
using Bot.Server.Api;
using Bot.Server.Hosting;
using Bot.Server.Pages;

namespace Bot.Server;

/// <summary>The table of contents of the server: what it is made of, and what it answers to.</summary>
internal static class BotHost
{
    /// <summary>A host that is ready to run with these settings.</summary>
    public static WebApplication Build(BotOptions options, string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = options.Root,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.AddBot(options);
        builder.AddNetwork(options);
        builder.AddRateLimits(options.Limits);
        builder.AddErrors();
        builder.AddOpenApiDocument();

        var app = builder.Build();
        app.UseNetwork();
        app.UseErrors();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();

        app.MapAsk();
        app.MapSearch();
        app.MapAnswers();
        app.MapDocuments();
        app.MapHealth();
        app.MapOpenApi();
        app.MapAskPage();
        app.MapDocumentsPage();
        app.MapReaderPage();
        return app;
    }
}
