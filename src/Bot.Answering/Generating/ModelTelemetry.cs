using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Answering.Generating;

/// <summary>
/// Spans and metrics of model calls under the names of OpenTelemetry's GenAI conventions (gen_ai.*, semantic conventions 1.37).
/// They carry counts, names and reasons; never a prompt, a question or a passage.
/// </summary>
public static class ModelTelemetry
{
    /// <summary>Name of the activity source and of the meter, to subscribe to.</summary>
    public const string Name = "Bot.Answering.Model";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s");

    internal static Activity? Start(ModelOptions options, string promptName, string promptVersion)
    {
        var activity = Source.StartActivity($"chat {options.Name}", ActivityKind.Client);
        activity?.SetTag("gen_ai.operation.name", "chat");
        activity?.SetTag("gen_ai.provider.name", "openai");
        activity?.SetTag("gen_ai.request.model", options.Name);
        activity?.SetTag("gen_ai.request.max_tokens", options.MaxOutputTokens);
        activity?.SetTag("bot.prompt.name", promptName);
        activity?.SetTag("bot.prompt.version", promptVersion);
        return activity;
    }

    internal static void End(Activity? activity, ModelOptions options, ModelCall call, TimeSpan elapsed)
    {
        var tags = new TagList { { "gen_ai.operation.name", "chat" }, { "gen_ai.request.model", options.Name } };
        Tokens.Record(call.Usage.InputTokenCount ?? 0, [.. tags, new("gen_ai.token.type", "input")]);
        Tokens.Record(call.Usage.OutputTokenCount ?? 0, [.. tags, new("gen_ai.token.type", "output")]);
        if (call.Failure is { } failure)
        {
            tags.Add("error.type", failure);
            activity?.SetTag("error.type", failure);
            activity?.SetStatus(ActivityStatusCode.Error, failure);
        }

        Duration.Record(elapsed.TotalSeconds, tags);
        activity?.SetTag("gen_ai.usage.input_tokens", call.Usage.InputTokenCount);
        activity?.SetTag("gen_ai.usage.output_tokens", call.Usage.OutputTokenCount);
        activity?.SetTag("gen_ai.response.finish_reasons", call.FinishReason is { } reason ? new[] { reason.Value } : null);
    }
}
