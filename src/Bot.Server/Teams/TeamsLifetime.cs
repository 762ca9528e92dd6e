using Bot.Answering.Configuration;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Server.Teams;

/// <summary>
/// Ends the start where activities without a token could come from elsewhere, and lets acknowledged activities be answered before the end.
/// The server stops listening first, because hosted services stop in the reverse order of their registration.
/// </summary>
internal sealed class TeamsLifetime(
    TeamsChannel channel, TeamsSettings settings, BotOptions options, IServer server, ILogger<TeamsLifetime> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        switch (settings)
        {
            case { AppId.Length: > 0 } when TurnRegistration.Proofs(options.Teams) == 0:
                log.LogWarning("Teams:AppId is set without a proof, so no answer can be sent: set Teams:ClientSecret, Teams:CertificatePath or Teams:ManagedIdentity");
                break;
            case { AllowsLocalCallers: true }:
                CheckAddresses();
                log.LogInformation("Teams:AppId is not set: in development, programs on this machine may post to /api/messages without a token");
                break;
            case { AppId.Length: 0 }:
                log.LogInformation("Teams:AppId is not set: /api/messages refuses every activity");
                break;
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => channel.DrainAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void CheckAddresses()
    {
        string[] open = [.. Addresses().Where(address => !IsLoopback(address))];
        if (open.Length > 0)
        {
            throw new SettingsException([
                $"Teams:AppId is empty and the environment is Development, so activities need no token; then the server may listen on this machine only, not on {string.Join(", ", open)}. "
                + "Set Teams:AppId, or ASPNETCORE_URLS to an address such as http://localhost:3978, or ASPNETCORE_ENVIRONMENT to Production."]);
        }
    }

    private ICollection<string> Addresses() => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private static bool IsLoopback(string address) => LocalCallers.IsLoopback(BindingAddress.Parse(address).Host);
}
