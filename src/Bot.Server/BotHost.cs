using Bot.Answering.Configuration;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.DirectLine;
using Bot.Server.Api;
using Bot.Server.Chat;
using Bot.Server.Hosting;
using Bot.Server.Pages;
using Bot.Server.Teams;

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
        builder.AddDirectLine();
        builder.AddTeams(options);
        builder.AddNetwork(options);
        builder.AddRateLimits(options.Limits);
        builder.AddErrors();
        Telemetry.Add(builder);
        builder.AddOpenApiDocument();

        var app = builder.Build();
        app.UseNetwork();
        app.UseErrors();
        app.UseStaticFiles();
        app.UseHead();
        app.UseRouting();
        app.UseBodyLimit(options.Limits);
        app.UseRateLimiter();
        app.UseWebSockets();

        app.MapAsk();
        app.MapSearch();
        app.MapAnswers();
        app.MapDocuments();
        app.MapHealth();
        app.MapOpenApi();
        app.MapDirectLine(app.Services.GetRequiredService<DirectLineChannel>());
        app.MapTeams(app.Services.GetRequiredService<TeamsChannel>());
        app.MapAskPage(isAtRoot: !app.MapChatPage(options));
        app.MapStoredAnswerPage();
        app.MapDocumentsPage();
        app.MapReaderPage();
        return app;
    }
}
