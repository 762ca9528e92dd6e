using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Storing;
using Bot.Channels;
using Bot.Channels.DirectLine;

namespace Bot.Server.Chat;

/// <summary>Puts the Direct Line channel together from the settings and the rest of the bot.</summary>
internal static class ChatRegistration
{
    public static void AddDirectLine(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChatOffers>();
        builder.Services.AddSingleton(Seams);
        builder.Services.AddSingleton(services => new DirectLineChannel(
            Settings(services.GetRequiredService<BotOptions>()),
            services.GetRequiredService<ChannelSeams>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<DirectLineChannel>>()));
    }

    private static ChannelSeams Seams(IServiceProvider services) => new(
        (question, cancellation) => Answer(question, services, cancellation),
        rating => services.GetRequiredService<FeedbackStore>().Add(
            rating.AnswerId, new Feedback(rating.IsUp ? "up" : "down", rating.Reason, rating.Comment)),
        services.GetRequiredService<ChatOffers>().ExamplesAsync)
    {
        Forget = (answerId, conversationId) =>
        {
            services.GetRequiredService<AnswerStore>().Remove(answerId);
            services.GetRequiredService<LongLived>().Memory.Forget(conversationId);
        },
    };

    private static DirectLineSettings Settings(BotOptions options) => new()
    {
        Folder = Path.Combine(options.Data.Path, "directline"),
        Retention = TimeSpan.FromDays(options.Data.ConversationDays),
        Secrets = options.DirectLine.Secret.Length == 0 ? [] : [options.DirectLine.Secret],
        AllowedOrigins = options.DirectLine.AllowedOrigins,
        TokensForAllowedOrigins = options.DirectLine.TokensForAllowedOrigins,
        PublicUrl = options.DirectLine.PublicUrl.Length == 0 ? null : options.DirectLine.PublicUrl.TrimEnd('/'),
        MaxQuestionLength = options.Limits.QuestionLength,
        ConcurrentAnswers = options.Limits.ConcurrentQuestions,
        ConversationsPerMinute = options.DirectLine.ConversationsPerMinute,
        ActivitiesPerMinute = options.DirectLine.ActivitiesPerMinute,
        MaxSockets = options.DirectLine.MaxSockets,
    };

    // The state of the collection is held to the end of the answer, whatever is swapped in meanwhile.
    private static async IAsyncEnumerable<AnswerEvent> Answer(
        Question question, IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lease = await LeaseAsync(services.GetRequiredService<SnapshotHolder>(), services.GetRequiredService<TimeProvider>(), cancellation);
        await foreach (var step in lease.Snapshot.Answerer.AnswerStreamAsync(question, cancellation))
        {
            if (step is AnswerEvent.Completed completed)
            {
                services.GetRequiredService<AnswerStore>().Save(completed.Answer);
            }

            yield return step;
        }
    }

    // Who asks while the host starts waits for the index; the caller's own limit ends that.
    private static async Task<SnapshotLease> LeaseAsync(SnapshotHolder holder, TimeProvider time, CancellationToken cancellation)
    {
        SnapshotLease? lease;
        while ((lease = holder.Lease()) is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellation);
        }

        return lease;
    }
}
