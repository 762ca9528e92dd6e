using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>The calls that read and post activities.</summary>
internal sealed class ActivityCalls(DirectLineChannel channel)
{
    /// <summary>GET /v3/directline/conversations/{id}/activities?watermark=: what was kept since; without a watermark, from the start.</summary>
    public IResult Poll(HttpContext context, string id, string? watermark)
    {
        var caller = channel.Access.Check(context.Request);
        if (caller.Refusal is not null)
        {
            return caller.Refusal;
        }

        using var lease = caller.Owns(id) ? channel.Store.Open(id) : null;
        if (lease is null)
        {
            return DirectLineError.NoConversation();
        }

        return Watermark.TryParse(watermark, ifEmpty: 0, out int position)
            ? Results.Bytes(lease.Conversation.Poll(position), "application/json; charset=utf-8")
            : DirectLineError.BadArgument(Watermark.Expected);
    }

    /// <summary>POST /v3/directline/conversations/{id}/activities: keeps and echoes the activity, then lets the bot act on it.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string id)
    {
        var caller = channel.Access.Check(context.Request);
        if (caller.Refusal is not null)
        {
            return caller.Refusal;
        }

        var (posted, refusal) = await BoundedBody.ReadJsonAsync<Activity>(context.Request, channel.Settings.MaxActivityBytes, empty: null);
        return refusal ?? Accept(context, caller, id, posted!, []);
    }

    /// <summary>POST /v3/directline/conversations/{id}/upload: an activity with files, or one file.</summary>
    public async Task<IResult> UploadAsync(HttpContext context, string id)
    {
        var caller = channel.Access.Check(context.Request);
        if (caller.Refusal is not null)
        {
            return caller.Refusal;
        }

        var (upload, refusal) = await Upload.ReadAsync(context.Request, channel.Settings.MaxUploadBytes);
        return refusal ?? Accept(context, caller, id, upload!.Activity, upload.Attachments);
    }

    private IResult Accept(HttpContext context, Caller caller, string id, Activity posted, IReadOnlyList<Attachment> attachments)
    {
        using var lease = caller.Owns(id) ? channel.Store.Open(id) : null;
        if (lease is null)
        {
            return DirectLineError.NoConversation();
        }

        bool isTooFast = !channel.Posts.TryTake(id);
        if (Echo.Of(posted, caller.Claims, lease.Conversation.User, attachments) is not { } echo)
        {
            return DirectLineError.BadArgument("'type' is missing. Send 'message', 'typing', 'event' or 'invoke'.");
        }

        if (posted.Type == "typing" || (isTooFast && posted.Type != "message"))
        {
            return Posted(lease.Conversation.Publish(transient => echo with { Id = transient }));
        }

        if (lease.Conversation.Append(kept => echo with { Id = kept }) is not { } activity)
        {
            return DirectLineError.BadArgument("This conversation is full. Start a new one.");
        }

        // The bot reads what was posted, the client gets back only what it needs.
        channel.Bot.Receive(lease, posted with { Id = activity.Id }, PublicAddress.Of(context.Request, channel.Settings), isTooFast);
        return Posted(activity);
    }

    private static IResult Posted(Activity activity) => Results.Json(new { id = activity.Id }, ActivityJson.Options);
}
