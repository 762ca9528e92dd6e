using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering.Teams;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Brings an answer to the user in the richest form that is taken. Ids are null where the channel gives none.</summary>
internal static class AnswerDelivery
{
    /// <summary>Sends <paramref name="reply"/> as new messages, or as the end of <paramref name="stream"/>.</summary>
    public static async Task<SentMessages> SendAsync(
        TeamsReply reply, Activity question, IOutbox outbox, MessageStream? stream, CancellationToken cancellationToken)
    {
        if (!Incoming.IsTeams(question))
        {
            return new SentMessages((await outbox.SendAsync(reply.Plain, cancellationToken)).Id, null);
        }

        string? id = stream is null ? null : await stream.FinishAsync(reply.Message, reply.Plain, cancellationToken);
        if (stream?.IsCancelled == true)
        {
            return new SentMessages(id, null);
        }

        if (id is null)
        {
            var sent = await outbox.SendAsync(reply.Message, cancellationToken);
            if (sent.IsContentRefused)
            {
                return new SentMessages((await outbox.SendAsync(reply.Plain, cancellationToken)).Id, null);
            }

            id = sent.Id;
        }

        return new SentMessages(id, await SendCardAsync(reply, id, outbox, cancellationToken));
    }

    /// <summary>Puts <paramref name="reply"/> in the place of what was sent before.</summary>
    public static async Task<SentMessages> ReplaceAsync(
        TeamsReply reply, SentMessages before, Activity question, IOutbox outbox, CancellationToken cancellationToken)
    {
        if (before.CardId is { } card)
        {
            await outbox.DeleteAsync(card, cancellationToken);
        }

        var message = Incoming.IsTeams(question) ? reply.Message : reply.Plain;
        if (before.MessageId is not { } id || !(await outbox.UpdateAsync(id, message, cancellationToken)).IsOk)
        {
            return await SendAsync(reply, question, outbox, stream: null, cancellationToken);
        }

        return new SentMessages(id, Incoming.IsTeams(question) ? await SendCardAsync(reply, id, outbox, cancellationToken) : null);
    }

    private static async Task<string?> SendCardAsync(TeamsReply reply, string? messageId, IOutbox outbox, CancellationToken cancellationToken)
    {
        if (reply.Card is null)
        {
            return null;
        }

        var card = await outbox.SendAsync(reply.Card, cancellationToken);
        if (card.IsContentRefused)
        {
            // Then the text before it has to hold the table.
            _ = messageId is null
                ? await outbox.SendAsync(reply.Plain, cancellationToken)
                : await outbox.UpdateAsync(messageId, reply.Plain, cancellationToken);
        }

        return card.Id;
    }
}

/// <summary>The messages of one answer.</summary>
/// <param name="MessageId">The text.</param>
/// <param name="CardId">The card below it.</param>
internal sealed record SentMessages(string? MessageId, string? CardId);
