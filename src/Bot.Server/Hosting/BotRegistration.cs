using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Storing;

namespace Bot.Server.Hosting;

/// <summary>Hands the object graph to the container: the only place that does.</summary>
internal static class BotRegistration
{
    public static void AddBot(this WebApplicationBuilder builder, BotOptions options)
    {
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => LongLived.Open(
            options, TimeProvider.System, message => services.GetRequiredService<ILogger<LongLived>>().LogWarning("{Message}", message)));
        builder.Services.AddSingleton<SnapshotHolder>();
        builder.Services.AddSingleton(services => new AnswerStore(
            Path.Combine(options.Data.Path, "answers"),
            options.Data.MaxMegabytes * 1_000_000L,
            e => services.GetRequiredService<ILogger<AnswerStore>>().LogError(e, "An answer could not be stored")));
        builder.Services.AddSingleton<FeedbackStore>();
        builder.Services.AddHostedService<CollectionServing>();
    }
}
