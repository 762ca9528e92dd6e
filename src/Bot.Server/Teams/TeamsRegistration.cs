using Bot.Answering.Configuration;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Authentication;
using Bot.Channels.ActivityProtocol.Receiving;
using Bot.Channels.ActivityProtocol.Turns;

namespace Bot.Server.Teams;

/// <summary>Puts the Activity Protocol together from the settings and the rest of the bot.</summary>
internal static class TeamsRegistration
{
    /// <summary>Adds <see cref="TeamsChannel"/> and what it is made of.</summary>
    /// <exception cref="SettingsException">A setting is not allowed in this environment.</exception>
    public static void AddTeams(this WebApplicationBuilder builder, BotOptions options)
    {
        var settings = Settings(options, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<ConversationReferences>();
        builder.AddTurns(options);
        builder.Services.AddSingleton(services => ActivityTurns.Of(services.GetRequiredService<TeamsBot>()));
        builder.Services.AddSingleton<TeamsChannel>();
        builder.Services.AddHostedService<TeamsLifetime>();
    }

    internal static TeamsSettings Settings(BotOptions options, bool isDevelopment)
    {
        var teams = options.Teams;
        Check("Teams:OpenIdMetadata", teams.OpenIdMetadata, isDevelopment);
        Check("Teams:EntraMetadata", teams.EntraMetadata, isDevelopment);
        var cloud = Cloud.Named(teams.Cloud);
        return new TeamsSettings
        {
            Folder = Path.Combine(options.Data.Path, "teams"),
            AppId = teams.AppId,
            IsDevelopment = isDevelopment,
            Cloud = cloud,
            Issuer = teams.Issuer.Length == 0 ? cloud.Issuer : teams.Issuer,
            Metadata = teams.OpenIdMetadata.Length == 0 ? cloud.Metadata : new Uri(teams.OpenIdMetadata),
            EntraMetadata = teams.EntraMetadata.Length == 0 ? cloud.EntraMetadata : new Uri(teams.EntraMetadata),
            AllowedTenants = teams.AllowedTenants,
            EntraTenants = teams.EntraTenants,
            AllowedCallers = teams.AllowedCallers,
            MaxActivityBytes = teams.MaxActivityBytes,
            QueueLength = teams.QueueLength,
            ConcurrentTurns = teams.ConcurrentTurns,
        };
    }

    // Whoever can change the keys on their way can be anybody.
    internal static void Check(string key, string address, bool isDevelopment)
    {
        if (address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !(isDevelopment && new Uri(address).IsLoopback))
        {
            throw new SettingsException([
                $"{key} is '{address}'; allowed is an https address, or http on this machine with ASPNETCORE_ENVIRONMENT=Development."]);
        }
    }
}
