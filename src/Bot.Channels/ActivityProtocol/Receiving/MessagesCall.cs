using Bot.Channels.ActivityProtocol.Authentication;
using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.AspNetCore.Http;
using BoundedBody = Bot.Channels.DirectLine.BoundedBody;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// POST /api/messages, in this order: size, token, body, claims against the activity, and only then what the activity wants.
/// Nothing of a stranger's body is read before a token was verified.
/// </summary>
internal sealed class MessagesCall(TeamsChannel channel)
{
    private readonly TeamsSettings _settings = channel.Settings;

    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        HttpReply reply;
        string? type = null;
        try
        {
            (reply, type) = await ReadAsync(context);
        }
        catch (BadHttpRequestException e)
        {
            // The body ended early, came too slowly or was not in chunks as it said.
            reply = HttpReply.Unreadable(e.StatusCode);
        }

        channel.Telemetry.Received(type, reply.Status);
        return reply;
    }

    private async Task<(HttpReply Reply, string? Type)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > _settings.MaxActivityBytes)
        {
            return (HttpReply.TooLarge(_settings.MaxActivityBytes), null);
        }

        var (caller, fault) = _settings.AllowsLocalCallers
            ? LocalCallers.Made(request) ? (ProvenCaller.Local, AuthenticationFault.None) : (null, AuthenticationFault.NoToken)
            : await channel.Tokens.CheckAsync(request.Headers.Authorization.ToString(), context.RequestAborted);
        if (caller is null)
        {
            return (Refuse(fault), null);
        }

        if (await BoundedBody.ReadAsync(request, _settings.MaxActivityBytes) is not { } body)
        {
            return (HttpReply.TooLarge(_settings.MaxActivityBytes), null);
        }

        var (activity, problem) = ActivityReader.Read(body, _settings.IsDevelopment);
        if (activity is null)
        {
            return (HttpReply.BadRequest(problem!), null);
        }

        fault = caller.Check(activity, _settings.AllowedTenants);
        var reply = fault == AuthenticationFault.None ? await DispatchAsync(channel.Inbound(activity, caller), body.Length) : Refuse(fault);
        return (reply, activity.Type);
    }

    private HttpReply Refuse(AuthenticationFault fault)
    {
        channel.Refusals.Add(fault);
        return fault switch
        {
            AuthenticationFault.NoKeys => new HttpReply(StatusCodes.Status503ServiceUnavailable, RetryAfterSeconds: 5),
            AuthenticationFault.Endorsement or AuthenticationFault.ServiceUrl or AuthenticationFault.Tenant => HttpReply.Forbidden,
            _ => HttpReply.Unauthorized,
        };
    }

    private async Task<HttpReply> DispatchAsync(InboundActivity inbound, int size) => inbound.Activity switch
    {
        { Type: "invoke" } => await ReplyAsync(inbound, async stop =>
        {
            var reply = await channel.Turns.Invoke(inbound, stop);
            return HttpReply.Json(reply.Status, reply.Body);
        }),
        { Type: "typing" } => HttpReply.Accepted,
        { DeliveryMode: "expectReplies" } => await ReplyAsync(inbound, async stop =>
            HttpReply.Json(StatusCodes.Status200OK, new ExpectedReplies(await channel.Turns.Reply(inbound, stop)))),
        _ => channel.Queue.TryAdd(inbound, size) switch
        {
            Admission.Accepted or Admission.Duplicate => HttpReply.Accepted,
            Admission.ConversationFull => HttpReply.TooMany(),
            Admission.Full => HttpReply.Busy("Too many activities wait. Send this one again later."),
            _ => HttpReply.Busy("The bot is stopping. Send this activity again later."),
        },
    };

    private async Task<HttpReply> ReplyAsync(InboundActivity inbound, Func<CancellationToken, Task<HttpReply>> make)
    {
        try
        {
            return await channel.Replies.MakeAsync(ActivityKey.Of(inbound.Activity), make);
        }
        catch (TimeoutException e)
        {
            channel.Report(inbound, e);
            return HttpReply.Busy("The bot did not answer in time. Send this activity again later.");
        }
        catch (Exception e)
        {
            // The edge of a turn inside its request.
            channel.Report(inbound, e);
            return HttpReply.Failed();
        }
    }

    private sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
}
