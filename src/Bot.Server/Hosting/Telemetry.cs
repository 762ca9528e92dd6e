using Bot.Answering.Configuration;
using Bot.Answering.Generating;
using Bot.Channels.ActivityProtocol;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Server.Hosting;

/// <summary>
/// Sends spans and metrics to the collector that OpenTelemetry's own environment variables name; without <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
/// nothing is collected. Only sources that carry no text are exported: the framework's spans would hold addresses, and with them questions.
/// </summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ServiceName = "bot";

    private TracerProvider? _tracer;
    private MeterProvider? _meter;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // What the environment says of the service wins over its default name.
        var resource = ResourceBuilder.CreateEmpty().AddTelemetrySdk().AddService(ServiceName).AddEnvironmentVariableDetector();
        // The default follows the request's own span, which nobody records: no span would ever come out.
        _tracer = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(ModelTelemetry.Name).SetSampler(new AlwaysOnSampler()).AddOtlpExporter().Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(ModelTelemetry.Name, TeamsChannel.MeterName, "Microsoft.AspNetCore.Hosting")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Disposing sends what is left, within the exporter's own time limit.
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _tracer?.Dispose();
        _meter?.Dispose();
    }

    /// <summary>Registers the export if a collector is named.</summary>
    /// <exception cref="SettingsException">It is named by something that is no address.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        string? endpoint = builder.Configuration[EndpointVariable];
        if (string.IsNullOrEmpty(endpoint))
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            throw new SettingsException([$"{EndpointVariable} is '{endpoint}'; allowed is an address such as http://localhost:4317."]);
        }

        builder.Services.AddHostedService<Telemetry>();
    }
}
