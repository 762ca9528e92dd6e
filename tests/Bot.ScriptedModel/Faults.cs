namespace Bot.ScriptedModel;

/// <summary>Ways in which a model service fails on the wire, by model name.</summary>
internal static class Faults
{
    public static async Task WriteAsync(string model, int request, string text, HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        switch (model)
        {
            case "fault-cut":
                await ScriptedModelServer.WriteTextAsync(context, model, text);
                context.Abort();
                break;
            case "fault-unfinished":
                await ScriptedModelServer.WriteTextAsync(context, model, text);
                break;
            case "fault-garbage":
                await response.WriteAsync("data: {\"choices\":[{]}}\n\ndata: \u0001\u0002\n\n");
                break;
            case "fault-empty":
                await ScriptedModelServer.WriteChunkAsync(context, model, "", "stop");
                await response.WriteAsync("data: [DONE]\n\n");
                break;
            case "fault-nothing":
                break;
            case "fault-html":
                response.ContentType = "text/html";
                await response.WriteAsync("<html><body>502 Bad Gateway</body></html>");
                break;
            case "fault-drip":
                await DripAsync(context, model);
                break;
            case "fault-flood":
                await FloodAsync(context, model);
                break;
            case "fault-hang":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case "fault-filter":
                await ScriptedModelServer.WriteChunkAsync(context, model, "对不起", "content_filter");
                await response.WriteAsync("data: [DONE]\n\n");
                break;
            case "fault-redirect":
                response.Redirect("http://127.0.0.1:9/v1/chat/completions");
                break;
            case "fault-once-429" or "fault-once-500" when request > 1:
                await ScriptedModelServer.WriteTextAsync(context, model, text);
                await ScriptedModelServer.WriteChunkAsync(context, model, "", "stop");
                await response.WriteAsync("data: [DONE]\n\n");
                break;
            default:
                response.StatusCode = int.Parse(model.AsSpan(model.LastIndexOf('-') + 1));
                response.Headers.RetryAfter = "0";
                response.ContentType = "application/json";
                await response.WriteAsync("{\"error\":{\"message\":\"scripted\"}}");
                break;
        }
    }

    private static async Task DripAsync(HttpContext context, string model)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await ScriptedModelServer.WriteChunkAsync(context, model, "长", null);
            await Task.Delay(100, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FloodAsync(HttpContext context, string model)
    {
        string piece = new('长', 10_000);
        for (int i = 0; i < 1_000 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await ScriptedModelServer.WriteChunkAsync(context, model, piece, null);
        }
    }
}
