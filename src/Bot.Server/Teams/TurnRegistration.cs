using Bot.Answering.Configuration;
using Bot.Channels;
using Bot.Channels.ActivityProtocol.Authentication;
using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Receiving;
using Bot.Channels.ActivityProtocol.Turns;

namespace Bot.Server.Teams;

/// <summary>Puts together what answers activities: the bot and its way to the connector.</summary>
internal static class TurnRegistration
{
    /// <summary>Adds <see cref="TeamsBot"/> and what it is made of.</summary>
    /// <exception cref="SettingsException">A setting is not allowed, or the application has several proofs.</exception>
    public static void AddTurns(this WebApplicationBuilder builder, BotOptions options)
    {
        var connecting = Connecting(options, builder.Environment.IsDevelopment());
        var turns = new TurnSettings
        {
            PublicUrl = (options.Teams.PublicUrl.Length > 0 ? options.Teams.PublicUrl : options.DirectLine.PublicUrl) is { Length: > 0 } url ? url.TrimEnd('/') : null,
            MaxQuestionLength = options.Limits.QuestionLength,
        };
        builder.Services.AddSingleton(_ => Tokens(connecting));
        builder.Services.AddSingleton(services => new ConnectorClient(
            connecting,
            services.GetRequiredService<AppTokens>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<ConnectorClient>>()));
        builder.Services.AddSingleton(services => new SentAnswers(
            Path.Combine(options.Data.Path, "teams"), services.GetRequiredService<ILogger<SentAnswers>>()));
        builder.Services.AddSingleton(services => new AnswerSlots(services.GetRequiredService<ChannelSeams>(), options.Limits.ConcurrentQuestions));
        builder.Services.AddSingleton(services => new TeamsBot(
            turns,
            services.GetRequiredService<AnswerSlots>().Seams,
            services.GetRequiredService<ConnectorClient>(),
            services.GetRequiredService<SentAnswers>(),
            services.GetRequiredService<ConversationReferences>().Drop,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<TeamsBot>>()));
    }

    internal static ConnectorSettings Connecting(BotOptions options, bool isDevelopment)
    {
        var teams = options.Teams;
        var cloud = Cloud.Named(teams.Cloud);
        if (teams.AppId.Length > 0)
        {
            CheckProof(teams);
        }

        TeamsRegistration.Check("Teams:LoginUrl", teams.LoginUrl, isDevelopment);
        return new ConnectorSettings
        {
            AppId = teams.AppId,
            TenantId = teams.TenantId.Length == 0 ? "botframework.com" : teams.TenantId,
            ClientSecret = teams.ClientSecret,
            CertificatePath = teams.CertificatePath.Length == 0 ? "" : Path.GetFullPath(teams.CertificatePath, options.Root),
            CertificatePassword = teams.CertificatePassword,
            UsesManagedIdentity = teams.ManagedIdentity,
            LoginUrl = teams.LoginUrl.Length == 0 ? cloud.Login : teams.LoginUrl,
            Scope = cloud.Scope,
            TrustedHosts = teams.TrustedHosts,
            TrustsLoopback = isDevelopment,
        };
    }

    private static AppTokens Tokens(ConnectorSettings settings)
    {
        try
        {
            return new AppTokens(settings);
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException([$"Teams:CertificatePath: {e.Message}"]);
        }
    }

    // With none the server runs: activities are checked, and answered where the reply is the response.
    private static void CheckProof(TeamsOptions teams)
    {
        if (Proofs(teams) > 1)
        {
            throw new SettingsException([
                "Teams:AppId is set, so the bot must prove to be that application, in one way: "
                + "set exactly one of Teams:ClientSecret, Teams:CertificatePath and Teams:ManagedIdentity."]);
        }
    }

    /// <summary>In how many ways the bot is to prove that it is its application.</summary>
    internal static int Proofs(TeamsOptions teams) =>
        (teams.ClientSecret.Length > 0 ? 1 : 0) + (teams.CertificatePath.Length > 0 ? 1 : 0) + (teams.ManagedIdentity ? 1 : 0);
}
