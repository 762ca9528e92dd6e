using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Conversations;
using Bot.Answering.Storing;

namespace Bot.Server.Hosting;

/// <summary>Hands the object graph to the container: the only place that does.</summary>
internal static class BotRegistration
{
    public static void AddBot(this WebApplicationBuilder builder, BotOptions options)
    {
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LateFiles>();
        builder.Services.AddSingleton(services => LongLived.Open(
            options, TimeProvider.System, message => services.GetRequiredService<ILogger<LongLived>>().LogWarning("{Message}", message))
            with
        {
            Memory = new ConversationMemory(services.GetRequiredService<TurnStore>()),
        });
        builder.Services.AddSingleton(services => Turns(options, services.GetRequiredService<LateFiles>(), services.GetRequiredService<ILogger<TurnStore>>()));
        builder.Services.AddSingleton<SnapshotHolder>();
        builder.Services.AddSingleton(services => Answers(options, services.GetRequiredService<LateFiles>(), services.GetRequiredService<ILogger<AnswerStore>>()));
        builder.Services.AddSingleton<FeedbackStore>();
        builder.Services.AddHostedService<CollectionServing>();
    }

    // What is left is written when the container goes, which then gives out no logger any more.
    private static TurnStore Turns(BotOptions options, LateFiles late, ILogger log) => new(
        Path.Combine(options.Data.Path, "turns"),
        TimeSpan.FromDays(options.Data.ConversationDays),
        TimeProvider.System,
        e => log.LogError(e, "What was asked in a conversation could not be kept or read"),
        late);

    private static AnswerStore Answers(BotOptions options, LateFiles late, ILogger log) => new(
        Path.Combine(options.Data.Path, "answers"),
        options.Data.MaxMegabytes * 1_000_000L,
        e => log.LogError(e, "An answer could not be stored"),
        late);
}
