using Bot.Answering.Composition;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>GET /health/live and /health/ready.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).WithSummary("The process runs");
        app.MapGet("/health/ready", (SnapshotHolder holder) => holder.IsReady ? Results.Text("ready") : throw RequestException.NotReady())
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("An index serves");
    }
}
