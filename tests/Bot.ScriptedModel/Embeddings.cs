using System.Text.Json.Nodes;

namespace Bot.ScriptedModel;

/// <summary>Vectors by rule: a text's pairs of characters, hashed into 256 numbers, after words of everyday speech have been read as official ones. Misbehaves as a model named <c>fault-…</c> is told to.</summary>
internal static class Embeddings
{
    private const int Dimensions = 256;

    // What makes this an embedding by meaning: the two words of a pair share no character.
    private static readonly (string Spoken, string Official)[] SameMeaning =
        [("房本", "不动产权证书"), ("摆渡钱", "票价"), ("种茶", "茶叶加工"), ("油水", "扶持资金")];

    public static async Task WriteAsync(HttpContext context, JsonNode request, int requests)
    {
        string model = (string)request["model"]!;
        string[] texts = [.. request["input"]!.AsArray().Select(t => (string)t!)];
        var response = context.Response;
        response.ContentType = "application/json";
        switch (model)
        {
            case "fault-hang":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case "fault-html":
                response.ContentType = "text/html";
                await response.WriteAsync("<html>502</html>");
                break;
            case "fault-garbage":
                await response.WriteAsync("{\"data\":[{\"embedding\":[\"x\"]}]}");
                break;
            case "fault-cut":
                await response.WriteAsync("{\"data\":[{\"embedding\":[0.1,");
                context.Abort();
                break;
            case "fault-short":
                await response.WriteAsync(Body(model, texts.Skip(1)));
                break;
            case "fault-zero":
                await response.WriteAsync(Body(model, texts.Select(_ => "")));
                break;
            case "fault-flood":
                await FloodAsync(context);
                break;
            case "fault-once-500" when requests > 1:
                await response.WriteAsync(Body(model, texts));
                break;
            case not null when model.StartsWith("fault-", StringComparison.Ordinal):
                response.StatusCode = int.Parse(model.AsSpan(model.LastIndexOf('-') + 1));
                response.Headers.RetryAfter = "0";
                await response.WriteAsync($"{{\"error\":{{\"message\":\"scripted: {texts[0].Replace('\n', ' ')}\"}}}}");
                break;
            default:
                await response.WriteAsync(Body(model!, texts));
                break;
        }
    }

    private static async Task FloodAsync(HttpContext context)
    {
        string piece = string.Concat(Enumerable.Repeat("0.125,", 10_000));
        await context.Response.WriteAsync("{\"data\":[{\"embedding\":[");
        for (int i = 0; i < 2_000 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await context.Response.WriteAsync(piece, context.RequestAborted);
        }
    }

    private static string Body(string model, IEnumerable<string> texts) => new JsonObject
    {
        ["object"] = "list",
        ["model"] = model,
        ["data"] = new JsonArray([.. texts.Select((text, i) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = i,
            ["embedding"] = new JsonArray([.. Vector(text).Select(n => (JsonNode)n)]),
        })]),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
    }.ToJsonString();

    private static float[] Vector(string text)
    {
        string read = SameMeaning.Aggregate(text, (t, pair) => t.Replace(pair.Spoken, pair.Official, StringComparison.Ordinal));
        float[] vector = new float[Dimensions];
        for (int i = 0; i + 1 < read.Length; i++)
        {
            vector[unchecked((uint)((read[i] * 31) + read[i + 1]) * 2654435761u) % Dimensions]++;
        }

        return vector;
    }
}
